package vn.hocba.transcript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** One edition holds in another's place only where both are of one pupil of one school. */
class OnePupilTest {

  @Test
  void isOfTheSamePupilAndTheSameSchool() {
    TranscriptRecord revoked = of(1, 10, 100);
    assertEquals(List.of(true, true, false, false), Stream.of(of(1, 10, 100), of(1, 11, 100), of(1, 10, 101), of(2, 10, 100))
        .map(revoked::ofOnePupilWith).toList());
  }

  private static TranscriptRecord of(long school, long enrolment, long pupil) {
    return new TranscriptRecord("t", school, 5, enrolment, pupil, "2025-2026", 1, null, "{}", null, null, Instant.EPOCH);
  }
}
