package vn.hocba.archive.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * The words of the forms, in editions: a document names the one it was written in, and is rendered in these words for good. A new
 * edition holds what differs from the one before, and the day from which new documents have it.
 */
public final class FormEditions {

  /** The first, which documents have that name none. */
  public static final int FIRST = 1;
  private static final String INDEX = "forms.properties";
  private static final FormEditions OWN = new FormEditions(FormEditions.class::getResourceAsStream);

  private final NavigableMap<Integer, LocalDate> since = new TreeMap<>();
  private final NavigableMap<Integer, Map<String, String>> words = new TreeMap<>();

  /** @param files by name; null where there is none */
  FormEditions(Function<String, InputStream> files) {
    read(files, INDEX).forEach((number, day) -> since.put(Integer.valueOf(number), LocalDate.parse(day)));
    Map<String, String> before = Map.of();
    for (int edition : since.keySet()) {
      Map<String, String> all = new HashMap<>(before);
      all.putAll(read(files, edition == FIRST ? "transcript_vi.properties" : "transcript_vi_" + edition + ".properties"));
      before = Map.copyOf(all);
      words.put(edition, before);
    }
  }

  static FormEditions own() {
    return OWN;
  }

  /** The edition that a document has that is written on a day in Vietnam. */
  public static int on(LocalDate day) {
    return OWN.inForce(day);
  }

  int inForce(LocalDate day) {
    return since.entrySet().stream().filter(e -> !e.getValue().isAfter(day)).mapToInt(Map.Entry::getKey).max().orElse(FIRST);
  }

  int newest() {
    return since.lastKey();
  }

  /** @throws TranscriptFormatException for an edition that this version does not know */
  Map<String, String> words(int edition) {
    Map<String, String> known = words.get(edition);
    if (known == null) {
      throw new TranscriptFormatException("The words of the form of edition " + edition + " are not known");
    }
    return known;
  }

  private static Map<String, String> read(Function<String, InputStream> files, String name) {
    Properties read = new Properties();
    try (InputStream in = files.apply(name)) {
      read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> all = new HashMap<>();
    read.stringPropertyNames().forEach(key -> all.put(key, read.getProperty(key)));
    return all;
  }
}
