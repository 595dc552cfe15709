package vn.hocba.assessment.primary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.assessment.primary.EducationLevel.CHUA_HOAN_THANH;
import static vn.hocba.assessment.primary.EducationLevel.HOAN_THANH;
import static vn.hocba.assessment.primary.EducationLevel.HOAN_THANH_TOT;
import static vn.hocba.assessment.primary.EducationLevel.HOAN_THANH_XUAT_SAC;
import static vn.hocba.assessment.primary.PrimaryRule.TT27_2020;
import static vn.hocba.assessment.primary.PrimaryRule.VBHN03_2016;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Worked examples for each row of the table of results. */
class EducationResultTest {

  @Test
  void excellentNeedsNineInEveryTest() {
    assertEquals(HOAN_THANH_XUAT_SAC, level(Primary.best(TT27_2020, 5).tests(9, 9, 9, 9)));
    assertEquals(HOAN_THANH_TOT, level(Primary.best(TT27_2020, 5).tests(9, 9, 10, 8)));
  }

  @Test
  void wellNeedsSeven() {
    assertEquals(HOAN_THANH_TOT, level(Primary.best(TT27_2020, 3).tests(7, 7, 7, 7)));
    assertEquals(HOAN_THANH, level(Primary.best(TT27_2020, 3).tests(6, 10, 10, 10)));
  }

  @Test
  void completedNeedsFive() {
    assertEquals(HOAN_THANH, level(Primary.best(TT27_2020, 3).tests(5, 5, 5, 5)));
    assertEquals(CHUA_HOAN_THANH, level(Primary.best(TT27_2020, 3).tests(4, 10, 10, 10)));
  }

  @Test
  void oneSubjectOrTraitBelowTheTopMakesItCompleted() {
    assertEquals(HOAN_THANH, level(Primary.best(TT27_2020, 2).level("GDTC", SubjectLevel.HOAN_THANH)));
    assertEquals(HOAN_THANH, level(Primary.best(TT27_2020, 2).trait(Trait.NHAN_AI, TraitLevel.DAT)));
  }

  @Test
  void oneAtTheBottomMakesItNotCompleted() {
    assertEquals(CHUA_HOAN_THANH, level(Primary.best(TT27_2020, 2).level("HDTN", SubjectLevel.CHUA_HOAN_THANH)));
    assertEquals(CHUA_HOAN_THANH, level(Primary.best(TT27_2020, 2).trait(Trait.THE_CHAT, TraitLevel.CAN_CO_GANG)));
  }

  @Test
  void onlyTheEndOfTheYearCounts() {
    assertEquals(HOAN_THANH_XUAT_SAC, level(Primary.best(TT27_2020, 4)
        .level("TOAN", Period.END_TERM_1, SubjectLevel.CHUA_HOAN_THANH).test("TOAN", Period.MID_TERM_2, 3)
        .trait(Trait.TRUNG_THUC, Period.MID_TERM_1, TraitLevel.CAN_CO_GANG)));
  }

  @Test
  void theRuleBeforeKnowsCompletedOrNot() {
    assertEquals(HOAN_THANH, level(Primary.best(VBHN03_2016, 4)));
    assertEquals(CHUA_HOAN_THANH, level(Primary.best(VBHN03_2016, 4).tests(10, 4)));
    assertEquals(HOAN_THANH, level(Primary.best(PrimaryRule.TT30_2014, 4)));
    assertEquals(CHUA_HOAN_THANH, level(Primary.best(PrimaryRule.TT30_2014, 4)
        .trait(Trait.HOP_TAC, TraitLevel.CAN_CO_GANG)));
  }

  @Test
  void saysWhichValuesDecidedAndWhatTheNextLevelNeeded() {
    EducationResult result = Primary.best(TT27_2020, 5).tests(9, 9, 10, 8).assess().result();
    assertEquals(List.of("RESULT_BY_TABLE [HOAN_THANH_TOT]", "LOWEST_SUBJECT [HOAN_THANH_TOT, 7, 7]",
        "LOWEST_TRAIT [TOT, 15, 15]", "LOWEST_TEST [8, 1, 4]"),
        result.reasons().stream().map(r -> r.code() + " " + r.args()).toList());
    assertEquals(List.of(new PrimaryReason(PrimaryReasonCode.TEST_BELOW, "TT 27/2020 Điều 9.2a",
        List.of("KHOA_HOC", "8", "9", "HOAN_THANH_XUAT_SAC"))), result.toNext());
    assertEquals("VBHN 03/2016 Điều 14.1a",
        Primary.best(VBHN03_2016, 5).tests(4).assess().result().toNext().getFirst().article());
  }

