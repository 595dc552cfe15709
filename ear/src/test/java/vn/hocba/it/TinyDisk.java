package vn.hocba.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few megabytes in memory, mounted on a directory, so that it can be full. Whoever may not mount one aborts the test. */
final class TinyDisk implements AutoCloseable {

  private final Path directory;

  TinyDisk(Path directory, int megabytes) throws IOException, InterruptedException {
    this.directory = Files.createDirectories(directory);
    Assumptions.assumeTrue(ran("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", directory.toString()), "no disk can be mounted here");
  }

  private static boolean ran(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    return process.waitFor(20, TimeUnit.SECONDS) && process.exitValue() == 0;
  }

  /** Something else takes the room, but for that many bytes. */
  void leave(int bytes) throws IOException {
    Files.deleteIfExists(ballast());
    Files.write(ballast(), new byte[(int) (Files.getFileStore(directory).getUsableSpace() - bytes)]);
  }

  /** There is room again. */
  void empty() throws IOException {
    Files.deleteIfExists(ballast());
  }

  /** Named so that a server that looks after the directory leaves it. */
  private Path ballast() {
    return directory.resolve("ballast.note");
  }

  @Override
  public void close() throws IOException, InterruptedException {
    if (!ran("umount", "-l", directory.toString())) {
      throw new IOException("the disk on " + directory + " stays mounted");
    }
  }
}
