package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A sealed demonstration transcript that a new worker works through before it says it is ready: the first document
 * loads thousands of classes, and that must not eat into the deadline of the first inspector.
 */
final class WarmUpFile {

  /** What is done with it; the result is thrown away. */
  @FunctionalInterface
  interface Work {
    Object on(Path file) throws IOException;
  }

  private WarmUpFile() {}

  static void use(Work work) throws IOException {
    Path directory = Files.createTempDirectory("warm-up");
    Path file = directory.resolve("warm-up.pdf");
    try (InputStream in = WarmUpFile.class.getResourceAsStream("warm-up.pdf")) {
      Files.copy(in, file);
      work.on(file);
    } finally {
      Files.deleteIfExists(file);
      Files.delete(directory);
    }
  }
}
