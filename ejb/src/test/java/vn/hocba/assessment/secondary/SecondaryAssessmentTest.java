package vn.hocba.assessment.secondary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.assessment.Regulation.TT22_2021;
import static vn.hocba.assessment.Regulation.TT43_2021;
import static vn.hocba.assessment.Regulation.TT58_2011;
import static vn.hocba.assessment.Regulation.TT58_TT26;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.Award;
import vn.hocba.assessment.Exemption;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.UntaughtBefore;
import vn.hocba.assessment.YearAssessment;

class SecondaryAssessmentTest {

  @ParameterizedTest
  @CsvSource({"TT22_2021, 9.5, TOT, EXCELLENT, ", "TT43_2021, 8.0, TOT, GOOD, ", "TT58_2011, 8.0, GIOI, GOOD, GOOD",
    "TT58_TT26, 7.9, KHA, ADVANCED, ADVANCED", "TT58_2011, 5.0, TRUNG_BINH,,", "TT22_2021, 7.0, KHA,,"})
  void aSteadyPupilCompletesTheLevel(Regulation regulation, String mark, String learning, Award award,
      Award termAward) {
    YearAssessment year = assess(regulation, Books.steady(regulation, 12, mark));
    assertTrue(year.isComplete());
    assertEquals(learning, year.learningYear().level().code());
    assertEquals("TOT", year.conduct().year().code());
    assertEquals(Promotion.COMPLETED, year.promotion().promotion());
    assertEquals(award, year.award().award());
    assertEquals(termAward, year.termTwo().award().award());
    assertNull(year.afterSummer());
    assertEquals(regulation, year.regulation());
  }

  @ParameterizedTest(name = "{0}: learning {1}, conduct {2}, {3} sessions")
  @CsvSource({
    "TT58_2011, 5.0, TRUNG_BINH, 45, PROMOTED", "TT58_2011, 5.0, TRUNG_BINH, 46, RETAINED",
    "TT58_2011, 4.9, TRUNG_BINH, 0, RETEST", "TT58_2011, 3.4, TOT, 0, RETAINED",
    "TT58_TT26, 5.0, YEU, 0, SUMMER_TRAINING",
    "TT58_2011, 4.9, YEU, 0, RETAINED", "TT58_2011, 3.4, YEU, 0, RETAINED", "TT22_2021, 4.9, DAT, 0, RETEST",
    "TT22_2021, 0.0, DAT, 0, RETEST", "TT43_2021, 5.0, CHUA_DAT, 45, SUMMER_TRAINING",
    "TT43_2021, 4.9, CHUA_DAT, 0, RETAINED", "TT43_2021, 5.0, DAT, 46, RETAINED"
  })
  void decidesAtTheEndOfTheYear(Regulation regulation, String mark, String conduct, int absences,
      Promotion expected) {
    PupilYear pupil = Books.absences(Books.conduct(Books.steady(regulation, 8, mark), regulation, conduct, conduct,
        conduct, null), absences);
    YearAssessment year = assess(regulation, pupil);
    assertEquals(expected, year.promotion().promotion());
    assertEquals(expected == Promotion.PROMOTED, year.promotion().next().isEmpty());
  }

