package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long an upload waits for its owner. */
class ClassBookUploadsTest {

  private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");

  @TempDir
  Path directory;

  private ClassBookUploads after(Duration time) {
    return new ClassBookUploads(Clock.fixed(NOON.plus(time), ZoneOffset.UTC), directory);
  }

  @Test
  void whatIsUsedStaysAndWhatIsNotGoesAfterAnHour() {
    String used = after(Duration.ZERO).keep(1, new byte[] {1});
    String forgotten = after(Duration.ZERO).keep(1, new byte[] {2});
    assertTrue(after(Duration.ofMinutes(50)).find(1, used).isPresent());
    assertTrue(after(Duration.ofMinutes(100)).find(1, used).isPresent(), "its hour began again");
    assertFalse(after(Duration.ofMinutes(100)).find(1, forgotten).isPresent());
    assertFalse(after(Duration.ZERO).find(1, forgotten).isPresent(), "it was removed, not only hidden");
    assertFalse(after(Duration.ofMinutes(110)).find(2, used).isPresent(), "somebody else");
  }
}
