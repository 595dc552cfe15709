package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archiving.SealSample.Kind;

/** Which sealed transcripts are looked at whole. */
class SealSampleTest {

  private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
  private static final Instant LATER = NOW.plusSeconds(600);
  private static final Kind CLASS = new Kind(7, "THCS 9 1", "aa");

  private static SealSample at(Instant now, int every) {
    return new SealSample(Clock.fixed(now, ZoneOffset.UTC), every);
  }

  @Test
  void theFirstOfEachClassFormAndSignersIs() {
    SealSample sample = at(NOW, 50);
    assertTrue(sample.wants(CLASS));
    assertTrue(sample.wants(CLASS), "the second too, while the first has not been found without fault");
    sample.passed(CLASS, LATER);
    assertFalse(sample.wants(CLASS));
    for (Kind other : List.of(new Kind(8, "THCS 9 1", "aa"), new Kind(7, "THCS 9 2", "aa"), new Kind(7, "THCS 9 1", "ab"))) {
      assertTrue(sample.wants(other), other.toString());
    }
  }

  @Test
  void oneOfSoManyIs() {
    SealSample sample = at(NOW, 5);
    int whole = 0;
    for (int i = 0; i < 100; i++) {
      if (sample.wants(CLASS)) {
        whole++;
        sample.passed(CLASS, LATER);
      }
    }
    assertEquals(20, whole);
  }

  @Test
  void eachIsWhereTheSettingSaysSo() {
    SealSample sample = at(NOW, 1);
    sample.passed(CLASS, LATER);
    assertTrue(sample.wants(CLASS));
  }

  @Test
  void whatWasKnownOfTheSignersServesForItsTimeOnly() {
    SealSample sample = at(NOW, 50);
    sample.passed(CLASS, NOW);
    assertTrue(sample.wants(CLASS));
  }

  @Test
  void afterAFaultNothingIsTakenForGranted() {
    SealSample sample = at(NOW, 50);
    Kind other = new Kind(8, "THCS 9 1", "aa");
    sample.passed(CLASS, LATER);
    sample.passed(other, LATER);
    sample.failed();
    assertTrue(sample.wants(CLASS));
    assertTrue(sample.wants(other));
  }
}
