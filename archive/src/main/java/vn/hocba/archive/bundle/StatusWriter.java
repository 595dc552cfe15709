package vn.hocba.archive.bundle;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import vn.hocba.archive.Sha256;

/** Writes a status list into a directory, a part at a time: never more than one 256th of it is in memory. */
public final class StatusWriter {

  /** Name of the signed index. */
  public static final String INDEX = "index.json";
  /** Name of its signature, as {@link vn.hocba.archive.attest.StatementSealer} makes it. */
  public static final String SEAL = "index.p7s";

  /** Documents of one part that wait in memory until they are appended to its file. */
  private static final int MOST_WAITING = 200;

  private final Path directory;
  private final TreeMap<String, StatusIndex.Part> parts = new TreeMap<>();
  private final Map<String, List<String>> waiting = new HashMap<>();

  /** @param directory existing and empty */
  public StatusWriter(Path directory) throws IOException {
    this.directory = directory;
    Files.createDirectories(directory.resolve("files"));
    Files.createDirectories(directory.resolve("documents"));
  }

  /** {@code 00} to {@code ff}. */
  public static List<String> prefixes() {
    return IntStream.range(0, 256).mapToObj(i -> String.format(Locale.ROOT, "%02x", i)).toList();
  }

  /** @param lines of all files whose SHA-256 begins so, in any order; of the same bytes the first line counts */
  public void files(String prefix, List<StatusLine> lines) throws IOException {
    TreeMap<String, String> sorted = new TreeMap<>();
    lines.forEach(line -> sorted.putIfAbsent(line.sha256(), line.text()));
    write("files/" + prefix + ".txt", new ArrayList<>(sorted.values()));
  }

  /** Adds a document, in any order. @param sha256 of the file it lies in */
  public void document(String id, String sha256) throws IOException {
    String document = StatusLine.document(id);
    String part = StatusIndex.documentOf(document);
    List<String> open = waiting.computeIfAbsent(part, p -> new ArrayList<>());
    open.add(document + " " + sha256);
    if (open.size() >= MOST_WAITING) {
      spool(part, waiting.remove(part));
    }
  }

  private void spool(String part, List<String> lines) throws IOException {
    Files.writeString(directory.resolve(part), String.join("\n", lines) + "\n", StandardCharsets.US_ASCII,
        StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  /** Signs what was written. @param seal gives the signature of the index's bytes */
  public StatusIndex finish(Instant made, String node, UnaryOperator<byte[]> seal) throws IOException {
    for (String prefix : prefixes()) {
      String part = "documents/" + prefix + ".txt";
      if (waiting.containsKey(part)) {
        spool(part, waiting.remove(part));
      }
      Path spooled = directory.resolve(part);
      write(part, Files.exists(spooled) ? Files.readAllLines(spooled, StandardCharsets.US_ASCII).stream().sorted().distinct().toList()
          : List.of());
    }
    StatusIndex index = new StatusIndex(StatusIndex.FORMAT, made.toString(), node, parts);
    byte[] canonical = index.canonical();
    Files.write(directory.resolve(SEAL), seal.apply(canonical));
    Files.write(directory.resolve(INDEX), canonical);
    return index;
  }

  private void write(String name, List<String> lines) throws IOException {
    byte[] bytes = lines.isEmpty() ? new byte[0] : (String.join("\n", lines) + "\n").getBytes(StandardCharsets.US_ASCII);
    Files.write(directory.resolve(name), bytes);
    parts.put(name, new StatusIndex.Part(Sha256.hex(bytes), Long.toString(bytes.length), Integer.toString(lines.size())));
  }
}
