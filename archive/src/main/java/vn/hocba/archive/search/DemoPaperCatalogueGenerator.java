package vn.hocba.archive.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Makes up catalogue entries of paper transcripts for the demo and for measuring: fictional people with names in
 * about the frequencies of a Vietnamese register, minorities among them. The same seed gives the same entries.
 */
public final class DemoPaperCatalogueGenerator {
  private static final int FIRST_YEAR = 1988;
  private static final int LAST_YEAR = 2008;
  /** Of 100 people: so many are called Nguyễn. */
  private static final int NGUYEN = 38;
  private static final Map<String, String[]> WORDS = words();
  private static final String[] MINORITIES = {"ede", "jarai", "hmong", "thai", "tay", "khmer"};

  private final long seed;
  private final int schools;

  /**
   * A catalogue of its own.
   *
   * @param seed decides every entry
   * @param schools number of schools the entries are spread over, at least 1
   */
  public DemoPaperCatalogueGenerator(long seed, int schools) {
    if (schools < 1) {
      throw new IllegalArgumentException("schools " + schools);
    }
    this.seed = seed;
    this.schools = schools;
  }

  /** The first entries of the catalogue, lazily. */
  public Stream<PaperEntry> entries(int count) {
    return IntStream.range(0, count).mapToObj(this::entry);
  }

  /** One entry by its place, from 0. */
  public PaperEntry entry(int place) {
    // Each place has its own random stream, so that any part of a large catalogue can be made without the rest.
    Random random = new Random(seed * 0x9E3779B97F4A7C15L + place * 0xBF58476D1CE4E5B9L);
    random.nextInt();
    int year = FIRST_YEAR + random.nextInt(LAST_YEAR - FIRST_YEAR + 1);
    String name = name(random);
    String[] text = WORDS.get("text");
    String school = text[0] + (1 + random.nextInt(schools));
    LocalDate birth = LocalDate.of(year - 15, 1 + random.nextInt(12), 1 + random.nextInt(28));
    boolean yearOnly = random.nextInt(12) == 0;
    String storage = text[1] + (1 + random.nextInt(4)) + text[2] + (1 + random.nextInt(40));
    String ocr = text[3] + school + text[4] + smudged(name, random) + text[5] + one(WORDS.get("learning"), random)
        + text[6] + one(WORDS.get("conduct"), random) + text[7];
    return new PaperEntry(String.format(Locale.ROOT, "HB-%d-%05d", year, place), name,
        yearOnly ? null : birth, birth.getYear(), school, "9" + (char) ('A' + random.nextInt(5)), year, storage, ocr);
  }

  private static String name(Random random) {
    if (random.nextInt(100) < 12) {
      return one(WORDS.get(one(MINORITIES, random)), random);
    }
    String suffix = random.nextBoolean() ? "F" : "M";
    String[] families = WORDS.get("family");
    String family = random.nextInt(100) < NGUYEN ? families[0] : commoner(families, random);
    String middle = commoner(WORDS.get("middle" + suffix), random);
    String second = random.nextInt(5) == 0 ? " " + one(WORDS.get("middle" + suffix), random) : "";
    return family + ' ' + middle + (second.strip().equals(middle) ? "" : second) + ' '
        + commoner(WORDS.get("given" + suffix), random);
  }

  /** One in three scans loses a mark, as a reading program does. */
  private static String smudged(String name, Random random) {
    int at = random.nextInt(name.length());
    boolean smudge = random.nextInt(3) == 0;
    return smudge ? name.substring(0, at) + VietnameseText.fold(name.substring(at, at + 1)) + name.substring(at + 1)
        : name;
  }

  private static String one(String[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  /** Earlier words more often. */
  private static String commoner(String[] words, Random random) {
    return words[Math.min(random.nextInt(words.length), random.nextInt(words.length))];
  }

  private static Map<String, String[]> words() {
    Map<String, String[]> sections = new HashMap<>();
    try (BufferedReader lines = new BufferedReader(new InputStreamReader(
        DemoPaperCatalogueGenerator.class.getResourceAsStream("demo-names.txt"), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.startsWith("#")) {
          String[] parts = line.split("\\|");
          sections.put(parts[0], Arrays.copyOfRange(parts, 1, parts.length));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return sections;
  }
}
