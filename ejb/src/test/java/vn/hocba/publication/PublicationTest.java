package vn.hocba.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** When publications are made, and that no half of one is ever handed out. */
class PublicationTest {

  private static final Instant NOW = Instant.parse("2026-11-29T12:00:00Z");

  @TempDir
  Path directory;

  @Test
  void theListIsMadeAnewWhenItIsOldEnough() {
    assertTrue(PublicationWorker.due(Optional.empty(), NOW, 1440));
    assertTrue(PublicationWorker.due(Optional.of(NOW.minusSeconds(86_400)), NOW, 1440));
    assertFalse(PublicationWorker.due(Optional.of(NOW.minusSeconds(86_399)), NOW, 1440));
    assertTrue(PublicationWorker.due(Optional.of(NOW.plusSeconds(1)), NOW, 1440), "a clock that ran ahead stops nothing");
  }

  @Test
  void onlyAWholePublicationIsHandedOutAndTheOneBeforeStaysAWhile() throws IOException {
    PublicationShelf shelf = new PublicationShelf(directory);
    assertTrue(shelf.latest().isEmpty());
    for (int i = 1; i <= 3; i++) {
      String name = "2026112" + i + "T000000Z";
      Path folder = shelf.begin(name);
      Files.createDirectories(folder.resolve("status/files"));
      Files.writeString(folder.resolve("status/files/0a.txt"), String.valueOf(i));
      assertEquals(i - 1, shelf.status("files/0a.txt").map(PublicationTest::read).orElse(0), "not published yet");
      shelf.publish(name);
      assertEquals(i, shelf.status("files/0a.txt").map(PublicationTest::read).orElseThrow());
    }
    assertFalse(Files.exists(directory.resolve("20261121T000000Z")), "the oldest goes");
    assertTrue(Files.exists(directory.resolve("20261122T000000Z")), "somebody may be reading it");
  }

  @Test
  void noOtherFileIsHandedOut() throws IOException {
    PublicationShelf shelf = new PublicationShelf(directory);
    Path folder = shelf.begin("20261121T000000Z");
    Files.createDirectories(folder.resolve("status"));
    Files.writeString(folder.resolve("published.json"), "{}");
    Files.writeString(folder.resolve("status/other.txt"), "");
    shelf.publish("20261121T000000Z");
    for (String name : new String[] {"other.txt", "../published.json", "files/../../published.json", "files/0A.txt", ""}) {
      assertTrue(shelf.status(name).isEmpty(), name);
    }
  }

  private static int read(Path file) {
    try {
      return Integer.parseInt(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
