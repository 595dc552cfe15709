package vn.hocba.archive.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A disk of a few megabytes in memory, mounted on a directory, so that it can be full. Whoever may not mount one aborts the test, or fails
 * it where {@code small.disk.required} is true.
 */
public final class SmallDisk implements AutoCloseable {

  private static final int PART = 4096;

  private final Path directory;

  /** @param directory empty; @param megabytes of the disk */
  public SmallDisk(Path directory, int megabytes) throws IOException, InterruptedException {
    this.directory = directory;
    if (!ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString())) {
      if (Boolean.getBoolean("small.disk.required")) {
        throw new AssertionError("no disk could be mounted on " + directory);
      }
      Assumptions.abort("no disk can be mounted here");
    }
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  public Path directory() {
    return directory;
  }

  /** Leaves no more than that many bytes free. */
  public void fill(int left) throws IOException {
    long much = Files.getFileStore(directory).getUsableSpace() - left;
    byte[] part = new byte[PART];
    Arrays.fill(part, (byte) 1);
    try (var out = Files.newOutputStream(ballast())) {
      for (long written = 0; written + PART <= much; written += PART) {
        out.write(part);
      }
    }
  }

  /** There is room again. */
  public void empty() throws IOException {
    Files.delete(ballast());
  }

  private Path ballast() {
    return directory.resolve("ballast");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (!ran("umount", "-l", directory.toString())) {
      throw new IOException("the disk on " + directory + " stays mounted");
    }
  }
}
