package vn.hocba.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocba.archive.bundle.StatusWriter;

/**
 * The directory of publications, each in a folder named by its moment, which appears whole or not at all: {@code status/} and
 * {@link #BUNDLE}. The last ones stay while somebody may be reading them.
 */
final class PublicationShelf {

  /** Name of the bundle. */
  static final String BUNDLE = "hocba-bundle.zip";
  private static final Pattern NAME = Pattern.compile("\\d{8}T\\d{6}Z");
  private static final Pattern PART = Pattern.compile("(files|documents)/[0-9a-f]{2}\\.txt");
  private static final int KEPT = 2;
  private static final System.Logger LOG = System.getLogger(PublicationShelf.class.getName());

  private final Path directory;

  PublicationShelf(Path directory) {
    this.directory = directory;
  }

  /** A new folder to write into; what a crash left there goes. */
  Path begin(String name) throws IOException {
    removeUnfinished();
    return Files.createDirectories(directory.resolve(name + ".new"));
  }

  /** What was begun and came to no end. */
  void removeUnfinished() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      for (Path unfinished : all.filter(p -> p.getFileName().toString().endsWith(".new")).toList()) {
        remove(unfinished);
      }
    } catch (NoSuchFileException none) {
      LOG.log(System.Logger.Level.DEBUG, "nothing was published yet");
    }
  }

  /** Makes it the one that is handed out. */
  void publish(String name) throws IOException {
    Files.move(directory.resolve(name + ".new"), directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    List<String> all = names();
    for (String old : all.subList(0, Math.max(0, all.size() - KEPT))) {
      remove(directory.resolve(old));
    }
  }

  /** The newest; empty before the first. */
  Optional<Path> latest() {
    try {
      List<String> all = names();
      return all.isEmpty() ? Optional.empty() : Optional.of(directory.resolve(all.getLast()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The newest's bundle. */
  Optional<Path> bundle() {
    return latest().map(folder -> folder.resolve(BUNDLE)).filter(Files::exists);
  }

  /** A file of the newest status list: index, its signature, or a part; empty for any other name. */
  Optional<Path> status(String name) {
    return name.equals(StatusWriter.INDEX) || name.equals(StatusWriter.SEAL) || PART.matcher(name).matches()
        ? latest().map(folder -> folder.resolve("status").resolve(name)).filter(Files::exists) : Optional.empty();
  }

  private List<String> names() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      return all.map(p -> p.getFileName().toString()).filter(NAME.asMatchPredicate()).sorted().toList();
    } catch (NoSuchFileException none) {
      return List.of();
    }
  }

  static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
