package vn.hocba.archiving;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;

class StagingRoomTest {

  private static final byte[] BYTES = "học bạ".getBytes(StandardCharsets.UTF_8);

  @TempDir
  private Path directory;

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(p -> p.getFileName().toString()).toList();
    }
  }

  /** What stands in the way of the writing is the same as a full disk to it. */
  @Test
  void aWritingThatFailsLeavesWhatStoodThereAndNothingHalf() throws IOException {
    StagingRoom room = new StagingRoom(directory);
    String sha256 = Sha256.hex(BYTES);
    room.put(sha256, BYTES);
    Path inTheWay = Files.createDirectories(directory.resolve(sha256 + ".pdf." + Thread.currentThread().threadId() + ".part"));
    assertThrows(IOException.class, () -> room.put(sha256, BYTES));
    assertArrayEquals(BYTES, room.read(sha256).orElseThrow());
    assertEquals(List.of(sha256 + ".pdf"), files(), "left behind: " + inTheWay);
    room.put(sha256, BYTES);
    assertArrayEquals(BYTES, room.read(sha256).orElseThrow());
  }

  @Test
  void aDiskIsFullWhenLessThanWhatIsNeededIsFree() {
    assertEquals(false, DiskRoom.isFull(directory.resolve("none")), "what is not there yet is not full");
  }
}
