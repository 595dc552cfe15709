package vn.hocba.archive.verify.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The trust anchors of the last examination, for the next one of the same directory: certificates and revocation lists are read and
 * taken apart once, and again when a file is another one.
 */
final class KnownAnchors {

  /** After so many they are read anew: the library keeps a little of each certificate that it looked for in a list. */
  static final int USES = 500;
  /** A file that was written in the moment of reading may be written again without its time telling so. */
  private static final Duration SETTLED = Duration.ofSeconds(5);

  private final Clock clock;
  private Path directory;
  private List<Map<String, Object>> marks = List.of();
  private TrustAnchors anchors;
  private int uses;

  /** @param clock by which the system dates files */
  KnownAnchors(Clock clock) {
    this.clock = clock;
  }

  /** @throws IOException as {@link TrustAnchors} does */
  TrustAnchors of(Path asked) throws IOException {
    List<Map<String, Object>> now = marks(asked);
    if (anchors == null || !asked.equals(directory) || !now.equals(marks) || ++uses >= USES) {
      anchors = null;
      TrustAnchors read = new TrustAnchors(asked);
      if (!isSettled(now) || !now.equals(marks(asked))) {
        return read;
      }
      directory = asked;
      marks = now;
      anchors = read;
      uses = 0;
    }
    return anchors;
  }

  private static List<Map<String, Object>> marks(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().map(KnownAnchors::mark).toList();
    }
  }

  private static Map<String, Object> mark(Path file) {
    try {
      Map<String, Object> mark = new TreeMap<>(Files.readAttributes(file, "size,lastModifiedTime,fileKey"));
      mark.put("name", file.getFileName().toString());
      return mark;
    } catch (IOException gone) {
      return Map.of("name", file.getFileName().toString());
    }
  }

  private boolean isSettled(List<Map<String, Object>> files) {
    Instant before = clock.instant().minus(SETTLED);
    return files.stream().allMatch(mark -> mark.get("lastModifiedTime") instanceof FileTime at
        && at.toInstant().isBefore(before));
  }
}
