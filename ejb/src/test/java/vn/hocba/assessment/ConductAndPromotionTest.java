package vn.hocba.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConductAndPromotionTest {

  private final PromotionRules rules =
      PromotionRules.tt22(Regulation.TT22_2021, AssessmentPolicies.standard());

  private static PupilYear pupil(int grade, Integer absences) {
    return new PupilYear(grade, List.of(), Level.TOT, Level.TOT, absences);
  }

  @ParameterizedTest
  @CsvSource({
    "TOT,TOT,TOT", "TOT,KHA,KHA", "TOT,DAT,KHA", "TOT,CHUA_DAT,CHUA_DAT",
    "KHA,TOT,TOT", "KHA,KHA,KHA", "KHA,DAT,DAT", "KHA,CHUA_DAT,CHUA_DAT",
    "DAT,TOT,KHA", "DAT,KHA,KHA", "DAT,DAT,DAT", "DAT,CHUA_DAT,CHUA_DAT",
    "CHUA_DAT,TOT,KHA", "CHUA_DAT,KHA,DAT", "CHUA_DAT,DAT,DAT", "CHUA_DAT,CHUA_DAT,CHUA_DAT"
  })
  void v10CombinesConductOfBothTerms(Level first, Level second, Level year) {
    assertEquals(year, ConductRules.year(first, second));
  }

  @Test
  void conductOfTheYearIsOpenUntilBothTermsAreThere() {
    assertNull(ConductRules.year(null, Level.TOT));
    ConductResult open = ConductRules.combine(Regulation.TT22_2021, Level.TOT, null);
    assertEquals(ReasonCode.CONDUCT_MISSING, open.reasons().getFirst().code());
  }

  @ParameterizedTest
  @CsvSource({"KHA, DAT, KHA, KHA, KHA", "CHUA_DAT, TOT, TOT, KHA, TOT", "TOT, CHUA_DAT, KHA, TOT, DAT",
    "CHUA_DAT, CHUA_DAT, DAT, CHUA_DAT, DAT"})
  void tellsWhatBothTermsWouldHaveHadToBe(Level first, Level second, Level wanted, Level one, Level two) {
    Reason needed = ConductRules.combine(Regulation.TT22_2021, first, second).next().getFirst();
    assertEquals(List.of(wanted.code(), one.code(), two.code()), needed.args());
  }

  @ParameterizedTest(name = "grade {0}, learning {1}, conduct {2}, {3} absences: {4}")
  @CsvSource({
    "8, DAT, DAT, 45, PROMOTED", "8, TOT, TOT, 46, RETAINED", "9, DAT, DAT, 45, COMPLETED",
    "12, KHA, KHA, 0, COMPLETED", "8, CHUA_DAT, DAT, 0, RETEST", "8, DAT, CHUA_DAT, 0, SUMMER_TRAINING",
    "8, CHUA_DAT, CHUA_DAT, 0, RETAINED", "8,, TOT, 0, UNDECIDED", "8, TOT,, 0, UNDECIDED",
    "8,, TOT, 46, RETAINED"
  })
  void v11DecidesPromotion(int grade, Level learning, Level conduct, Integer absences, Promotion expected) {
    PromotionResult result = rules.decide(pupil(grade, absences), learning, conduct, List.of());
    assertEquals(expected, result.promotion());
    assertTrue(result.reasons().size() >= 3);
  }

  @ParameterizedTest
  @CsvSource({"CHUA_DAT, CHUA_DAT, 46, ABSENCES_OVER", "TOT,, 46, ABSENCES_OVER", ",, 46, ABSENCES_OVER",
    "TOT, CHUA_DAT, 3, CONDUCT_INSUFFICIENT", "CHUA_DAT, TOT, 3, LEARNING_INSUFFICIENT", "TOT,, 3, CONDUCT_OPEN"})
  void whatDecidesIsToldFirst(Level learning, Level conduct, int absences, ReasonCode first) {
    PromotionResult result = rules.decide(pupil(8, absences), learning, conduct, List.of());
    assertEquals(first, result.reasons().getFirst().code());
    assertEquals(first, result.next().getFirst().code());
  }

  @ParameterizedTest
  @CsvSource({"ASSUME_NONE, PROMOTED, ABSENCES_ASSUMED", "WAIT, UNDECIDED, ABSENCES_MISSING"})
  void attendanceThatNobodyKeptIsAssumedAloudOrWaitedFor(UnkeptAttendance choice, Promotion expected, ReasonCode said) {
    PromotionResult result = PromotionRules.tt22(Regulation.TT22_2021, AssessmentPolicies.standard().with(choice))
        .decide(pupil(8, null), Level.TOT, Level.TOT, List.of());
    assertEquals(expected, result.promotion());
    assertTrue(result.reasons().stream().anyMatch(r -> r.code() == said), result.reasons().toString());
  }

  @Test
  void namesTheSubjectsThatMayBeReassessed() {
    PromotionResult result = rules.decide(pupil(8, 0), Level.CHUA_DAT, Level.DAT,
        Subjects.results("5.0*5 4.9 3.4 2.0", 1));
    assertEquals(List.of("KHTN", "CONG_NGHE", "TIN_HOC", "GDTC"), result.retestSubjects());
  }

  @ParameterizedTest
  @CsvSource({
    "CHUA_DAT, DAT, DAT, DAT, PROMOTED", "CHUA_DAT, DAT, CHUA_DAT, DAT, RETAINED",
    "DAT, CHUA_DAT, DAT, DAT, PROMOTED", "DAT, CHUA_DAT, DAT, CHUA_DAT, RETAINED",
    "CHUA_DAT, CHUA_DAT, CHUA_DAT, DAT, RETAINED", "CHUA_DAT, CHUA_DAT, DAT, DAT, RETAINED"
  })
  void summerCanMakeUpForOneResultButNotForBoth(Level learning, Level conduct, Level learningAfter,
      Level conductAfter, Promotion expected) {
    PromotionResult before = rules.decide(pupil(8, 0), learning, conduct, List.of());
    assertEquals(expected,
        rules.afterSummer(before, pupil(8, 0), learningAfter, conductAfter, List.of(),
            new PromotionRules.Settled(true, List.of())).promotion());
  }

  @ParameterizedTest
  @CsvSource({"9.0*6 8.0*2, TOT, TOT, EXCELLENT", "9.0*5 8.9*3, TOT, TOT, GOOD", "9.0*8, TOT, KHA,",
    "9.0*8, KHA, TOT,", "9.0*8,, TOT,"})
  void awardsNeedBothResultsAtTheTop(String scores, Level learning, Level conduct, Award expected) {
    assertEquals(expected, AwardRules.decide(learning, conduct, Subjects.results(scores, 0)).award());
  }
}
