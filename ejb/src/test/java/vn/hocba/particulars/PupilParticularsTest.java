package vn.hocba.particulars;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.Exemption;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.TermMarks.Slot;
import vn.hocba.assessment.UntaughtBefore;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPupilYear;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.assessment.primary.TraitLevel;

/** What stands of a pupil's particulars is put into the marks, and nothing else. */
class PupilParticularsTest {

  private static final Slot SECOND = new Slot(MarkKind.REGULAR, 2);

  @Test
  void aResultFromElsewhereTakesTheTermsPlace() {
    SubjectMarks marks = of(content(ParticularKind.TRANSFERRED, "TOAN", 1, null, "7.5", null, "THCS Cũ"))
        .applied(scored("TOAN", TermMarks.empty(2), TermMarks.empty(2)));
    assertEquals(new BigDecimal("7.5"), marks.termOne().transferred().result());
    assertEquals("THCS Cũ", marks.termOne().transferred().source());
    assertTrue(marks.termOne().isComplete());
    assertFalse(marks.termTwo().isComplete());
  }

  @Test
  void whatTheFormerSchoolDidNotTeachIsNotExpectedUnlessItIsMadeUpHere() {
    ParticularContent untaught = content(ParticularKind.UNTAUGHT_BEFORE, "TIN_HOC", 1, null, null, null, "GXN 7");
    SubjectMarks marks = of(untaught).applied(scored("TIN_HOC", TermMarks.empty(2), TermMarks.empty(2)));
    assertEquals("GXN 7", marks.termOne().untaught());
    assertNull(marks.termTwo().untaught());
    assertTrue(of(untaught).covers("TIN_HOC", 1, "REGULAR", 2));
    assertFalse(of(untaught).covers("TIN_HOC", 2, "REGULAR", 2));
    assertFalse(of(untaught).covers("TOAN", 1, "REGULAR", 2));
    assertFalse(new PupilParticulars(List.of(untaught), UntaughtBefore.TERM_ONE_MADE_UP)
        .covers("TIN_HOC", 1, "REGULAR", 2));
  }

  @Test
  void aMakeUpNotTakenCountsUntilAMarkComesAfterAll() {
    PupilParticulars of = of(content(ParticularKind.NOT_TAKEN, "TOAN", 1, SECOND, null, null, "Vắng"));
    BigDecimal eight = new BigDecimal("8.0");
    SubjectMarks open = of.applied(scored("TOAN",
        new TermMarks<>(2, Arrays.asList(eight, null), eight, eight), TermMarks.empty(2)));
    assertEquals(List.of(eight, BigDecimal.ZERO), open.termOne().regular());
    assertEquals("Vắng", open.termOne().notTaken().getFirst().reason());
    SubjectMarks late = of.applied(scored("TOAN",
        new TermMarks<>(2, List.of(eight, eight), eight, eight), TermMarks.empty(2)));
    assertEquals(List.of(), late.termOne().notTaken());
    SubjectMarks.Comment comment = (SubjectMarks.Comment) of(
        content(ParticularKind.NOT_TAKEN, "GDTC", 2, new Slot(MarkKind.FINAL, 1), null, null, "Vắng"))
        .applied(new SubjectMarks.Comment("GDTC", TermMarks.empty(2), TermMarks.empty(2), null, Exemption.NONE));
    assertEquals(Boolean.FALSE, comment.termTwo().end());
  }

  @Test
  void exemptionsAreOfTheirSubjectOnly() {
    PupilParticulars of = of(content(ParticularKind.EXEMPTION_TERM, "THE_DUC", 2, null, null, null, "QĐ 1"));
    assertEquals(Exemption.TERM_TWO, of.applied(comment("THE_DUC")).exemption());
    assertEquals(Exemption.NONE, of.applied(comment("AM_NHAC")).exemption());
    assertEquals("QĐ 1", of.note("THE_DUC"));
    assertNull(of.note("AM_NHAC"));
  }

  @Test
  void aReassessmentReplacesOnlyItsSubject() {
    PupilParticulars of = of(content(ParticularKind.REASSESSMENT, "GDTC", null, null, null, "D", null));
    assertEquals(Boolean.TRUE, ((SubjectMarks.Comment) of.reassessed(comment("GDTC"))).reassessed());
    SubjectMarks other = comment("NGHE_THUAT");
    assertSame(other, of.reassessed(other));
    assertNull(((SubjectMarks.Comment) of.applied(comment("GDTC"))).reassessed(), "counts without being called for");
  }