  @Test
  void aTransferredTermResultStandsForItsMarksAndNamesItsSource() {
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 9, "8.0"), new SubjectMarks.Scored("TOAN",
        TermMarks.transferred(new BigDecimal("6.4"), "Học bạ THCS Hậu Giang"), Books.flat("6.5"), null, false));
    YearAssessment year = assess(TT22_2021, pupil);
    assertTrue(year.isComplete());
    SubjectYear maths = year.subjects().get(1);
    assertEquals("6.5", maths.year().text());
    assertEquals(List.of(new Reason(ReasonCode.RESULT_TRANSFERRED, "TT 22/2021 Điều 9.1b",
        List.of("TOAN", "1", "6.4", "Học bạ THCS Hậu Giang"))), maths.whyTermOne());
    assertEquals(List.of(new Reason(ReasonCode.YEAR_AVERAGE, "TT 22/2021 Điều 9.1b",
        List.of("TOAN", "6.4", "6.5", "19.4", "6.5"))), maths.whyYear());
    assertThrows(IllegalArgumentException.class, () -> TermMarks.transferred(BigDecimal.TEN, " "));
  }

  @ParameterizedTest
  @EnumSource(names = {"TT22_2021", "TT43_2021", "TT58_2011", "TT58_TT26"})
  void whatTheFormerSchoolDidNotTeachIsNotOwedAndTheSecondTermCounts(Regulation regulation) {
    TermMarks<BigDecimal> one = TermMarks.<BigDecimal>empty(2).untaught("THCS Cũ, giấy xác nhận số 7");
    TermMarks<Boolean> arts = TermMarks.<Boolean>empty(2).untaught("THCS Cũ, giấy xác nhận số 7");
    PupilYear pupil = Books.with(Books.steady(regulation, 8, "8.0"),
        new SubjectMarks.Scored("TIN_HOC", one, Books.flat("6.5"), null, false),
        new SubjectMarks.Comment("NGHE_THUAT", arts, Books.passes("1 1 1 1"), null, false));
    YearAssessment year = assess(regulation, pupil);
    assertEquals(List.of(), year.missing());
    assertTrue(year.isComplete());
    SubjectYear informatics = year.subjects().get(7);
    assertNull(informatics.termOne());
    assertEquals("6.5", informatics.year().text());
    Reason why = new Reason(ReasonCode.UNTAUGHT_BEFORE, Article.of(regulation, Matter.ONE_TERM),
        List.of("TIN_HOC", "1", "THCS Cũ, giấy xác nhận số 7"));
    assertEquals(List.of(why), informatics.whyTermOne());
    assertFalse(informatics.whyYear().contains(why), "told twice");
    assertEquals("D", year.subjects().get(9).year().text());
    assertNotNull(year.learningTermOne().level(), "the first term is classified by the other subjects");
  }

  @Test
  void madeUpHereTheFirstTermIsOwedAsUsual() {
    AssessmentPolicies madeUp = AssessmentPolicies.standard().with(UntaughtBefore.TERM_ONE_MADE_UP);
    PupilYear owing = Books.with(Books.steady(TT22_2021, 8, "8.0"), new SubjectMarks.Scored("TIN_HOC",
        TermMarks.<BigDecimal>empty(2).untaught("THCS Cũ"), Books.flat("6.5"), null, false));
    assertEquals(4, SecondaryAssessment.of(TT22_2021, owing, madeUp).missing().size());
    PupilYear assessed = Books.with(owing, new SubjectMarks.Scored("TIN_HOC",
        Books.flat("8.0").untaught("THCS Cũ"), Books.flat("6.5"), null, false));
    assertEquals("7.0", SecondaryAssessment.of(TT22_2021, assessed, madeUp).subjects().get(7).year().text());
    assertEquals("6.5", assess(TT22_2021, assessed).subjects().get(7).year().text());
  }

  @Test
  void aSubjectWithoutASecondTermIsNotLeftWithoutAnyResult() {
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 8, "8.0"), new SubjectMarks.Scored("TIN_HOC",
        TermMarks.<BigDecimal>empty(2).untaught("THCS Cũ"), null, null, false));
    assertEquals(4, assess(TT22_2021, pupil).missing().size());
  }

  @Test
  void anEmptyPlaceIsZeroOnlyByTheActOfNotTakingTheMakeUp() {
    TermMarks<BigDecimal> gap = Books.term(2, "8 9 7 -");
    PupilYear open = Books.with(Books.steady(TT22_2021, 9, "8.0"),
        new SubjectMarks.Scored("TOAN", Books.flat("8.0"), gap, null, false));
    assertFalse(assess(TT22_2021, open).isComplete());
    TermMarks<BigDecimal> zero =
        gap.withNotTaken(new TermMarks.Slot(MarkKind.FINAL, 1), BigDecimal.ZERO, "vắng cả hai buổi kiểm tra bù");
    YearAssessment year = assess(TT22_2021,
        Books.with(open, new SubjectMarks.Scored("TOAN", Books.flat("8.0"), zero, null, false)));
    assertTrue(year.isComplete());
    assertEquals("4.4", year.subjects().get(1).termTwo().text());
    assertTrue(year.subjects().get(1).whyTermTwo().contains(new Reason(ReasonCode.NOT_TAKEN, "TT 22/2021 Điều 7",
        List.of("TOAN", "2", "0.0", "vắng cả hai buổi kiểm tra bù"))));
    assertThrows(IllegalArgumentException.class,
        () -> gap.withNotTaken(new TermMarks.Slot(MarkKind.FINAL, 1), BigDecimal.ZERO, ""));
    assertThrows(IllegalArgumentException.class,
        () -> gap.withNotTaken(new TermMarks.Slot(MarkKind.REGULAR, 1), BigDecimal.ZERO, "đã có điểm"));
    assertEquals(List.of(true, false), new TermMarks<>(2, Arrays.asList(true, null), true, true)
        .withNotTaken(new TermMarks.Slot(MarkKind.REGULAR, 2), false, "không dự").regularGiven());
  }

  @Test
  void aTopicGroupCountsAsOneRegularMark() {
    TermMarks<BigDecimal> term = Books.term(2, "8 9 7 8").withTopics(List.of(new BigDecimal("4")));
    YearAssessment year = assess(TT22_2021, Books.with(Books.steady(TT22_2021, 11, "8.0"),
        new SubjectMarks.Scored("TOAN", term, Books.flat("8.0"), null, false)));
    assertEquals("7.4", year.subjects().get(1).termOne().text());
    assertEquals(List.of("TOAN", "1", "21", "3", "7", "1", "8", "59", "8", "7.4"),
        year.subjects().get(1).whyTermOne().getFirst().args());
    YearAssessment open = assess(TT22_2021, Books.with(Books.steady(TT22_2021, 11, "8.0"), new SubjectMarks.Scored(
        "TOAN", Books.term(2, "8 9 7 8").withTopics(Arrays.asList((BigDecimal) null)), Books.flat("8.0"), null,
        false)));
    assertEquals(List.of(new Missing(Missing.What.TOPIC_MARK, "TOAN", 1, 1)), open.missing());
  }

  @Test
  void anyNumberOfPeriodicTestsCountsTwiceUnderTheOldRule() {
    TermMarks<BigDecimal> term = TermMarks.tests(3, List.of(new BigDecimal("7"), new BigDecimal("8"),
        new BigDecimal("9")), 2, List.of(new BigDecimal("6.5"), new BigDecimal("7.5")), new BigDecimal("8.5"));
    YearAssessment year = assess(TT58_2011, Books.with(Books.steady(TT58_2011, 9, "8.0"),
        new SubjectMarks.Scored("TOAN", term, term, null, false)));
    // (24 + 2·14 + 3·8.5) / (3 + 4 + 3) = 77.5 / 10
    assertEquals("7.8", year.subjects().get(1).termOne().text());
    YearAssessment open = assess(TT58_2011, Books.with(Books.steady(TT58_2011, 9, "8.0"), new SubjectMarks.Scored(
        "TOAN", TermMarks.tests(0, List.of(), 2, List.of(BigDecimal.ONE), BigDecimal.ONE), term, null, false)));
    assertEquals(List.of(new Missing(Missing.What.PERIODIC_MARK, "TOAN", 1, 2)), open.missing());
  }

  @ParameterizedTest(name = "{0}: TT 22 {1}, TT 58 {2}")
  @CsvSource({"1 1 1 1, D, D", "0 1 1 1, CD, D", "0 0 1 1, CD, CD", "1 1 1 0, CD, CD", "0 1 1 1 1 1, CD, D",
    "0 0 1 1 1 1, CD, D", "0 0 0 1 1 1, CD, CD"})
  void aCommentSubjectNeedsAllNowAndNeededTwoThirdsWithTheLastBefore(String results, String now, String before) {
    for (Regulation regulation : List.of(TT22_2021, TT58_2011)) {
      YearAssessment year = assess(regulation, Books.with(Books.steady(regulation, 9, "8.0"),
          new SubjectMarks.Comment("GDTC", Books.passes("1 1 1 1"), Books.passes(results), null, false)));
      assertEquals(regulation == TT22_2021 ? now : before, year.subjects().get(8).year().text());
    }
  }

  @Test
  void anExemptionDropsTheSubjectUnderTheOldRuleOnly() {
    SubjectMarks exempt = new SubjectMarks.Comment("GDTC", TermMarks.empty(2), TermMarks.empty(2), null,
        Exemption.YEAR);
    YearAssessment old = assess(TT58_2011, Books.with(Books.steady(TT58_2011, 9, "8.0"), exempt));
    assertTrue(old.isComplete());
    assertEquals("GIOI", old.learningYear().level().code());
    assertEquals(List.of(new Reason(ReasonCode.EXEMPTED, "TT 58/2011 Điều 12", List.of("GDTC"))), old.remarks());
    YearAssessment now = assess(TT22_2021, Books.with(Books.steady(TT22_2021, 9, "8.0"), exempt));
    assertEquals(8, now.missing().size());
    assertEquals(ReasonCode.EXEMPTED_FROM_PRACTICE, now.remarks().getFirst().code());
  }

  @Test
  void anExemptionFromOneTermLeavesTheOther() {
    SubjectMarks exempt = new SubjectMarks.Comment("GDTC", Books.passes("0 0 0 0"), Books.passes("1 1 1 1"), null,
        Exemption.TERM_ONE);
    YearAssessment year = assess(TT58_2011, Books.with(Books.steady(TT58_2011, 9, "8.0"), exempt));
    assertEquals("GIOI", year.learningYear().level().code());
    assertEquals("GIOI", year.learningTermOne().level().code());
    assertEquals(ReasonCode.EXEMPTED_TERM, year.subjects().get(8).whyYear().getFirst().code());
  }

  @Test
  void aReassessmentIsAStepOfItsOwnAndKeepsWhatTheYearEndedWith() {
    for (Regulation regulation : List.of(TT22_2021, TT58_TT26)) {
      PupilYear weak = Books.with(Books.steady(regulation, 8, "5.0"), Books.scored("TOAN", "3.0"),
          Books.scored("NGU_VAN", "3.0"), Books.scored("NGOAI_NGU_1", "4.0"));
      YearAssessment end = assess(regulation, weak);
      assertEquals(Promotion.RETEST, end.promotion().promotion());
      assertEquals(List.of("NGU_VAN", "TOAN", "NGOAI_NGU_1"), end.promotion().retestSubjects());
      YearAssessment after = assess(regulation, Books.with(weak, Books.scored("TOAN", "3.0", "6.0"),
          Books.scored("NGU_VAN", "3.0", "6.0"), Books.scored("NGOAI_NGU_1", "4.0", "5.0")));
      assertEquals(end.endOfYear(), after.endOfYear());
      assertEquals(Promotion.PROMOTED, after.afterSummer().promotion().promotion());
      assertEquals(Promotion.PROMOTED, after.promotion().promotion());
      assertEquals("6.0", after.subjects().get(1).year().text());
      assertEquals("3.0", after.subjects().get(1).beforeReassessment().text());
      assertEquals(end.award(), after.award());
    }
  }

  @ParameterizedTest
  @CsvSource({"TT22_2021, CHUA_DAT, DAT, PROMOTED", "TT22_2021, CHUA_DAT, CHUA_DAT, RETAINED",
    "TT58_2011, YEU, TRUNG_BINH, PROMOTED", "TT58_2011, YEU, YEU, RETAINED", "TT43_2021, CHUA_DAT, DAT, PROMOTED"})
  void summerTrainingReplacesTheConductOfTheYear(Regulation regulation, String before, String after,
      Promotion expected) {
    PupilYear pupil = Books.conduct(Books.steady(regulation, 8, "8.0"), regulation, before, before, before, after);
    YearAssessment year = assess(regulation, pupil);
    assertEquals(Promotion.SUMMER_TRAINING, year.endOfYear().promotion().promotion());
    assertEquals(expected, year.promotion().promotion());
    assertEquals(after, year.conduct().year().code());
    assertEquals(before, year.endOfYear().conduct().year().code());
  }

  @Test
  void thereIsNothingToTrainWhereConductSuffices() {
    PupilYear pupil = Books.conduct(Books.steady(TT22_2021, 8, "8.0"), TT22_2021, "TOT", "TOT", null, "DAT");
    YearAssessment year = assess(TT22_2021, pupil);
    assertNull(year.afterSummer());
    assertEquals(Level.TOT, year.conduct().year());
  }

  @Test
  void whoHasNeitherResultStaysAlsoWhenSummerLiftsConduct() {
    PupilYear pupil = Books.conduct(Books.steady(TT22_2021, 8, "4.0"), TT22_2021, "CHUA_DAT", "CHUA_DAT", null, "DAT");
    assertEquals(Promotion.RETAINED, assess(TT22_2021, pupil).promotion().promotion());
  }

  @Test
  void thePrincipalDecidesOnAPupilWithAnIndividualPlan() {
    PupilYear weak = Books.steady(TT22_2021, 9, "3.0");
    for (Boolean decided : Arrays.asList(null, true, false)) {
      YearAssessment year = assess(TT22_2021, new PupilYear(9, weak.subjects(), weak.conduct(), 60, null,
          new PupilYear.IndividualPlan(decided)));
      assertEquals(decided == null ? Promotion.UNDECIDED : decided ? Promotion.COMPLETED : Promotion.RETAINED,
          year.promotion().promotion());
    }
  }

  @Test
  void conductOfTheYearIsTheTeachersDecisionUnderTheOldRule() {
    PupilYear pupil = Books.conduct(Books.steady(TT58_2011, 8, "8.0"), TT58_2011, "YEU", "TOT", "TRUNG_BINH", null);
    assertEquals("TRUNG_BINH", assess(TT58_2011, pupil).conduct().year().code());
    YearAssessment open = assess(TT58_2011, Books.conduct(pupil, TT58_2011, "YEU", "TOT", null, null));
    assertEquals(List.of(new Missing(Missing.What.CONDUCT_OF_YEAR, null, null, null)), open.missing());
    assertEquals(Promotion.UNDECIDED, open.promotion().promotion());
  }

  @Test
  void refusesConductInLevelsOfAnotherRegulationAndRulesOfPrimarySchools() {
    assertThrows(IllegalArgumentException.class, () -> assess(TT58_2011, Books.steady(TT22_2021, 8, "8.0")));
    assertThrows(IllegalArgumentException.class, () -> assess(TT22_2021, Books.steady(TT58_2011, 8, "8.0")));
    assertThrows(IllegalArgumentException.class,
        () -> assess(Regulation.TT27_2020, Books.steady(TT22_2021, 8, "8.0")));
  }

  @Test
  void fewerScoredSubjectsSufficeInContinuingEducation() {
    PupilYear pupil = Books.without(Books.steady(TT43_2021, 12, "8.0"), "KHTN", "CONG_NGHE", "TIN_HOC", "GDTC");
    assertEquals(Level.TOT, assess(TT43_2021, pupil).learningYear().level());
    assertNull(assess(TT22_2021, pupil).learningYear().level());
    assertNull(assess(TT43_2021, Books.without(pupil, "GDCD")).learningYear().level());
  }

  @ParameterizedTest
  @EnumSource(names = {"TT22_2021", "TT58_2011"})
  void aSubjectTaughtInOneTermHasThatTermsResult(Regulation regulation) {
    YearAssessment year = assess(regulation, Books.with(Books.steady(regulation, 9, "8.0"),
        new SubjectMarks.Scored("GDCD", null, Books.flat("7.0"), null, false)));
    assertTrue(year.isComplete());
    assertEquals("7.0", year.subjects().get(3).year().text());
    assertEquals(List.of("GDCD", "2", "7.0"), year.subjects().get(3).whyYear().getFirst().args());
  }

  private static YearAssessment assess(Regulation regulation, PupilYear pupil) {
    return SecondaryAssessment.of(regulation, pupil, AssessmentPolicies.standard());
  }
}
