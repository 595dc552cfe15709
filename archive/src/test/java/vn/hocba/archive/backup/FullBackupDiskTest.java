package vn.hocba.archive.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.disk.SmallDisk;

class FullBackupDiskTest {

  private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-29T03:00:00Z"), ZoneOffset.UTC);
  private static final int ROOM = 40_000;

  @TempDir
  private Path directory;

  private static void make(Path place, String name, byte[] file) throws IOException {
    try (BackupWriter writer = new BackupWriter(new BackupPlace(place), name, CLOCK)) {
      Files.writeString(writer.tables().resolve("pupil.jsonl.gz"), "rows");
      writer.archive(List.of(new ArchivedFile(Sha256.hex(file), file.length, "TRANSCRIPT 1")), sha256 -> file);
      writer.finish(new BackupManifest.Origin("Học Bạ 1", "58", "H2", "node1", "2026-11-29T03:00:00Z", 1, 1), Map.of("pupil", 1L), Map.of());
    }
  }

  /** No backup is named that is not whole, and what came to no end takes no room from the next one. */
  @Test
  void aBackupThatFoundNoRoomIsNoneAndTheNextOneIsWhole() throws Exception {
    byte[] file = new byte[300_000];
    new Random(1).nextBytes(file);
    try (SmallDisk disk = new SmallDisk(directory, 2)) {
      disk.fill(ROOM);
      Path place = disk.directory().resolve("backups");
      assertThrows(IOException.class, () -> make(place, "2026-11-29T03-00-00Z", file));
      assertEquals(List.of(), new BackupPlace(place).names());
      disk.empty();
      make(place, "2026-11-29T04-00-00Z", file);
      assertEquals(List.of("2026-11-29T04-00-00Z"), new BackupPlace(place).names());
      try (Stream<Path> all = Files.walk(place)) {
        List<String> left = all.map(p -> place.relativize(p).toString()).filter(p -> p.contains("03-00-00")).toList();
        assertTrue(left.isEmpty(), left.toString());
      }
    }
  }
}