  @Test
  void aDecisionCountsOnlyWithAPlan() {
    ParticularContent decision = content(ParticularKind.PLAN_DECISION, null, null, null, null, "PROMOTED", "QĐ 2");
    assertNull(of(decision).plan());
    ParticularContent plan = content(ParticularKind.INDIVIDUAL_PLAN, null, null, null, null, null, "KH 3");
    assertNull(of(plan).plan().promoted());
    assertEquals(Boolean.TRUE, of(plan, decision).plan().promoted());
  }

  @Test
  void coversWhatNobodyHasToEnter() {
    PupilParticulars of = of(content(ParticularKind.NOT_TAKEN, "TOAN", 1, SECOND, null, null, "Vắng"),
        content(ParticularKind.FIRST_PERIOD, null, null, null, null, "MID_TERM_2", "TH Cũ"));
    assertTrue(of.covers("TOAN", 1, "REGULAR", 2));
    assertTrue(of.covers("TOAN", 1, "LEVEL", 2), "the end of the first term was elsewhere");
    assertFalse(of.covers("TOAN", 2, "LEVEL", 1));
    assertFalse(of(content(ParticularKind.NOT_TAKEN, "TOAN", 1, SECOND, null, null, "Vắng"))
        .covers("TOAN", 1, "REGULAR", 1));
  }

  @Test
  void aPrimaryYearTakesEverythingThatFollowsIt() {
    PrimaryPupilYear plain = PrimaryPupilYear.of(PrimaryRule.TT27_2020, 4, List.of(), Map.of());
    PrimaryPupilYear year = PrimaryParticulars.applied(plain, of(
        content(ParticularKind.ADDITIONAL_LEVEL, "TOAN", null, null, null, "H", null),
        content(ParticularKind.ADDITIONAL_TEST, "TOAN", null, null, "6", null, null),
        content(ParticularKind.ADDITIONAL_TRAIT, "CHAM_CHI", null, null, null, "D", null),
        content(ParticularKind.PROMOTION_DECISION, null, null, null, null, "RETAINED", "QĐ 4"),
        content(ParticularKind.RECOGNISED_TRAIT, "NHAN_AI", null, null, null, null, "BB 5"),
        content(ParticularKind.FIRST_PERIOD, null, null, null, null, "END_YEAR", "TH Cũ")));
    assertEquals(Map.of("TOAN", SubjectLevel.HOAN_THANH), year.additional().subjects());
    assertEquals(Map.of("TOAN", 6), year.additional().tests());
    assertEquals(Map.of(Trait.CHAM_CHI, TraitLevel.DAT), year.additional().traits());
    assertEquals(Boolean.FALSE, year.principalPromotes());
    assertEquals(Set.of(Trait.NHAN_AI), year.recognition().traits());
    assertTrue(year.recognition().byClass());
    assertEquals(Period.END_YEAR, year.firstPeriod());
    assertEquals(Period.MID_TERM_1, PrimaryParticulars.applied(plain, PupilParticulars.NONE).firstPeriod());
  }

  @Test
  void saysInWhichTermsItChangesResults() {
    assertEquals(List.of(1), content(ParticularKind.TRANSFERRED, "TOAN", 1, null, "5", null, "x").terms());
    assertEquals(List.of(1, 2), content(ParticularKind.PRACTICE, "GDTC", null, null, null, null, "x").terms());
    assertEquals(Collections.singletonList(null),
        content(ParticularKind.REASSESSMENT, "TOAN", null, null, "5", null, null).terms());
  }

  private static PupilParticulars of(ParticularContent... contents) {
    return new PupilParticulars(List.of(contents));
  }

  private static ParticularContent content(ParticularKind kind, String subject, Integer term, Slot slot, String score,
      String code, String text) {
    return new ParticularContent(kind, subject, term, slot, score == null ? null : new BigDecimal(score), code, text);
  }

  private static SubjectMarks scored(String code, TermMarks<BigDecimal> one, TermMarks<BigDecimal> two) {
    return new SubjectMarks.Scored(code, one, two, null, Exemption.NONE);
  }

  private static SubjectMarks comment(String code) {
    return new SubjectMarks.Comment(code, TermMarks.empty(2), TermMarks.empty(2), null, Exemption.NONE);
  }
}
