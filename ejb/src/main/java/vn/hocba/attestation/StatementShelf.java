package vn.hocba.attestation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The directory of signed statements, named by their day: {@code 2026-11-22-001.json}, its signature {@code .p7s} and
 * its row prints {@code .rows}. Files are only ever added; the statement itself comes last, so that there is none
 * without the others.
 */
final class StatementShelf {

  static final String STATEMENT = ".json";
  static final String SEAL = ".p7s";
  static final String PRINTS = ".rows";

  private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d-\\d{3})\\.json");
  private static final int MOST_A_DAY = 999;

  private final Path directory;

  StatementShelf(Path directory) {
    this.directory = directory;
  }

  /** The statements' names in the order in which they were written; none when there is no directory yet. */
  List<String> names() throws IOException {
    if (!Files.exists(directory)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(directory)) {
      return files.map(f -> NAME.matcher(f.getFileName().toString())).filter(Matcher::matches).map(m -> m.group(1))
          .sorted().toList();
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }

  Path file(String name, String part) {
    return directory.resolve(name + part);
  }

  byte[] read(String name, String part) throws IOException {
    return Files.readAllBytes(file(name, part));
  }

  /** A name of which nothing lies here yet. */
  String free(LocalDate day) throws IOException {
    Files.createDirectories(directory);
    for (int n = 1; n <= MOST_A_DAY; n++) {
      String name = day + String.format(Locale.ROOT, "-%03d", n);
      if (Stream.of(STATEMENT, SEAL, PRINTS).noneMatch(part -> Files.exists(file(name, part)))) {
        return name;
      }
    }
    throw new IOException("no name is free for " + day);
  }

  /** Writes one part; when it returns, it survives a power cut. Nothing is ever replaced. */
  void put(String name, String part, byte[] bytes) throws IOException {
    try (FileChannel out =
        FileChannel.open(file(name, part), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      ByteBuffer left = ByteBuffer.wrap(bytes);
      while (left.hasRemaining()) {
        out.write(left);
      }
      out.force(true);
    }
  }
}