  @Test
  void missingEntriesAreListedAndNeverGuessed() {
    PrimaryYearAssessment year = Primary.best(TT27_2020, 5).test("TOAN", Period.END_YEAR, null)
        .trait(Trait.YEU_NUOC, Period.MID_TERM_2, null).level("GDTC", Period.END_TERM_1, null).assess();
    assertNull(year.result().level());
    assertEquals(PrimaryReasonCode.YEAR_END_OPEN, year.result().reasons().getFirst().code());
    assertEquals(ClassCompletion.OPEN, year.completion().completion());
    assertNull(year.award().award());
    assertEquals(List.of(new PrimaryMissing(PrimaryMissing.What.SUBJECT_LEVEL, "GDTC", Period.END_TERM_1),
        new PrimaryMissing(PrimaryMissing.What.TRAIT_LEVEL, "YEU_NUOC", Period.MID_TERM_2),
        new PrimaryMissing(PrimaryMissing.What.TEST, "TOAN", Period.END_YEAR)), year.missing());
  }

  @Test
  void earlierPeriodsLeaveTheResultAsItIs() {
    PrimaryYearAssessment year = Primary.best(TT27_2020, 5).test("TOAN", Period.MID_TERM_1, null).assess();
    assertEquals(HOAN_THANH_XUAT_SAC, year.result().level());
    assertEquals(1, year.missing().size());
    assertTrue(!year.isComplete());
  }

  @Test
  void nothingIsAskedOfTheTimeBeforeANewcomerCame() {
    PrimaryPupilYear pupil = Primary.best(TT27_2020, 5).test("TOAN", Period.MID_TERM_1, null)
        .level("GDTC", Period.END_TERM_1, null).year().since(Period.MID_TERM_2);
    assertEquals(List.of(), PrimaryYearAssessment.of(pupil).missing());
  }

  @Test
  void withoutSubjectsThereIsNoResult() {
    PrimaryPupilYear full = Primary.best(TT27_2020, 1).year();
    assertNull(PrimaryYearAssessment.of(PrimaryPupilYear.of(TT27_2020, 1, List.of(), full.traits())).result().level());
  }

  @Test
  void optionalSubjectsCountOrNotAsTheProvinceReadsIt() {
    PrimaryPupilYear pupil = Primary.best(TT27_2020, 1).taking(new PrimarySubject("TIENG_DTTS", Set.of(), false))
        .level("TIENG_DTTS", SubjectLevel.HOAN_THANH).year();
    assertEquals(HOAN_THANH, PrimaryYearAssessment.of(pupil).result().level());
    PrimaryPolicies other = new PrimaryPolicies(PrimaryPolicies.ZeroInTest.ALLOWED,
        PrimaryPolicies.SpecificCompetences.ALL_SEVEN, PrimaryPolicies.OptionalSubjects.NOT_COUNTED,
        PrimaryPolicies.AdditionalResult.AT_MOST_COMPLETED);
    assertEquals(HOAN_THANH_XUAT_SAC, PrimaryYearAssessment.of(pupil, other).result().level());
  }

  @Test
  void technologyAndInformaticsAreAskedAsTheProvinceReadsIt() {
    PrimaryPolicies asTaught = new PrimaryPolicies(PrimaryPolicies.ZeroInTest.ALLOWED,
        PrimaryPolicies.SpecificCompetences.AS_TAUGHT, PrimaryPolicies.OptionalSubjects.COUNTED,
        PrimaryPolicies.AdditionalResult.AT_MOST_COMPLETED);
    Primary year = Primary.best(TT27_2020, 2);
    TT27_2020.periods().forEach(period -> year.trait(Trait.TIN_HOC, period, null).trait(Trait.CONG_NGHE, period, null));
    assertEquals(8, PrimaryYearAssessment.of(year.year()).missing().size());
    assertEquals(List.of(), PrimaryYearAssessment.of(year.year(), asTaught).missing());
    assertEquals(15, TT27_2020.traits(3, asTaught).size());
    assertEquals(13, TT27_2020.traits(2, asTaught).size());
    assertEquals(7, VBHN03_2016.traits(2, asTaught).size());
  }

  @Test
  void whatNoFormHasIsNoYear() {
    PrimarySubject untested = new PrimarySubject("GDTC", Set.of(), true);
    assertThrows(IllegalArgumentException.class,
        () -> new SubjectRecord(untested, Map.of(), Map.of(Period.END_YEAR, 9)));
    assertThrows(IllegalArgumentException.class, () -> Primary.best(TT27_2020, 6).year());
    assertThrows(IllegalArgumentException.class, () -> Primary.best(TT27_2020, 1).taking(untested).year());
  }

  private static EducationLevel level(Primary year) {
    return year.assess().result().level();
  }
}
