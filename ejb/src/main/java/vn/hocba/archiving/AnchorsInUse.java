package vn.hocba.archiving;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.trust.Anchor;
import vn.hocba.archive.trust.AnchorDirectory;
import vn.hocba.archive.trust.AnchorFault;
import vn.hocba.archive.trust.RevocationShelf;

/** The trust anchors as they were when they were sound last: a copy, so that nobody reads a directory that is being changed. */
final class AnchorsInUse {

  private static final System.Logger LOG = System.getLogger(AnchorsInUse.class.getName());
  /** What of the directory counts. */
  private static final String FILES = "*.{cer,crt,pem,der,txt,crl,xml,by}";
  /** As much as the status page keeps. */
  private static final int LONGEST = 900;
  /** Looks of which one reads every file, for a change that size and time do not tell. */
  private static final int WHOLE_EVERY = 45;
  /** Another one whenever the same files make another copy: one of an older release is not taken for it. */
  private static final String MADE = "3\n";
  private static final Duration FORGOTTEN = Duration.ofHours(1);

  private final Path source;
  private final Path fetched;
  private final FetchedLists trusted;
  private final Path copies;
  private volatile Path directory;
  private volatile AnchorDirectory read;
  private final Clock clock;
  private String seen = "";
  private String marks = "";
  private int glances;
  private volatile List<X509Certificate> certificates = List.of();
  private boolean toTell;
  private Map<String, String> replaced = Map.of();

  /**
   * @param fetched directory of revocation lists from elsewhere
   * @param trusted trusted lists from elsewhere
   * @param copies directory of this class, also where two servers share it
   */
  AnchorsInUse(Path source, Path fetched, FetchedLists trusted, Path copies, Clock clock) throws IOException {
    this.clock = clock;
    this.source = source;
    this.fetched = fetched;
    this.trusted = trusted;
    this.copies = copies;
    Files.createDirectories(copies);
  }

  /** Looks whether anything changed. @throws IOException when the first is not sound, or the files cannot be read */
  void look() throws IOException {
    String marked = marks(fetched) + marks(trusted.directory()) + marks(source);
    if (directory != null && !Files.isDirectory(directory)) {
      seen = ""; // somebody took it away
    } else if (directory != null) {
      touch(directory); // whoever shares the place leaves it alone
      if (marked.equals(marks) && ++glances < WHOLE_EVERY) {
        return;
      }
    }
    glances = 0;
    whole();
    marks = marked;
  }

  /** What tells a change without reading the files: a list of revocations may have megabytes. */
  private static String marks(Path directory) throws IOException {
    StringBuilder marks = new StringBuilder();
    if (Files.isDirectory(directory)) {
      try (Stream<Path> all = Files.list(directory)) {
        for (Path file : all.sorted().toList()) {
          BasicFileAttributes a = Files.readAttributes(file, BasicFileAttributes.class);
          marks.append(file.getFileName()).append(' ').append(a.size()).append(' ').append(a.lastModifiedTime()).append('\n');
        }
      }
    }
    return marks.toString();
  }

  private void whole() throws IOException {
    TreeMap<String, byte[]> files = new TreeMap<>();
    read(fetched, AnchorDirectory.REVOCATION_LISTS, files);
    Map<String, byte[]> lists = Map.copyOf(files);
    Map<String, byte[]> trustedLists = trusted.files();
    files.putAll(trustedLists);
    read(source, FILES, files);
    String now = Sha256.hex(MADE + files.entrySet().stream().map(e -> e.getKey() + " " + Sha256.hex(e.getValue()))
        .collect(Collectors.joining("\n")));
    if (now.equals(seen)) {
      return;
    }
    lists.forEach((name, list) -> leaveOutBroken(name, list, files));
    TrustedLists.Expanded ofLists = TrustedLists.expand(files, trustedLists.keySet());
    replaced = ofLists.replaced();
    take(copy(now.substring(0, 16), files), now, ofLists.faults());
  }

  /** There whole or not at all: another server may have made the same. */
  private Path copy(String name, TreeMap<String, byte[]> files) throws IOException {
    Path copy = copies.resolve(name);
    if (!Files.isDirectory(copy)) {
      Path making = Files.createTempDirectory(copies, "making");
      try {
        for (var file : files.entrySet()) {
          Files.write(making.resolve(file.getKey()), file.getValue());
        }
        Files.move(making, copy, StandardCopyOption.ATOMIC_MOVE);
      } catch (IOException e) {
        if (!Files.isDirectory(copy)) {
          throw e;
        }
      } finally {
        remove(making);
      }
    }
    touch(copy);
    return copy;
  }

