package vn.hocba.digitising;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How long a folder of scans waits for its school's office. */
class KeptFoldersTest {

  private static final Instant NOON = Instant.parse("2026-11-30T05:00:00Z");

  @TempDir
  Path directory;

  private KeptFolders after(int days) {
    return new KeptFolders(Clock.fixed(NOON.plus(Duration.ofDays(days)), ZoneOffset.UTC), directory);
  }

  @Test
  void whatIsUsedStaysForItsOwnSchoolAndWhatIsNotGoesAfterItsDays() {
    String used = after(0).keep(1, new byte[] {1});
    String forgotten = after(0).keep(1, new byte[] {2});
    assertTrue(after(6).find(1, used).isPresent());
    assertEquals(List.of(used), after(12).of(1).stream().map(KeptFolders.Kept::name).toList());
    assertFalse(after(0).find(1, forgotten).isPresent(), "it was removed, not only hidden");
    assertFalse(after(12).find(2, used).isPresent(), "another school's");
    assertEquals(List.of(), after(12).of(2));
    assertFalse(after(12).find(1, "../" + used).isPresent());
  }

  @Test
  void ofASchoolTheLastFewStay() {
    String first = after(0).keep(1, new byte[] {0});
    String other = after(0).keep(2, new byte[] {0});
    for (int i = 1; i <= KeptFolders.most(); i++) {
      after(i).keep(1, new byte[] {1});
    }
    assertEquals(KeptFolders.most(), after(4).of(1).size());
    assertFalse(after(4).find(1, first).isPresent());
    assertTrue(after(4).find(2, other).isPresent(), "another school's gave its place");
    after(4).discard(2, other);
    assertFalse(after(4).find(2, other).isPresent());
  }
}
