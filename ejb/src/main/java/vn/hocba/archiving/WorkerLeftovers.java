package vn.hocba.archiving;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Copies for the worker processes that a server which died could not remove: they are people's documents, and must not stay. */
final class WorkerLeftovers {

  private static final System.Logger LOG = System.getLogger(WorkerLeftovers.class.getName());
  /** How the names begin of what services write there, and libraries within the processes. */
  private static final Set<String> PASSING = Set.of("verify-", "picture-", "evidence-", "summary-", "scan-", "catalogue-", "package-",
      "PDFBox");

  private WorkerLeftovers() {}

  /** Removes what was last written before that moment; logs, and copies that somebody may still be reading, stay. */
  static int sweep(Path directory, Instant before) throws IOException {
    List<Path> left;
    try (Stream<Path> all = Files.list(directory)) {
      left = all.filter(Files::isRegularFile)
          .filter(file -> PASSING.stream().anyMatch(file.getFileName().toString()::startsWith)).toList();
    } catch (NoSuchFileException none) {
      return 0;
    }
    int removed = 0;
    for (Path file : left) {
      try {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(before) && Files.deleteIfExists(file)) {
          removed++;
        }
      } catch (NoSuchFileException gone) {
        LOG.log(System.Logger.Level.DEBUG, "removed meanwhile: {0}", file);
      }
    }
    return removed;
  }
}
