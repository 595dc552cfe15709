package vn.hocba.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import vn.hocba.configuration.Setting;
import vn.hocba.configuration.UploadSize;

/** Files from outside that are shown beside the archived ones, on this server's disk, as long as their run is kept. */
final class CheckedBytes {

  private CheckedBytes() {}

  /** Keeps the file of an item, unless the run has kept as much as it may. */
  static void keep(long runId, int position, byte[] file) {
    try {
      Path directory = Files.createDirectories(directory(runId));
      if (size(directory) + file.length <= Setting.CHECK_MEGABYTES.number(0, 100_000) * (long) UploadSize.MEGABYTE) {
        Files.write(file(runId, position), file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where it is, or would be. */
  static Path file(long runId, int position) {
    return directory(runId).resolve(position + ".pdf");
  }

  /** A picture of a page of it. @param side {@code theirs} or {@code ours} */
  static Path picture(long runId, int position, int page, String side) {
    return directory(runId).resolve(position + "-" + page + "-" + side + ".png");
  }

  /** Removes all of a run. */
  static void remove(long runId) {
    Path directory = directory(runId);
    if (Files.isDirectory(directory)) {
      try (Stream<Path> all = Files.walk(directory)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Path directory(long runId) {
    return Setting.dataDirectory().resolve("checks").resolve(String.valueOf(runId));
  }

  private static long size(Path directory) throws IOException {
    long size = 0;
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.toList()) {
        size += Files.size(file);
      }
    }
    return size;
  }
}
