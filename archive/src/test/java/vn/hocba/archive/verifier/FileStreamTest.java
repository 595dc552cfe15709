package vn.hocba.archive.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing in a folder is passed over in silence. */
class FileStreamTest {

  @TempDir
  Path directory;

  @Test
  void aLinkInAFolderIsToldAsNotRead() throws IOException {
    Path file = Files.writeString(directory.resolve("a.pdf"), "a");
    Path link = Files.createSymbolicLink(directory.resolve("b.pdf"), file);
    List<Path> judged = new ArrayList<>();
    List<String> missed = new ArrayList<>();
    boolean all = new FileStream(1, path -> {
      judged.add(path);
      return FileAnswer.couldNotCheck(path);
    }, answer -> {}, missed::add).run(List.of(directory));
    assertFalse(all);
    assertEquals(List.of(link.toString()), missed);
    assertEquals(List.of(file), judged);
  }
}
