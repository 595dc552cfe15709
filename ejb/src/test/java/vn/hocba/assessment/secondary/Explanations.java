package vn.hocba.assessment.secondary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.LearningResult;
import vn.hocba.assessment.LearningResultRules;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectResult;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.tt58.Tt58LearningRules;

/** Recomputes results from nothing but the numbers in their explanations. */
final class Explanations {

  private Explanations() {}

  /** @param specialised code of the subject of a specialised class, or null */
  static void check(YearAssessment year, String specialised, Supplier<String> told) {
    for (SubjectYear subject : year.subjects()) {
      average(subject.termOne(), subject.whyTermOne(), told);
      average(subject.termTwo(), subject.whyTermTwo(), told);
      average(subject.beforeReassessment(), subject.whyYear(), told);
    }
    learning(year, year.learningTermOne(), SubjectYear::termOne, specialised, told);
    learning(year, year.learningTermTwo(), SubjectYear::termTwo, specialised, told);
    learning(year, year.learningYear(), SubjectYear::year, specialised, told);
    year.reasons().forEach(r -> assertTrue(r.article().matches("TT \\d+/\\d+ Điều \\d+.*"), told));
    assertEquals(year.promotion().passed(), year.promotion().next().isEmpty(), told);
    year.promotion().reasons().stream().filter(r -> r.code() == ReasonCode.ABSENCES_OVER)
        .forEach(r -> assertTrue(number(r, 0).compareTo(number(r, 1)) > 0, told));
  }

  private static void average(SubjectResult result, List<Reason> why, Supplier<String> told) {
    if (result == null) {
      return;
    }
    assertFalse(why.isEmpty(), told);
    Reason r = why.getFirst();
    String expected = switch (r.code()) {
      case TERM_AVERAGE -> {
        BigDecimal total = number(r, 2).add(number(r, 4).multiply(BigDecimal.TWO))
            .add(number(r, 6).multiply(BigDecimal.valueOf(3)));
        BigDecimal divisor = number(r, 3).add(number(r, 5).multiply(BigDecimal.TWO)).add(BigDecimal.valueOf(3));
        assertEquals(0, total.compareTo(number(r, 7)), told);
        assertEquals(0, divisor.compareTo(number(r, 8)), told);
        yield total.divide(divisor, 1, RoundingMode.HALF_UP).toPlainString();
      }
      case YEAR_AVERAGE -> {
        BigDecimal total = number(r, 1).add(number(r, 2).multiply(BigDecimal.TWO));
        assertEquals(0, total.compareTo(number(r, 3)), told);
        yield total.divide(BigDecimal.valueOf(3), 1, RoundingMode.HALF_UP).toPlainString();
      }
      case COMMENT_OF_TERM -> {
        boolean all = r.args().get(2).equals(r.args().get(3));
        assertTrue(!all || r.args().get(4).equals("D"), told);
        yield r.args().get(4);
      }
      case COMMENT_OF_YEAR -> r.args().get(2);
      default -> r.args().get(2);
    };
    assertEquals(expected, result.text(), told);
  }

  private static void learning(YearAssessment year, LearningResult result, Function<SubjectYear, SubjectResult> of,
      String specialised, Supplier<String> told) {
    if (result.level() == null) {
      assertFalse(result.reasons().isEmpty(), told);
      return;
    }
    String level = null;
    for (Reason r : result.reasons()) {
      level = switch (r.code()) {
        case LEVEL_BY_TABLE -> r.args().get(0);
        case ADJUSTED_ONE_SUBJECT -> r.args().get(3);
        default -> level;
      };
      holds(r, told);
    }
    assertEquals(level, result.level().code(), told);
    boolean highest = result.level().code().equals("TOT") || result.level().code().equals("GIOI");
    assertEquals(highest, result.next().isEmpty(), told);
    if (!highest) {
      result.next().forEach(r -> holds(r, told));
      List<SubjectResult> now = year.subjects().stream().filter(s -> !s.leftOut()).map(of).filter(Objects::nonNull)
          .toList();
      Needed.check(now, result, all -> classify(year.regulation(), all, specialised).level(), told);
    }
  }

  /** What is said to reach a threshold does, and what is said to be below is. */
  private static void holds(Reason r, Supplier<String> told) {
    switch (r.code()) {
      case LOWEST_SUFFICES, REQUIRED_SUFFICES, SPECIALISED_SUFFICES ->
          assertTrue(number(r, 1).compareTo(number(r, 2)) >= 0, told);
      case SUBJECT_BELOW, REQUIRED_BELOW, SPECIALISED_BELOW ->
          assertTrue(number(r, 1).compareTo(number(r, 2)) < 0, told);
      case ENOUGH_SUBJECTS_AT, MEAN_SUFFICES -> assertTrue(number(r, 0).compareTo(number(r, 1)) >= 0, told);
      case TOO_FEW_SUBJECTS_AT, MEAN_BELOW -> assertTrue(number(r, 0).compareTo(number(r, 1)) < 0, told);
      case COMMENTS_SUFFICE -> assertTrue(number(r, 0).compareTo(number(r, 1)) <= 0, told);
      case MEAN_OF_SUBJECTS -> assertEquals(
          number(r, 0).divide(number(r, 1), 1, RoundingMode.HALF_UP).toPlainString(), r.args().get(2), told);
      default -> { }
    }
  }

  private static LearningResult classify(Regulation regulation, List<SubjectResult> subjects,
      String specialised) {
    AssessmentPolicies policies = AssessmentPolicies.standard();
    return regulation == Regulation.TT22_2021 || regulation == Regulation.TT43_2021
        ? new LearningResultRules(regulation, policies).classify(subjects)
        : new Tt58LearningRules(regulation, policies).classify(subjects, specialised);
  }

  private static BigDecimal number(Reason reason, int at) {
    return new BigDecimal(reason.args().get(at));
  }
}
