package vn.hocba.assessment.primary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.assessment.primary.PrimaryRule.TT27_2020;
import static vn.hocba.assessment.primary.PrimaryRule.TT30_2014;
import static vn.hocba.assessment.primary.PrimaryRule.VBHN03_2016;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Worked examples of completion, additional assessment, the principal's decision and titles. */
class CompletionAndAwardTest {

  private static final PrimaryPolicies BY_TABLE = new PrimaryPolicies(PrimaryPolicies.ZeroInTest.ALLOWED,
      PrimaryPolicies.SpecificCompetences.ALL_SEVEN, PrimaryPolicies.OptionalSubjects.COUNTED,
      PrimaryPolicies.AdditionalResult.BY_TABLE);

  private static AdditionalAssessment test(String subject, int mark) {
    return new AdditionalAssessment(Map.of(), Map.of(subject, mark), Map.of());
  }

  @Test
  void eachResultFromCompletedUpwardsCompletesTheClass() {
    for (int lowest : new int[] {5, 7, 9}) {
      CompletionResult completion = Primary.best(TT27_2020, 4).tests(lowest).assess().completion();
      assertEquals(ClassCompletion.COMPLETED, completion.completion());
      assertFalse(completion.programmeCompleted());
      assertEquals("TT 27/2020 Điều 11.1a", completion.reasons().getFirst().article());
    }
  }

  @Test
  void gradeFiveCompletesPrimarySchool() {
    CompletionResult completion = Primary.best(TT27_2020, 5).assess().completion();
    assertTrue(completion.programmeCompleted());
    assertEquals(new PrimaryReason(PrimaryReasonCode.PROGRAMME_COMPLETED, "TT 27/2020 Điều 11.2", List.of()),
        completion.reasons().getLast());
    assertEquals("VBHN 03/2016 Điều 14.2",
        Primary.best(VBHN03_2016, 5).assess().completion().reasons().getLast().article());
  }

  @Test
  void notCompletedNamesWhatIsToBeAssessedAgain() {
    CompletionResult completion = Primary.best(TT27_2020, 5).tests(4).trait(Trait.NGON_NGU, TraitLevel.CAN_CO_GANG)
        .level("HDTN", SubjectLevel.CHUA_HOAN_THANH).assess().completion();
    assertEquals(ClassCompletion.ADDITIONAL_DUE, completion.completion());
    assertEquals(List.of("ADDITIONAL_DUE [3]", "SUBJECT_DUE [HDTN, CHUA_HOAN_THANH]", "TEST_DUE [TIENG_VIET, 4]",
        "TRAIT_DUE [NGON_NGU, CAN_CO_GANG]", "PROGRAMME_NOT_COMPLETED []"),
        completion.reasons().stream().map(r -> r.code() + " " + r.args()).toList());
  }

  @Test
  void theAdditionalAssessmentCompletesTheClassAndNoMore() {
    PrimaryPupilYear pupil = Primary.best(TT27_2020, 5).tests(4).year().with(test("TIENG_VIET", 10));
    PrimaryYearAssessment year = PrimaryYearAssessment.of(pupil);
    assertEquals(EducationLevel.CHUA_HOAN_THANH, year.result().level());
    assertEquals(EducationLevel.HOAN_THANH, year.afterAdditional().level());
    assertEquals(PrimaryReasonCode.ADDITIONAL_LIMITED, year.afterAdditional().reasons().getLast().code());
    assertEquals(ClassCompletion.COMPLETED_AFTER_ADDITIONAL, year.completion().completion());
    assertTrue(year.completion().programmeCompleted());
    assertNull(year.award().award());
    assertEquals(EducationLevel.HOAN_THANH_XUAT_SAC,
        PrimaryYearAssessment.of(pupil, BY_TABLE).afterAdditional().level());
    assertNull(PrimaryYearAssessment.of(pupil, BY_TABLE).award().award());
  }

  @Test
  void onlyWhatWasDueIsReplaced() {
    PrimaryPupilYear pupil = Primary.best(TT27_2020, 5).tests(4, 6).year().with(new AdditionalAssessment(Map.of(),
        Map.of("TIENG_VIET", 9, "TOAN", 1), Map.of()));
    assertEquals(EducationLevel.HOAN_THANH, PrimaryYearAssessment.of(pupil).afterAdditional().level());
    assertNull(PrimaryYearAssessment.of(Primary.best(TT27_2020, 5).year().with(test("TOAN", 1))).afterAdditional());
  }

