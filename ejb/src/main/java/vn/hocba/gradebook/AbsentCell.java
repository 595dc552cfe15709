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
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.assessment.primary.PrimarySubject;
import vn.hocba.problem.ProblemCode;

/** Says by which rule a book has no such column: not taught then, no test then, one too many, or of no form at all. */
final class AbsentCell {

  private static final Pattern KEY = Pattern.compile("([12]):([A-Z0-9_]{1,40}):([1-9]\\d{0,2})");

  private final GradebookForm form;

  AbsentCell(GradebookForm form) {
    this.form = form;
  }

  /** @param key of a column that the form has not */
  EntryReading why(String key) {
    return form.notTaught(key).orElseGet(() -> {
      Matcher parts = KEY.matcher(key);
      return (parts.matches() ? counted(Integer.parseInt(parts.group(1)), parts.group(2),
          Integer.parseInt(parts.group(3))) : Optional.<EntryReading>empty())
          .orElseGet(() -> EntryReading.refused(ProblemCode.ENTRY_NO_CELL, key, form.regulation().printed()));
    });
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
        regular ? rule : form.regulation().printed()));
  }

  private String tested(Period period) {
    PrimaryRule rule = form.regulation() == Regulation.TT27_2020 ? PrimaryRule.TT27_2020 : PrimaryRule.VBHN03_2016;
    return new EntryRules(rule, PrimaryPolicies.DEFAULT)
        .test(new PrimarySubject(form.subject(), Set.of(), true), period, "").refusal().article();
  }

  private static Period period(int term, int ordinal) {
    return Period.values()[2 * (term - 1) + ordinal - 1];
  }
}
