package vn.hocba.assessment.secondary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static vn.hocba.assessment.Regulation.TT22_2021;
import static vn.hocba.assessment.Regulation.TT43_2021;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.AdjustmentPolicy;
import vn.hocba.assessment.ArtsPolicy;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.BothInsufficient;
import vn.hocba.assessment.CompletionPolicy;
import vn.hocba.assessment.CountedSubjects;
import vn.hocba.assessment.Exemption;
import vn.hocba.assessment.ExemptionPolicy;
import vn.hocba.assessment.Neutralising;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.Rounding;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.assessment.SubjectsAtFault;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.TopicGroups;
import vn.hocba.assessment.YearAssessment;

/** Each open point of the regulations, both ways. */
class PoliciesTest {

  @Test
  void aCommentSubjectIsTheOneSubjectOrNot() {
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 8, "9.0"), Books.comment("GDTC", false));
    assertEquals("KHA", learning(pupil, AdjustmentPolicy.ANY_SUBJECT));
    assertEquals("DAT", learning(pupil, AdjustmentPolicy.SCORED_ONLY));
  }

  @Test
  void liftingToTheFloorAgreesWithDroppingAndLiftingToTheUpperThresholdDoesNotWithSixSubjects() {
    PupilYear six = Books.without(Books.with(Books.steady(TT22_2021, 8, "9.0"), Books.scored("TOAN", "4.9")),
        "TIN_HOC", "CONG_NGHE");
    assertEquals("CHUA_DAT", learning(six, Neutralising.DROP));
    assertEquals("CHUA_DAT", learning(six, Neutralising.LIFT_TO_FLOOR));
    assertEquals("DAT", learning(six, Neutralising.LIFT_TO_COUNTED));
    PupilYear eight = Books.with(Books.steady(TT22_2021, 8, "9.0"), Books.scored("TOAN", "4.9"));
    for (Neutralising choice : Neutralising.values()) {
      assertEquals("KHA", learning(eight, choice));
    }
  }

  @Test
  void oneSubjectMayBeAtFaultOrTwo() {
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 8, "9.0"), Books.scored("TOAN", "4.9"),
        Books.scored("KHTN", "4.9"));
    assertEquals("DAT", learning(pupil, SubjectsAtFault.ONE));
    assertEquals("KHA", learning(pupil, SubjectsAtFault.UP_TO_TWO));
    assertEquals("CHUA_DAT", learning(Books.with(pupil, Books.scored("GDCD", "4.9")), SubjectsAtFault.UP_TO_TWO));
  }

  @Test
  void neitherResultSufficientMeansRetainedOrMakingUpForBoth() {
    PupilYear pupil = Books.conduct(Books.steady(TT22_2021, 8, "4.0"), TT22_2021, "CHUA_DAT", "CHUA_DAT", null, null);
    assertEquals(Promotion.RETAINED, promotion(pupil, BothInsufficient.RETAINED));
    assertEquals(Promotion.RETEST, promotion(pupil, BothInsufficient.MAY_MAKE_UP));
    PupilYear made = Books.conduct(pupil, TT22_2021, "CHUA_DAT", "CHUA_DAT", null, "DAT");
    for (String code : Books.SCORED) {
      made = Books.with(made, Books.scored(code, "4.0", "5.0"));
    }
    assertEquals(Promotion.RETAINED, promotion(made, BothInsufficient.RETAINED));
    assertEquals(Promotion.PROMOTED, promotion(made, BothInsufficient.MAY_MAKE_UP));
  }

  @Test
  void continuingEducationCountsAsManySubjectsAsItIsTold() {
    PupilYear pupil = Books.with(Books.steady(TT43_2021, 11, "7.0"), Books.scored("TOAN", "8.0"),
        Books.scored("NGU_VAN", "8.0"), Books.scored("GDCD", "8.0"), Books.scored("KHTN", "8.0"));
    assertEquals("KHA", assess(TT43_2021, pupil, CountedSubjects.FIVE).learningYear().level().code());
    assertEquals("TOT", assess(TT43_2021, pupil, new CountedSubjects(4, 5, 5)).learningYear().level().code());
    PupilYear fair = Books.with(Books.steady(TT43_2021, 11, "5.5"), Books.scored("TOAN", "7.0"),
        Books.scored("NGU_VAN", "7.0"), Books.scored("GDCD", "7.0"));
    assertEquals("DAT", assess(TT43_2021, fair, new CountedSubjects(5, 4, 5)).learningYear().level().code());
    assertEquals("KHA", assess(TT43_2021, fair, new CountedSubjects(5, 3, 5)).learningYear().level().code());
    PupilYear weak = Books.with(Books.steady(TT43_2021, 11, "4.0"), Books.scored("TOAN", "5.0"));
    assertEquals("CHUA_DAT", assess(TT43_2021, weak, new CountedSubjects(5, 5, 2)).learningYear().level().code());
    assertEquals("DAT", assess(TT43_2021, weak, new CountedSubjects(5, 5, 1)).learningYear().level().code());
    assertThrows(IllegalArgumentException.class, () -> new CountedSubjects(5, 0, 5));
  }

  @Test
  void aHalfIsRoundedUpOrToTheEvenDigit() {
    // (7 + 8 + 9 + 2·8 + 3·8.5) / 8 = 65.5 / 8 = 8.1875; (8 + 8 + 8 + 16 + 26) / 8 = 8.25
    TermMarks<BigDecimal> half = Books.term(3, "8 9 9 8 8");
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 8, "8.0"),
        new SubjectMarks.Scored("TOAN", half, half, null, false));
    assertEquals("8.3", assess(TT22_2021, pupil, Rounding.HALF_UP).subjects().get(1).termOne().text());
    assertEquals("8.2", assess(TT22_2021, pupil, Rounding.HALF_EVEN).subjects().get(1).termOne().text());
  }

  @Test
  void bothContentsOfTheArtsAreOneSubjectOrTwo() {
    PupilYear pupil = Books.with(Books.without(Books.steady(TT22_2021, 8, "9.0"), "NGHE_THUAT"),
        Books.comment("AM_NHAC", false), Books.comment("MI_THUAT", false));
    assertEquals("KHA", learning(pupil, ArtsPolicy.ONE_RESULT));
    assertEquals("CHUA_DAT", learning(pupil, ArtsPolicy.TWO_SUBJECTS));
    SubjectYear whole = assess(TT22_2021, pupil, ArtsPolicy.ONE_RESULT).combined();
    assertEquals(List.of("NGHE_THUAT", "CD", "CD", "CD"),
        List.of(whole.code(), whole.termOne().text(), whole.termTwo().text(), whole.year().text()));
    assertEquals(List.of("NGHE_THUAT", "CD", "AM_NHAC", "CD", "MI_THUAT", "CD"), whole.whyYear().getFirst().args());
    assertNull(assess(TT22_2021, pupil, ArtsPolicy.TWO_SUBJECTS).combined());
    PupilYear half = Books.with(Books.without(Books.steady(TT22_2021, 8, "9.0"), "NGHE_THUAT"),
        Books.comment("AM_NHAC", true), Books.comment("MI_THUAT", false));
    assertEquals("CD", assess(TT22_2021, half, ArtsPolicy.ONE_RESULT).combined().year().text());
    PupilYear older = Books.with(Books.without(Books.steady(TT22_2021, 11, "9.0"), "NGHE_THUAT"),
        Books.comment("AM_NHAC", false), Books.comment("MI_THUAT", false));
    assertEquals("CHUA_DAT", learning(older, ArtsPolicy.ONE_RESULT));
  }

  @Test
  void aContentThatIsAssessedAgainIsNamedAndTheYearStaysAsItWasFirst() {
    SubjectMarks.Comment music = (SubjectMarks.Comment) Books.comment("AM_NHAC", false);
    PupilYear pupil = Books.with(Books.without(Books.steady(TT22_2021, 8, "9.0"), "NGHE_THUAT"),
        Books.comment("GDTC", false), Books.comment("MI_THUAT", true),
        new SubjectMarks.Comment("AM_NHAC", music.termOne(), music.termTwo(), true, false));
    YearAssessment year = assess(TT22_2021, pupil, ArtsPolicy.ONE_RESULT);
    assertEquals(List.of("AM_NHAC CD", "GDTC CD"), year.endOfYear().promotion().reasons().stream()
        .filter(r -> r.code() == ReasonCode.MAY_BE_REASSESSED).map(r -> String.join(" ", r.args())).sorted().toList());
    assertEquals(List.of("NGHE_THUAT CD D", "NGHE_THUAT CD MI_THUAT D AM_NHAC CD"),
        year.combined().whyYear().stream().map(r -> String.join(" ", r.args())).sorted().toList());
  }

  @Test
  void anExemptedSubjectWithoutMarksIsStillOwedOrLeftOut() {
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 8, "9.0"),
        new SubjectMarks.Comment("GDTC", TermMarks.empty(2), TermMarks.empty(2), null, Exemption.PRACTICE));
    assertEquals(8, assess(TT22_2021, pupil, ExemptionPolicy.STILL_ASSESSED).missing().size());
    assertEquals(List.of(), assess(TT22_2021, pupil, ExemptionPolicy.LEFT_OUT_WITHOUT_MARKS).missing());
  }

  @Test
  void aTopicGroupIsOneMoreMarkOrOneOfThoseRequired() {
    TermMarks<BigDecimal> term = Books.term(2, "8 7 8").withTopics(List.of(BigDecimal.TEN));
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 11, "8.0"),
        new SubjectMarks.Scored("TOAN", term, Books.flat("8.0"), null, false));
    assertEquals(1, assess(TT22_2021, pupil, TopicGroups.EXTRA_MARK).missing().size());
    YearAssessment within = assess(TT22_2021, pupil, TopicGroups.WITHIN_REQUIRED);
    assertEquals(List.of(), within.missing());
    assertEquals("8.0", within.subjects().get(1).termOne().text());
  }

  @Test
  void completingTheLowerSecondaryLevelNeedsPromotionOrEverySubject() {
    PupilYear pupil = Books.with(Books.steady(TT22_2021, 9, "6.0"), Books.comment("GDTC", false));
    assertEquals(Promotion.COMPLETED, promotion(pupil, CompletionPolicy.AS_PROMOTION));
    YearAssessment strict = assess(TT22_2021, pupil, CompletionPolicy.ALSO_NO_SUBJECT_FAILED);
    assertEquals(Promotion.RETEST, strict.promotion().promotion());
    assertEquals(List.of("GDTC"), strict.promotion().retestSubjects());
    TermMarks<Boolean> term = Books.passes("1 1 1 0");
    assertEquals(Promotion.COMPLETED, promotion(Books.with(pupil,
        new SubjectMarks.Comment("GDTC", term, term, true, false)), CompletionPolicy.ALSO_NO_SUBJECT_FAILED));
    assertEquals(Promotion.RETAINED, promotion(Books.with(pupil,
        new SubjectMarks.Comment("GDTC", term, term, false, false), Books.scored("TOAN", "6.0", "7.0")),
        CompletionPolicy.ALSO_NO_SUBJECT_FAILED));
  }

  @Test
  void refusesAChoiceThatIsNone() {
    assertThrows(IllegalArgumentException.class, () -> AssessmentPolicies.standard().with("HALF_UP"));
  }

  private static String learning(PupilYear pupil, Object choice) {
    return assess(TT22_2021, pupil, choice).learningYear().level().code();
  }

  private static Promotion promotion(PupilYear pupil, Object choice) {
    return assess(TT22_2021, pupil, choice).promotion().promotion();
  }

  private static YearAssessment assess(Regulation regulation, PupilYear pupil, Object choice) {
    return SecondaryAssessment.of(regulation, pupil, AssessmentPolicies.standard().with(choice));
  }
}
