package vn.hocba.publication;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
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
  private static final Pattern NODE = Pattern.compile("[^A-Za-z0-9_-]");
  private static final int KEPT = 2;
  /** After which what a server left unfinished that is no more goes too. */
  private static final Duration FORGOTTEN = Duration.ofDays(1);
  private static final System.Logger LOG = System.getLogger(PublicationShelf.class.getName());

  private final Path directory;
  private final String unfinished;
  private final Clock clock;

  /** @param directory which other servers may use as well; @param node the server's name among them */
  PublicationShelf(Path directory, String node, Clock clock) {
    this.clock = clock;
    this.directory = directory;
    unfinished = "." + NODE.matcher(node).replaceAll("_") + ".new";
  }

  /** A new folder to write into; what a crash left there goes. */
  Path begin(String name) throws IOException {
    removeUnfinished();
    return Files.createDirectories(directory.resolve(name + unfinished));
  }

  /** What this server began and came to no end; not what another is writing now. */
  void removeUnfinished() throws IOException {
    try (Stream<Path> all = Files.list(directory)) {
      for (Path left : all.filter(p -> p.getFileName().toString().endsWith(".new")).toList()) {
        if (left.getFileName().toString().endsWith(unfinished)
            || Files.getLastModifiedTime(left).toInstant().isBefore(clock.instant().minus(FORGOTTEN))) {
          remove(left);
        }
      }
    } catch (NoSuchFileException none) {
      LOG.log(System.Logger.Level.DEBUG, "nothing was published yet");
    }
  }

  /** Makes it the one that is handed out. */
  void publish(String name) throws IOException {
    Files.move(directory.resolve(name + unfinished), directory.resolve(name), StandardCopyOption.ATOMIC_MOVE);
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

  /**
   * A file of a status list: index, its signature, or a part; empty for any other name.
   *
   * @param index SHA-256 of the list's index; null for the newest list
   */
  Optional<Path> status(String name, String index) {
    return name.equals(StatusWriter.INDEX) || name.equals(StatusWriter.SEAL) || PART.matcher(name).matches()
        ? (index == null ? latest() : byIndex(index)).map(folder -> folder.resolve("status").resolve(name)).filter(Files::exists)
        : Optional.empty();
  }

  private Optional<Path> byIndex(String index) {
    try {
      return names().reversed().stream().map(directory::resolve)
          .filter(folder -> PublishedNote.read(folder).filter(made -> made.index().equals(index)).isPresent()).findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
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
