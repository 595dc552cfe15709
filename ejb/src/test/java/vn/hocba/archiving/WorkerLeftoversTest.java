package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a server that died left of people's files. */
class WorkerLeftoversTest {

  private static final Instant NOW = Instant.parse("2026-11-30T03:00:00Z");

  @TempDir
  Path directory;

  @Test
  void oldCopiesGoAndNothingElse() throws IOException {
    Path old = file("verify-1.pdf", NOW.minusSeconds(1));
    Path evidence = file("evidence-2", NOW.minusSeconds(9999));
    Path read = file("verify-3.pdf", NOW);
    Path log = file("worker.log", NOW.minusSeconds(9999));
    Files.createDirectory(directory.resolve("anchors"));
    assertEquals(2, WorkerLeftovers.sweep(directory, NOW));
    assertFalse(Files.exists(old) || Files.exists(evidence));
    assertTrue(Files.exists(read) && Files.exists(log) && Files.exists(directory.resolve("anchors")));
    assertEquals(0, WorkerLeftovers.sweep(directory.resolve("none"), NOW));
  }

  private Path file(String name, Instant written) throws IOException {
    return Files.setLastModifiedTime(Files.writeString(directory.resolve(name), name), FileTime.from(written));
  }
}
