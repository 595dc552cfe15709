package vn.hocba.archive.vault;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HashedFilesTest {

  private static final byte[] BYTES = "một học bạ".getBytes(StandardCharsets.UTF_8);

  @TempDir
  Path root;
  private HashedFiles files;

  @BeforeEach
  void open() throws IOException {
    files = new HashedFiles(root);
  }

  @Test
  void storedBytesAreFoundUnderTheirHash() throws IOException {
    String sha256 = files.store(BYTES);
    assertEquals(root.resolve("objects").resolve(sha256.substring(0, 2)).resolve(sha256.substring(2, 4))
        .resolve(sha256), files.path(sha256));
    try (InputStream in = files.open(sha256)) {
      assertArrayEquals(BYTES, in.readAllBytes());
    }
    assertEquals(BYTES.length, files.size(sha256));
    assertEquals(Fixity.GOOD, files.check(sha256));
    assertEquals(sha256, files.store(BYTES));
  }

  @Test
  void aTruncatedObjectIsBad() throws IOException {
    String sha256 = files.store(BYTES);
    Files.write(files.path(sha256), List.of("shorter"));
    assertEquals(Fixity.BAD, files.check(sha256));
  }

  @Test
  void aDamagedObjectIsNeitherOverwrittenNorPassedOffAsStored() throws IOException {
    String sha256 = files.store(BYTES);
    Files.writeString(files.path(sha256), "damaged");
    assertThrows(IOException.class, () -> files.store(BYTES));
    assertEquals("damaged", Files.readString(files.path(sha256)));
  }

  @Test
  void aMissingObjectIsBad() throws IOException {
    String sha256 = files.store(BYTES);
    Files.delete(files.path(sha256));
    assertEquals(Fixity.BAD, files.check(sha256));
    assertThrows(NoSuchFileException.class, () -> files.open(sha256));
  }

  @Test
  void anUnreadableObjectCouldNotBeChecked() throws IOException {
    String sha256 = files.store(BYTES);
    Files.delete(files.path(sha256));
    Files.createDirectory(files.path(sha256)); // opens, but cannot be read: so for root too
    assertEquals(Fixity.COULD_NOT_CHECK, files.check(sha256));
  }

  @Test
  void whatAnInterruptedStoreLeftIsRemovedAtTheNextStart() throws IOException {
    Path unfinished = Files.writeString(root.resolve("incoming").resolve("half"), "ha");
    String sha256 = files.store(BYTES);
    new HashedFiles(root);
    assertFalse(Files.exists(unfinished));
    assertEquals(Fixity.GOOD, files.check(sha256));
  }

  @Test
  void nothingButAHashIsAName() {
    for (String name : List.of("../../etc/passwd", "", "A".repeat(64), "a".repeat(63))) {
      assertThrows(IllegalArgumentException.class, () -> files.open(name));
    }
  }

  @Test
  void manyThreadsMayStoreTheSameBytes() throws Exception {
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<String>> stored = IntStream.range(0, 64)
          .mapToObj(i -> threads.submit(() -> files.store(new byte[] {(byte) (i / 8)}))).toList();
      for (Future<String> each : stored) {
        assertEquals(Fixity.GOOD, files.check(each.get()));
      }
    }
    try (var left = Files.list(root.resolve("incoming"))) {
      assertTrue(left.findAny().isEmpty());
    }
  }
}
