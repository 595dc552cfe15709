package vn.hocba.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How much longer a page with hits takes than the engine that found them: the server says what the engine took, the rest is everything else. */
final class PageTimes {

  /** Of the searches of nobody else, in milliseconds. */
  static final int BOUND = 100;
  private static final Pattern ENGINE = Pattern.compile("engine;dur=([0-9.]+)");

  private PageTimes() {}

  /** Writes one page down. @param part of the run @param millis until the whole page was there @param told the header that says what the engine took */
  static void note(Path file, String part, int millis, String told) {
    Matcher engine = ENGINE.matcher(told);
    if (!engine.find()) {
      throw new IllegalStateException("the page does not say what the engine took: " + told);
    }
    try {
      Files.writeString(file, String.format(Locale.ROOT, "%s,%d,%s%n", part, millis, engine.group(1)), StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Prints what was written down of a part. @return what 95 in a hundred pages took beyond the engine at most; infinite for none */
  static double print(Path file, String part) throws IOException {
    List<double[]> pages;
    try (Stream<String> lines = Files.exists(file) ? Files.lines(file) : Stream.empty()) {
      pages = lines.map(line -> line.split(",")).filter(line -> line[0].equals(part))
          .map(line -> new double[] {Double.parseDouble(line[1]), Double.parseDouble(line[2])}).toList();
    }
    List<Double> beyond = pages.stream().map(page -> page[0] - page[1]).sorted().toList();
    List<Double> engine = pages.stream().map(page -> page[1]).sorted().toList();
    System.out.printf(Locale.ROOT, "%s: %d pages; engine p50 %.1f, p95 %.1f ms; beyond it p50 %.1f, p95 %.1f, p99 %.1f ms%n", part, pages.size(),
        at(engine, 50), at(engine, 95), at(beyond, 50), at(beyond, 95), at(beyond, 99));
    return pages.isEmpty() ? Double.POSITIVE_INFINITY : at(beyond, 95);
  }

  private static double at(List<Double> sorted, int percent) {
    return sorted.isEmpty() ? Double.NaN : sorted.get(Math.min(sorted.size() - 1, sorted.size() * percent / 100));
  }
}
