package vn.hocba.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AverageRulesTest {

  @ParameterizedTest
  @CsvSource({"6.45, 6.5", "7.84, 7.8", "4.999, 5.0", "8.45, 8.5", "9.25, 9.3", "0, 0.0", "10, 10.0"})
  void v16RoundsHalfUpToOneDecimal(BigDecimal score, String expected) {
    assertEquals(expected, AverageRules.round(score).toPlainString());
  }

  @ParameterizedTest
  @CsvSource({"2, 8 9 7 8, 7.9", "4, 8 7 10 10 9.3 7.5, 8.5", "2, 10 10 10 10, 10.0", "2, 0 0 0 0, 0.0"})
  void weighsMidtermTwiceAndFinalThrice(int required, String marks, String expected) {
    assertEquals(expected, AverageRules.term(Subjects.term(required, marks)).toPlainString());
  }

  @ParameterizedTest
  @CsvSource({"2, 8 - 7 8", "2, 8 9 - 8", "2, 8 9 7 -", "3, 8 9 7 8", "2, - - - -"})
  void staysOpenWhileARequiredMarkIsMissingBecauseEmptyIsNotZero(int required, String marks) {
    assertNull(AverageRules.term(Subjects.term(required, marks)));
  }

  @Test
  void aRegularMarkBeyondTheRequiredNumberFillsAnEmptyPlace() {
    assertEquals("7.9", AverageRules.term(Subjects.term(2, "8 - 9 7 8")).toPlainString());
  }

  @Test
  void theYearCountsTheRoundedSecondTermTwice() {
    assertEquals("6.5", AverageRules.year(new BigDecimal("6.4"), new BigDecimal("6.5")).toPlainString());
    assertNull(AverageRules.year(null, BigDecimal.TEN));
    assertNull(AverageRules.year(BigDecimal.TEN, null));
  }

  @Test
  void theFormulaInCirculationDiffers() {
    assertEquals("8.3", AverageRules.circulatingTerm(Subjects.term(4, "8 7 10 10 9.3 7.5")).toPlainString());
  }

  @Test
  void anAverageLiesBetweenTheMarksAndNeverFallsWhenAMarkRises() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    for (int round = 0; round < 5_000; round++) {
      List<Integer> tenths = random.ints(4 + random.nextInt(3), 0, 101).boxed().toList();
      List<Integer> raised = new ArrayList<>(tenths);
      int at = random.nextInt(tenths.size());
      raised.set(at, tenths.get(at) + random.nextInt(101 - tenths.get(at)));
      BigDecimal low = AverageRules.term(term(tenths));
      Supplier<String> told = () -> "seed " + seed + " " + tenths + " " + raised;
      assertTrue(AverageRules.term(term(raised)).compareTo(low) >= 0, told);
      assertTrue(low.compareTo(BigDecimal.valueOf(tenths.stream().min(Integer::compare).orElseThrow(), 1)) >= 0, told);
      assertTrue(low.compareTo(BigDecimal.valueOf(tenths.stream().max(Integer::compare).orElseThrow(), 1)) <= 0, told);
    }
  }

  private static TermMarks<BigDecimal> term(List<Integer> tenths) {
    List<BigDecimal> marks = tenths.stream().map(t -> BigDecimal.valueOf(t, 1)).toList();
    int regular = marks.size() - 2;
    return new TermMarks<>(regular, marks.subList(0, regular), marks.get(regular), marks.get(regular + 1));
  }
}
