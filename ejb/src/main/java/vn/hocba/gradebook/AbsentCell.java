package vn.hocba.gradebook;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.EntryRules;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryMissing;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.assessment.primary.PrimarySubject;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.problem.ProblemCode;

/** Says by which rule a book has no such column: not taught then, no test then, one too many, or of no form at all. */
final class AbsentCell {

  private static final Pattern KEY = Pattern.compile("(\\d):([A-Z0-9_]{1,40}):([1-9]\\d{0,2})");

  private static final Set<String> TERMS = Set.of("1", "2");

  /** What books have besides marks and traits. */
  private static final Set<String> OTHERS = Set.of(MarkColumn.LEVEL, MarkColumn.TEST, MarkColumn.COMMENT);

  private final GradebookForm form;

  AbsentCell(GradebookForm form) {
    this.form = form;
  }

  /** @param key of a column that the form has not */
  EntryReading why(String key) {
    return form.notTaught(key).orElseGet(() -> {
      Matcher parts = KEY.matcher(key);
      if (parts.matches() && !TERMS.contains(parts.group(1))) {
        return noCell("PERIOD", form.printed(), key);
      }
      return (parts.matches() ? counted(Integer.parseInt(parts.group(1)), parts.group(2),
          Integer.parseInt(parts.group(3))) : Optional.<EntryReading>empty())
          .orElseGet(() -> parts.matches() ? noCell(parts.group(2), key) : noCell(key, form.printed(), key));
    });
  }

  /** What was tried is told in words, and the article that says how else it is assessed. */
  private EntryReading noCell(String kind, String key) {
    boolean ofMarks = Stream.of(MarkKind.values()).anyMatch(k -> k.name().equals(kind));
    boolean trait = Stream.of(Trait.values()).anyMatch(t -> t.name().equals(kind));
    if (form.columns().stream().anyMatch(c -> c.column().kind().equals(kind))) {
      return noCell("PERIOD", form.printed(), key);
    }
    if (!ofMarks && !trait && !OTHERS.contains(kind)) {
      return noCell(key, form.printed(), key);
    }
    return noCell(trait ? "TRAIT" : kind, form.regulation().secondary()
        ? Article.of(form.regulation(), Matter.FORMS) : primaryArticle(kind, trait), key);
  }

  private String primaryArticle(String kind, boolean trait) {
    PrimaryRule rule = form.primary();
    return trait ? rule.article(PrimaryMissing.What.TRAIT_LEVEL)
        : kind.equals(MarkColumn.LEVEL) ? rule.article(PrimaryMissing.What.SUBJECT_LEVEL)
            : kind.equals(MarkKind.REGULAR.name()) || kind.equals(MarkColumn.COMMENT) ? rule.ofRegularAssessment()
                : rule.article(PrimaryMissing.What.TEST);
  }

  /** @param key as it was sent, for programs */
  private static EntryReading noCell(String tried, String rule, String key) {
    return EntryReading.refused(ProblemCode.ENTRY_NO_CELL, tried, rule, key);
  }

  private Optional<EntryReading> counted(int term, String kind, int ordinal) {
    if (!form.regulation().secondary()) {
      return kind.equals(MarkColumn.TEST) && ordinal <= 2 && !form.homeroom()
          ? Optional.of(EntryReading.refused(ProblemCode.ENTRY_TEST_NOT_HELD, period(term, ordinal).name(),
              tested(period(term, ordinal))))
          : Optional.empty();
    }
    if (Stream.of(MarkKind.values()).noneMatch(k -> k.name().equals(kind))) {
      return Optional.empty();
    }
    long columns = form.columns().stream().filter(c -> c.column().term() == term && c.column().kind().equals(kind))
        .count();
    String rule = Article.of(form.regulation(), Matter.COUNTS);
    if (columns == 0) {
      return Optional.of(EntryReading.refused(ProblemCode.ENTRY_NOT_PERIODIC, rule));
    }
    // the article counts regular assessments, under TT 58/2011 the least number of them; of the others the form has its own
    boolean regular = kind.equals(MarkKind.REGULAR.name());
    String basis = !regular ? "FORM" : form.regulation() == Regulation.TT58_2011 ? "LEAST" : "NUMBER";
    return Optional.of(EntryReading.refused(ProblemCode.ENTRY_OVER_COUNT, columns, "TERM_" + term, basis,
        regular ? rule : form.printed(),
        form.regulation() == Regulation.TT58_2011 ? kind + "_WEIGHED" : kind));
  }

  private String tested(Period period) {
    return new EntryRules(form.primary(), PrimaryPolicies.DEFAULT)
        .test(new PrimarySubject(form.subject(), Set.of(), true), period, "").refusal().article();
  }

  private static Period period(int term, int ordinal) {
    return Period.values()[2 * (term - 1) + ordinal - 1];
  }
}
