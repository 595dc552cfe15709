package vn.hocba.assessment.primary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.assessment.primary.PrimaryRule.TT27_2020;
import static vn.hocba.assessment.primary.PrimaryRule.TT30_2014;
import static vn.hocba.assessment.primary.PrimaryRule.VBHN03_2016;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every refusal, with the rule it names. */
class EntryRulesTest {

  private static final PrimarySubject MATHS =
      new PrimarySubject("TOAN", EnumSet.of(Period.END_TERM_1, Period.END_YEAR), true);
  private static final PrimaryPolicies NO_ZERO = new PrimaryPolicies(PrimaryPolicies.ZeroInTest.REFUSED,
      PrimaryPolicies.SpecificCompetences.AS_TAUGHT, PrimaryPolicies.OptionalSubjects.COUNTED,
      PrimaryPolicies.AdditionalResult.AT_MOST_COMPLETED);

  private final EntryRules rules = new EntryRules(TT27_2020, PrimaryPolicies.DEFAULT);

  @ParameterizedTest
  @CsvSource({"11, TEST_OFF_SCALE", "-1, TEST_OFF_SCALE", "-0, TEST_OFF_SCALE", "10.5, TEST_OFF_SCALE", "8.25, TEST_DECIMAL",
      "'8,5', TEST_DECIMAL", "9.5, TEST_DECIMAL", "x, TEST_NOT_A_NUMBER", "'', TEST_NOT_A_NUMBER",
      "1e1, TEST_NOT_A_NUMBER", "7/10, TEST_NOT_A_NUMBER"})
  void aMarkOffTheScaleIsRefusedByTheRule(String typed, PrimaryReasonCode code) {
    Entry<Integer> entry = rules.test(MATHS, Period.END_YEAR, typed);
    assertEquals(code, entry.refusal().code());
    assertEquals("TT 27/2020 Điều 7.1d", entry.refusal().article());
    assertNull(entry.value());
  }

  @ParameterizedTest
  @CsvSource({"0, 0", "10, 10", "' 7 ', 7", "8.0, 8", "'9,0', 9"})
  void wholeMarksAreTaken(String typed, int mark) {
    assertEquals(mark, rules.test(MATHS, Period.END_TERM_1, typed).value());
  }

  @Test
  void zeroIsTakenOrRefusedAsTheRuleAndTheProvinceSay() {
    assertTrue(rules.test(MATHS, Period.END_YEAR, "0").isAccepted());
    assertEquals(PrimaryReasonCode.TEST_ZERO,
        new EntryRules(TT27_2020, NO_ZERO).test(MATHS, Period.END_YEAR, "0").refusal().code());
    assertEquals("VBHN 03/2016 Điều 10.2d", new EntryRules(VBHN03_2016, PrimaryPolicies.DEFAULT)
        .test(MATHS, Period.END_YEAR, "0").refusal().article());
  }

  @Test
  void aTestThatIsNotHeldIsRefused() {
    PrimaryReason refusal = rules.test(MATHS, Period.MID_TERM_1, "9").refusal();
    assertEquals(PrimaryReasonCode.TEST_NOT_HELD, refusal.code());
    assertEquals("TT 27/2020 Điều 7.1b", refusal.article());
    assertEquals(PrimaryReasonCode.TEST_NOT_HELD,
        rules.test(new PrimarySubject("GDTC", Set.of(), true), Period.END_YEAR, "9").refusal().code());
  }

  @Test
  void unknownLevelsAreRefused() {
    assertEquals(SubjectLevel.HOAN_THANH_TOT, rules.level(Period.MID_TERM_1, "t ").value());
    assertEquals(PrimaryReasonCode.SUBJECT_LEVEL_UNKNOWN, rules.level(Period.MID_TERM_1, "A").refusal().code());
    assertEquals("TT 27/2020 Điều 7.1a", rules.level(Period.MID_TERM_1, "").refusal().article());
    assertEquals(TraitLevel.DAT, rules.trait(1, Trait.NHAN_AI, Period.END_YEAR, "đ").value());
    assertEquals(TraitLevel.DAT, rules.trait(1, Trait.NHAN_AI, Period.END_YEAR, "D").value());
    PrimaryReason refusal = rules.trait(1, Trait.NHAN_AI, Period.END_YEAR, "H").refusal();
    assertEquals(PrimaryReasonCode.TRAIT_LEVEL_UNKNOWN, refusal.code());
    assertEquals("TT 27/2020 Điều 7.2", refusal.article());
  }

  @Test
  void whatTheRuleDoesNotAssessIsRefused() {
    assertEquals(PrimaryReasonCode.TRAIT_NOT_ASSESSED,
        rules.trait(1, Trait.HOP_TAC, Period.END_YEAR, "T").refusal().code());
    assertEquals(PrimaryReasonCode.TRAIT_NOT_ASSESSED, new EntryRules(TT27_2020, NO_ZERO)
        .trait(2, Trait.TIN_HOC, Period.END_YEAR, "T").refusal().code());
    EntryRules first = new EntryRules(TT30_2014, PrimaryPolicies.DEFAULT);
    assertEquals(PrimaryReasonCode.PERIOD_NOT_ASSESSED, first.level(Period.MID_TERM_1, "H").refusal().code());
    assertEquals(PrimaryReasonCode.PERIOD_NOT_ASSESSED,
        first.trait(1, Trait.HOP_TAC, Period.MID_TERM_2, "D").refusal().code());
    assertEquals(PrimaryReasonCode.SUBJECT_LEVEL_UNKNOWN, first.level(Period.END_YEAR, "T").refusal().code());
    assertEquals(PrimaryReasonCode.TRAIT_LEVEL_UNKNOWN,
        first.trait(1, Trait.HOP_TAC, Period.END_YEAR, "T").refusal().code());
  }
}
