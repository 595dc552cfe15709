package vn.hocba.archive.verifier;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.verify.ReasonCode;

/** Nothing in a folder is passed over in silence. */
class FileStreamTest {

  @TempDir
  Path directory;

  @Test
  void aLinkInAFolderIsToldAsNotRead() throws IOException {
    Path file = Files.writeString(directory.resolve("a.pdf"), "a");
    Path link = Files.createSymbolicLink(directory.resolve("b.pdf"), file);
    List<Path> judged = new ArrayList<>();
    assertEquals(List.of(link + " CANNOT_BE_READ"), missed(judged, directory.toString()));
    assertEquals(List.of(file), judged);
  }

  /** Who reads a pipe waits for whoever writes into it. */
  @Test
  void whatIsNoFileIsToldAndNotWaitedFor() throws Exception {
    Path pipe = directory.resolve("pipe");
    assumeTrue(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor() == 0);
    String broken = Files.createSymbolicLink(directory.resolve("broken"), directory.resolve("none")).toString();
    assertEquals(List.of(pipe + " CANNOT_BE_READ", broken + " CANNOT_BE_READ", "a\uFFFD NAME_NOT_WRITABLE"),
        missed(new ArrayList<>(), pipe.toString(), broken, "a\uFFFD"));
  }

  private static List<String> missed(List<Path> judged, String... paths) throws IOException {
    List<String> missed = new ArrayList<>();
    new FileStream(1, path -> {
      judged.add(path);
      return FileAnswer.couldNotCheck(path.toString(), ReasonCode.BUSY);
    }, answer -> {
      if (answer.judgement().reasons().getFirst().code() != ReasonCode.BUSY) {
        missed.add(answer.file() + " " + answer.judgement().reasons().getFirst().code());
      }
    }).run(List.of(paths));
    return missed;
  }
}
