package vn.hocba.publication;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.bundle.StatusWriter;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

class PublicationRateTest {

  private final PublicationRate rate = new PublicationRate(Clock.fixed(Instant.parse("2026-11-29T12:00:10Z"), ZoneOffset.UTC));

  @Test
  void oneAddressTakesTwoWholeListsInAMinuteAndThenWaitsWhileOthersDoNot() {
    int wholeList = 2 * StatusWriter.prefixes().size() + 2;
    for (int i = 0; i < 2 * wholeList; i++) {
      rate.ask("192.0.2.1");
    }
    for (int i = 2 * wholeList; i < Setting.STATUS_RATE.number(1, 1_000_000); i++) {
      rate.ask("192.0.2.1");
    }
    assertEquals(ProblemCode.TOO_MANY_REQUESTS, assertThrows(Problem.class, () -> rate.ask("192.0.2.1")).code());
    assertDoesNotThrow(() -> rate.ask("192.0.2.2"));
  }
}
