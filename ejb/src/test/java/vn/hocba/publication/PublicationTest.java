package vn.hocba.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
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

  /** A disk that filled up, or a server that died, must not leave more each time. */
  @Test
  void whatCameToNoEndGoesAndWhatIsHandedOutStays() throws IOException {
    PublicationShelf shelf = new PublicationShelf(directory);
    Files.createDirectories(shelf.begin("20261121T000000Z").resolve("status"));
    shelf.publish("20261121T000000Z");
    Files.writeString(Files.createDirectories(shelf.begin("20261122T000000Z").resolve("status")).resolve("half.txt"), "");
    shelf.begin("20261123T000000Z");
    assertFalse(Files.exists(directory.resolve("20261122T000000Z.new")), "begun and never ended");
    shelf.removeUnfinished();
    try (var left = Files.list(directory)) {
      assertEquals(List.of("20261121T000000Z"), left.map(p -> p.getFileName().toString()).toList());
    }
    Path none = directory.resolve("none");
    new PublicationShelf(none).removeUnfinished();
    assertFalse(Files.exists(none));
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
