package vn.hocba.checking;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.configuration.Setting;
import vn.hocba.configuration.UploadSize;

/** Files from outside that are shown beside the archived ones, on this server's disk, as long as their run is kept. */
final class CheckedBytes {

  private CheckedBytes() {}

  /** Keeps the file of an item, unless as much is kept as may be. @param together runs of the same person, which share that */
  static void keep(long runId, int position, byte[] file, Collection<Long> together) {
    try {
      Files.createDirectories(directory(runId));
      long kept = 0;
      for (long run : together) {
        kept += size(directory(run));
      }
      if (kept + file.length <= Setting.CHECK_MEGABYTES.number(0, 100_000) * (long) UploadSize.MEGABYTE) {
        Files.write(file(runId, position), file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs with files on this server. */
  static List<Long> runs() {
    Path all = directory(0).getParent();
    if (!Files.isDirectory(all)) {
      return List.of();
    }
    try (Stream<Path> found = Files.list(all)) {
      return found.map(p -> p.getFileName().toString()).filter(name -> name.matches("[0-9]{1,18}")).map(Long::valueOf).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of a name that nothing else has, for what is being drawn. @param ending with its dot */
  static Path passing(long runId, String ending) throws IOException {
    return Files.createTempFile(Files.createDirectories(directory(runId)), "passing-", ending);
  }

  /** Drawn pages can be drawn again: the oldest go before they take more room than that. @param most bytes */
  static void keepPictures(long runId, long most) throws IOException {
    List<Path> pictures;
    try (Stream<Path> files = Files.list(directory(runId))) {
      pictures = files.filter(p -> p.toString().endsWith(".png")).sorted(Comparator.comparing(CheckedBytes::age).reversed()).toList();
    }
    long size = 0;
    for (Path picture : pictures) {
      size += size(picture);
      if (size > most) {
        Files.deleteIfExists(picture);
      }
    }
  }

  private static FileTime age(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
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

  /** Of a file, or of all in a directory; what goes meanwhile has none. */
  private static long size(Path path) throws IOException {
    if (Files.isDirectory(path)) {
      long size = 0;
      try (Stream<Path> files = Files.list(path)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".pdf")).toList()) {
          size += size(file);
        }
      }
      return size;
    }
    try {
      return Files.size(path);
    } catch (NoSuchFileException gone) {
      return 0;
    }
  }
}
