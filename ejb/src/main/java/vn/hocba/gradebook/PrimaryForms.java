package vn.hocba.gradebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.EntryRules;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.assessment.primary.PrimarySubject;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitLevel;

/** The forms of primary school: four periods, each with levels, where there is one a test, and a comment. */
final class PrimaryForms {

  /** What no rule accepts, to be told the article that refuses it. */
  private static final String NOTHING = "?";

  private final PrimaryRule rule;
  private final int grade;
  private final PrimaryPolicies policies;
  private final EntryRules entries;
  private final Regulation regulation;
  private final int longest;

  PrimaryForms(PrimaryRule rule, int grade, PrimaryPolicies policies) {
    this.rule = rule;
    this.grade = grade;
    this.policies = policies;
    this.entries = new EntryRules(rule, policies);
    this.regulation = rule == PrimaryRule.TT27_2020 ? Regulation.TT27_2020 : Regulation.VBHN03_2016;
    this.longest = FormRules.longest(regulation);
  }

  /** @param tests the periods in which the subject has a test */
  GradebookForm subject(String code, Set<Period> tests) {
    PrimarySubject subject = new PrimarySubject(code, tests, true);
    List<FormColumn> columns = new ArrayList<>();
    for (Period period : rule.periods()) {
      columns.add(new FormColumn(MarkColumn.of(MarkColumn.LEVEL, period), EntryKind.LEVEL, period, 0,
          letters(rule.subjectLevels(), SubjectLevel::code), 0, entries.level(period, NOTHING).refusal().article(), true,
          null));
      if (tests.contains(period)) {
        columns.add(new FormColumn(MarkColumn.of(MarkColumn.TEST, period), EntryKind.INTEGER, period,
            entries.test(subject, period, "0").isAccepted() ? 0 : 1, 0,
            entries.test(subject, period, NOTHING).refusal().article(), true));
      }
      columns.add(comment(period));
    }
    return new GradebookForm(code, false, null, regulation, rule, columns);
  }

  GradebookForm traits(TraitBook book) {
    List<FormColumn> columns = new ArrayList<>();
    for (Period period : rule.periods()) {
      for (Trait trait : rule.traits(grade, policies)) {
        if (trait.kind() == book.kind()) {
          columns.add(new FormColumn(MarkColumn.of(trait.name(), period), EntryKind.QUALITY, period, 0,
              letters(rule.traitLevels(), TraitLevel::letter), 0,
              entries.trait(grade, trait, period, NOTHING).refusal().article(), true, null));
        }
      }
      columns.add(comment(period));
    }
    return new GradebookForm(book.name(), true, null, regulation, rule, columns);
  }

  private FormColumn comment(Period period) {
    return new FormColumn(MarkColumn.of(MarkColumn.COMMENT, period), EntryKind.TEXT, period, 0, longest, rule.printed(), false);
  }

  /** Highest first, as the forms list them. */
  private static <T> List<String> letters(Collection<T> lowestFirst, Function<T, String> letter) {
    return lowestFirst.stream().map(letter).toList().reversed();
  }
}