  private void touch(Path folder) throws IOException {
    Files.setLastModifiedTime(folder, FileTime.from(clock.instant()));
  }

  /** A broken list from elsewhere is no fault of the directory: whoever fetches replaces it. */
  private static void leaveOutBroken(String name, byte[] list, Map<String, byte[]> files) {
    if (files.get(name) == list && !RevocationShelf.isList(list)) {
      LOG.log(System.Logger.Level.WARNING, "The fetched revocation list {0} is broken and not used", name);
      files.remove(name);
    }
  }

  /**
   * The certificates as they are now, by the way that whoever verifies reads them; their times are not looked at.
   *
   * @throws IOException when one is not sound, or there is none
   */
  static List<X509Certificate> certificates(Path source, FetchedLists trusted, Path copies, Clock clock) throws IOException {
    AnchorsInUse now = new AnchorsInUse(source, copies.resolve("none"), trusted, copies, clock);
    now.look();
    return now.read.certificates();
  }

  private static void read(Path directory, String which, TreeMap<String, byte[]> files) throws IOException {
    if (Files.isDirectory(directory)) {
      try (DirectoryStream<Path> all = Files.newDirectoryStream(directory, which)) {
        for (Path file : all) {
          files.put(file.getFileName().toString(), Files.readAllBytes(file));
        }
      }
    }
  }

  private void take(Path copy, String now, List<AnchorFault> ofLists) throws IOException {
    AnchorDirectory found = AnchorDirectory.read(copy).and(ofLists);
    if (directory == null && !found.faults().isEmpty()) {
      throw new IOException("trust anchors in " + source + ": " + found.faults());
    }
    seen = now;
    read = found;
    toTell = true;
    if (found.faults().isEmpty()) {
      Path before = directory;
      directory = copy;
      certificates = found.certificates();
      try (Stream<Path> all = Files.list(copies)) { // somebody may still be reading the one before, or another server its own
        for (Path old : all.filter(p -> !p.equals(copy) && !p.equals(before)).filter(this::isForgotten).toList()) {
          remove(old);
        }
      }
    }
  }

  Path directory() {
    return directory;
  }

  /** As it was read last, with its faults. */
  AnchorDirectory lastRead() {
    return read;
  }

  /** How many are in use. */
  int anchors() {
    return certificates.size();
  }

  /** Those in use. */
  List<X509Certificate> inUse() {
    return certificates;
  }

  boolean toTell() {
    return toTell;
  }

  void told() {
    toTell = false;
  }

  /** What the status page is told: also which trusted list of the directory gave way to a later issue. */
  String told(Instant now) {
    String earlier = replaced.entrySet().stream().map(e -> e.getKey() + " ✕ → " + e.getValue()).collect(Collectors.joining("; "));
    return earlier.isEmpty() ? text(read, now) : cut(earlier + " | " + text(read, now));
  }

  /** Faults first; then each anchor with the time for which it is trusted. */
  static String text(AnchorDirectory read, Instant now) {
    String faults = read.faults().stream().map(Object::toString).collect(Collectors.joining("; "));
    String anchors = read.anchors().stream().map(a -> text(a, now)).collect(Collectors.joining("; "));
    String all = faults.isEmpty() ? anchors : faults + " | " + anchors;
    return cut(all);
  }

  private static String cut(String all) {
    return all.length() <= LONGEST ? all : all.substring(0, LONGEST) + "…";
  }

  private static String text(Anchor anchor, Instant now) {
    String time = anchor.from() == null && anchor.until() == null ? ""
        : " " + (anchor.from() == null ? "" : anchor.from()) + "–" + (anchor.until() == null ? "" : anchor.until());
    return anchor.file() + time + (anchor.at(now) ? "" : " ✕");
  }

  private boolean isForgotten(Path folder) {
    try {
      return Files.getLastModifiedTime(folder).toInstant().isBefore(clock.instant().minus(FORGOTTEN));
    } catch (IOException gone) {
      return false;
    }
  }

  private static void remove(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> all = Files.walk(folder)) {
        List<Path> inside = all.sorted(Comparator.reverseOrder()).toList();
        for (Path path : inside) {
          Files.deleteIfExists(path);
        }
      }
    }
  }
}