  @Test
  void aPartOfTheAdditionalAssessmentIsNotTheWhole() {
    PrimaryPupilYear pupil = Primary.best(TT27_2020, 3).tests(4, 3).year().with(test("TOAN", 8)).decided(true);
    CompletionResult completion = PrimaryYearAssessment.of(pupil).completion();
    assertEquals(ClassCompletion.ADDITIONAL_DUE, completion.completion());
    assertEquals(List.of("ADDITIONAL_DUE [1]", "TEST_DUE [TIENG_VIET, 4]", "DECISION_TOO_EARLY []"),
        completion.reasons().stream().map(r -> r.code() + " " + r.args()).toList(), "only what is still awaited");
  }

  @Test
  void stillNotCompletedIsThePrincipalsDecision() {
    PrimaryPupilYear pupil = Primary.best(TT27_2020, 3).tests(2).year().with(test("TIENG_VIET", 4));
    assertEquals(ClassCompletion.PRINCIPAL_DECIDES, PrimaryYearAssessment.of(pupil).completion().completion());
    assertEquals(ClassCompletion.PROMOTED,
        PrimaryYearAssessment.of(pupil.decided(true)).completion().completion());
    CompletionResult retained = PrimaryYearAssessment.of(pupil.decided(false)).completion();
    assertEquals(ClassCompletion.RETAINED, retained.completion());
    assertEquals("TT 27/2020 Điều 11.1c", retained.reasons().getFirst().article());
  }

  @Test
  void aDecisionDoesNotCompletePrimarySchool() {
    PrimaryPupilYear pupil = Primary.best(TT27_2020, 5).tests(2).year().with(test("TIENG_VIET", 4)).decided(true);
    assertFalse(PrimaryYearAssessment.of(pupil).completion().programmeCompleted());
  }

  @Test
  void excellentResultIsAnExcellentPupil() {
    PrimaryAwardResult award = Primary.best(TT27_2020, 5).assess().award();
    assertEquals(PrimaryAward.XUAT_SAC, award.award());
    assertEquals("TT 27/2020 Điều 13.1a", award.reasons().getFirst().article());
    assertEquals(List.of(), award.toNext());
  }

  @Test
  void exemplaryNeedsGoodResultAndTheRecognitionOfTheClass() {
    PrimaryPupilYear well = Primary.best(TT27_2020, 5).tests(7).year();
    assertEquals(PrimaryReasonCode.ACHIEVEMENT_NEEDED, notAwarded(well));
    assertEquals(PrimaryReasonCode.RECOGNITION_MISSING,
        notAwarded(well.with(new Recognition(Set.of("TOAN"), Set.of(), false))));
    assertEquals(PrimaryReasonCode.ACHIEVEMENT_NEEDED, notAwarded(well.with(new Recognition(Set.of(), Set.of(), true))));
    PrimaryAwardResult award =
        PrimaryYearAssessment.of(well.with(new Recognition(Set.of("TOAN"), Set.of(), true))).award();
    assertEquals(PrimaryAward.TIEU_BIEU, award.award());
    assertEquals(PrimaryReasonCode.TEST_BELOW, award.toNext().getFirst().code());
    assertEquals(PrimaryAward.TIEU_BIEU,
        PrimaryYearAssessment.of(well.with(new Recognition(Set.of(), Set.of(Trait.CHAM_CHI), true))).award().award());
    assertEquals(PrimaryReasonCode.RESULT_NEEDED, notAwarded(Primary.best(TT27_2020, 5).tests(6).year()
        .with(new Recognition(Set.of("TOAN"), Set.of(), true))));
  }

  @Test
  void theRuleBeforeAwardsByEntriesOrByTheClass() {
    assertEquals(PrimaryAward.HOAN_THANH_XUAT_SAC_NOI_DUNG,
        Primary.best(VBHN03_2016, 4).tests(9, 9, 9, 9).assess().award().award());
    PrimaryPupilYear eight = Primary.best(VBHN03_2016, 4).tests(8).year();
    PrimaryAwardResult none = PrimaryYearAssessment.of(eight).award();
    assertNull(none.award());
    assertEquals(List.of(PrimaryReasonCode.TEST_BELOW, PrimaryReasonCode.TITLE_OTHERWISE,
        PrimaryReasonCode.ACHIEVEMENT_NEEDED),
        none.toNext().stream().map(PrimaryReason::code).toList());
    Recognition recognised = new Recognition(Set.of("TOAN"), Set.of(), true);
    assertEquals(PrimaryAward.VUOT_TROI, PrimaryYearAssessment.of(eight.with(recognised)).award().award());
    assertEquals(PrimaryAward.VUOT_TROI,
        PrimaryYearAssessment.of(Primary.best(TT30_2014, 4).year().with(recognised)).award().award());
    assertNull(Primary.best(TT30_2014, 4).assess().award().award());
  }

  private static PrimaryReasonCode notAwarded(PrimaryPupilYear pupil) {
    PrimaryAwardResult award = PrimaryYearAssessment.of(pupil).award();
    assertNull(award.award());
    return award.toNext().getFirst().code();
  }
}
