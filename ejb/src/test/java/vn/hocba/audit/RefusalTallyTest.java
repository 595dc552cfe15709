package vn.hocba.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Refusals are written down, and nobody fills the trail with them. */
class RefusalTallyTest {

  private static final Instant NINE = Instant.parse("2026-11-28T02:00:00Z");

  private final RefusalTally tally = new RefusalTally();

  @Test
  void theSameRefusalIsOneLineInAWhileAndTheNextLineSaysHowOften() {
    assertEquals(new RefusalTally.Answer(true, 0, false), at(0, "bomon", "CLOSE_YEAR 1"));
    for (int again = 0; again < 7; again++) {
      assertFalse(at(again, "bomon", "CLOSE_YEAR 1").isWritten());
    }
    assertTrue(at(8, "bomon", "CLOSE_YEAR 2").isWritten(), "another refusal was folded away");
    assertTrue(at(9, "vanthu", "CLOSE_YEAR 1").isWritten(), "another person's refusal was folded away");
    assertEquals(new RefusalTally.Answer(true, 7, false), at(60, "bomon", "CLOSE_YEAR 1"));
  }

  @Test
  void anAccountGetsSoManyLinesAndTheLastSaysSo() {
    int lines = 0;
    for (int id = 0; id < 50; id++) {
      RefusalTally.Answer answer = at(1, "bomon", "READ_GRADEBOOK " + id);
      lines += answer.isWritten() ? 1 : 0;
      assertEquals(id == 4, answer.last());
    }
    assertEquals(5, lines);
    assertTrue(at(1, "vanthu", "READ_GRADEBOOK 1").isWritten(), "one account used up another's lines");
    assertTrue(at(61, "bomon", "READ_GRADEBOOK 999").isWritten(), "the account was never written down again");
  }

  private RefusalTally.Answer at(int minute, String account, String what) {
    return tally.count(account, what, NINE.plusSeconds(60L * minute), 60, 5);
  }
}
