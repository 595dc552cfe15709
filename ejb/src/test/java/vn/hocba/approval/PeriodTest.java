package vn.hocba.approval;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which periods a change counts in. */
class PeriodTest {

  @Test
  void aTermCountsInItselfAndInTheYear() {
    assertEquals(List.of(Period.TERM_1, Period.YEAR), covering(1));
    assertEquals(List.of(Period.TERM_2, Period.YEAR), covering(2));
  }

  @Test
  void whatBelongsToTheYearLeavesTheTermsAlone() {
    assertEquals(List.of(Period.YEAR), covering(null));
  }

  private static List<Period> covering(Integer term) {
    return Stream.of(Period.values()).filter(p -> p.covers(term)).toList();
  }
}
