package vn.hocba.publication;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.bundle.StatusIndex;
import vn.hocba.archive.bundle.StatusWriter;

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
  void theListIsMadeAnewSoonAfterSomethingOnItEnded() {
    Instant ended = NOW.minusSeconds(200);
    assertTrue(PublicationWorker.overtaken(NOW.minusSeconds(300), NOW, 5, ended::isAfter));
    assertFalse(PublicationWorker.overtaken(NOW.minusSeconds(299), NOW, 5, ended::isAfter), "many that end make one list");
    assertFalse(PublicationWorker.overtaken(NOW.minusSeconds(300), NOW, 5, NOW.minusSeconds(400)::isAfter), "it is on the last one");
    assertTrue(PublicationWorker.overtaken(NOW.minusSeconds(300), NOW, 5, NOW.minusSeconds(310)::isAfter),
        "decided before the list was read, and written where it could be read after that");
  }

  @Test
  void onlyAWholePublicationIsHandedOutAndTheOneBeforeStaysAWhile() throws IOException {
    PublicationShelf shelf = new PublicationShelf(directory, "node1", Clock.systemUTC());
    assertTrue(shelf.latest().isEmpty());
    for (int i = 1; i <= 3; i++) {
      String name = "2026112" + i + "T000000Z";
      Path folder = shelf.begin(name);
      Files.createDirectories(folder.resolve("status/files"));
      Files.writeString(folder.resolve("status/files/0a.txt"), String.valueOf(i));
      assertEquals(i - 1, shelf.status("files/0a.txt", null).map(PublicationTest::read).orElse(0), "not published yet");
      shelf.publish(name);
      assertEquals(i, shelf.status("files/0a.txt", null).map(PublicationTest::read).orElseThrow());
    }
    assertFalse(Files.exists(directory.resolve("20261121T000000Z")), "the oldest goes");
    assertTrue(Files.exists(directory.resolve("20261122T000000Z")), "somebody may be reading it");
  }

  /** A disk that filled up, or a server that died, must not leave more each time. */
  @Test
  void whatCameToNoEndGoesAndWhatIsHandedOutStays() throws IOException {
    PublicationShelf shelf = new PublicationShelf(directory, "node1", Clock.systemUTC());
    Files.createDirectories(shelf.begin("20261121T000000Z").resolve("status"));
    shelf.publish("20261121T000000Z");
    Files.writeString(Files.createDirectories(shelf.begin("20261122T000000Z").resolve("status")).resolve("half.txt"), "");
    shelf.begin("20261123T000000Z");
    assertFalse(Files.exists(directory.resolve("20261122T000000Z.node1.new")), "begun and never ended");
    shelf.removeUnfinished();
    try (var left = Files.list(directory)) {
      assertEquals(List.of("20261121T000000Z"), left.map(p -> p.getFileName().toString()).toList());
    }
    Path none = directory.resolve("none");
    new PublicationShelf(none, "node1", Clock.systemUTC()).removeUnfinished();
    assertFalse(Files.exists(none));
  }

  @Test
  void noOtherFileIsHandedOut() throws IOException {
    PublicationShelf shelf = new PublicationShelf(directory, "node1", Clock.systemUTC());
    Path folder = shelf.begin("20261121T000000Z");
    Files.createDirectories(folder.resolve("status"));
    Files.writeString(folder.resolve("published.json"), "{}");
    Files.writeString(folder.resolve("status/other.txt"), "");
    shelf.publish("20261121T000000Z");
    for (String name : new String[] {"other.txt", "../published.json", "files/../../published.json", "files/0A.txt", ""}) {
      assertTrue(shelf.status(name, null).isEmpty(), name);
    }
  }

  /** Whoever reads a list while the next one is made, here or by another server behind the same address, gets no mixture. */
  @Test
  void partsBelongToTheIndexThatTheyAreAskedFor() throws IOException {
    PublicationShelf shelf = new PublicationShelf(directory, "node1", Clock.systemUTC());
    for (int i = 1; i <= 3; i++) {
      String name = "2026112" + i + "T000000Z";
      Path folder = shelf.begin(name);
      Files.createDirectories(folder.resolve("status/files"));
      Files.writeString(folder.resolve("status/files/0a.txt"), String.valueOf(i));
      Files.write(folder.resolve("published.json"), PublishedNote.write(new Publication.Published(NOW, "index" + i, "b", 1, 1, "s")));
      shelf.publish(name);
    }
    assertEquals(2, shelf.status("files/0a.txt", "index2").map(PublicationTest::read).orElseThrow());
    assertEquals(3, shelf.status("files/0a.txt", "index3").map(PublicationTest::read).orElseThrow());
    assertTrue(shelf.status("files/0a.txt", "index1").isEmpty(), "no longer kept");
    assertTrue(shelf.status("../published.json", "index3").isEmpty());
  }

  @Test
  void whatAnotherServerIsWritingStays() throws IOException {
    Path there = new PublicationShelf(directory, "node2", Clock.systemUTC()).begin("20261121T000000Z");
    PublicationShelf shelf = new PublicationShelf(directory, "node1", Clock.systemUTC());
    Path left = shelf.begin("20261122T000000Z");
    Path here = shelf.begin("20261123T000000Z");
    assertFalse(Files.exists(left), "a crash left it");
    assertTrue(Files.exists(there) && Files.exists(here));
    Files.setLastModifiedTime(there, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
    shelf.removeUnfinished();
    assertFalse(Files.exists(there), "that server is no more");
  }

  @Test
  void aFilesTagIsThatOfTheSignedIndexWithoutReadingTheFile() throws IOException {
    StatusWriter writer = new StatusWriter(directory);
    for (String prefix : StatusWriter.prefixes()) {
      writer.files(prefix, List.of());
    }
    StatusIndex index = writer.finish(NOW, "node1", bytes -> bytes);
    Files.delete(directory.resolve("files/0a.txt"));
    StatusHashes hashes = new StatusHashes();
    assertEquals(index.parts().get("files/0a.txt").sha256(), hashes.of(directory, "files/0a.txt").orElseThrow());
    Files.delete(directory.resolve(StatusWriter.INDEX));
    assertEquals(Sha256.hex(index.canonical()), hashes.of(directory, StatusWriter.INDEX).orElseThrow(), "read once");
    assertTrue(hashes.of(directory, StatusWriter.SEAL).orElseThrow().startsWith(Sha256.hex(index.canonical())));
    assertTrue(hashes.of(directory.resolve("gone"), StatusWriter.INDEX).isEmpty(), "the list went while it was asked for");
  }

  private static int read(Path file) {
    try {
      return Integer.parseInt(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
