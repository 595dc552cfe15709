package vn.hocba.catalogue;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** An import that cannot go on is not tried for ever at every look. */
class RetriesTest {

  private static Clock at(long seconds) {
    return Clock.fixed(Instant.EPOCH.plusSeconds(seconds), ZoneOffset.UTC);
  }

  @Test
  void whatFailsWaitsLongerEachTimeAndAnHourAtMost() {
    Retries retries = new Retries();
    assertTrue(retries.isDue(1, at(0)));
    retries.failed(1, at(0));
    assertFalse(retries.isDue(1, at(15)));
    assertTrue(retries.isDue(1, at(30)));
    retries.failed(1, at(30));
    assertFalse(retries.isDue(1, at(75)));
    assertTrue(retries.isDue(1, at(90)));
    assertTrue(retries.isDue(2, at(30)), "another");
    for (int i = 0; i < 20; i++) {
      retries.failed(1, at(100));
    }
    assertFalse(retries.isDue(1, at(100 + 3599)));
    assertTrue(retries.isDue(1, at(100 + Duration.ofHours(1).toSeconds())));
  }

  @Test
  void whoeverAsksWaitsForNothing() {
    Retries retries = new Retries();
    retries.failed(1, at(0));
    retries.now();
    assertTrue(retries.isDue(1, at(1)));
    retries.failed(1, at(0));
    retries.went(1);
    assertTrue(retries.isDue(1, at(1)));
  }
}
