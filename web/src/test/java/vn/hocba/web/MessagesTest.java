package vn.hocba.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import vn.hocba.problem.ProblemCode;

/** Keeps the two languages complete and in the style of the house; a failure prints the lines that are missing. */
class MessagesTest {

  private static final Path MAIN = Path.of("src/main");
  private static final Map<String, String> VI = bundle("vi");
  private static final Map<String, String> EN = bundle("en");
  private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)[^}]*}");
  private static final Pattern USED = Pattern.compile("msg\\['([^']+)']|wording\\.text\\('([^']+)'");

  @Test
  void bothLanguagesHaveTheSameKeys() {
    assertEquals("", missing(VI, EN), "missing in messages_en.properties");
    assertEquals("", missing(EN, VI), "missing in messages_vi.properties");
  }

  @Test
  void bothLanguagesNameTheSameThings() {
    List<String> different = VI.keySet().stream().filter(EN::containsKey)
        .filter(key -> !placeholders(VI.get(key)).equals(placeholders(EN.get(key)))).toList();
    assertEquals(List.of(), different, "placeholders differ");
  }

  @Test
  void everyProblemIsTold() {
    List<String> silent = Stream.of(ProblemCode.values()).map(code -> "problem." + code)
        .filter(key -> !VI.containsKey(key)).toList();
    assertEquals(List.of(), silent, "problems without a text");
  }

  @Test
  void noProblemIsToldThatDoesNotExist() {
    Set<String> codes = Stream.of(ProblemCode.values()).map(Enum::name).collect(Collectors.toSet());
    List<String> stale = VI.keySet().stream().filter(key -> key.startsWith("problem."))
        .filter(key -> !codes.contains(key.split("\\.")[1])).toList();
    assertEquals(List.of(), stale, "texts of problems that do not exist");
  }

  /** What Faces says by itself, in English only, where our bundle has no text for it. */
  @Test
  void everyMessageOfFacesIsOurs() {
    List<String> theirs = ResourceBundle.getBundle("jakarta.faces.Messages", Locale.ROOT).keySet().stream()
        .filter(key -> key.startsWith("jakarta.faces.") && !key.endsWith("_detail") && !VI.containsKey(key)).sorted()
        .toList();
    assertEquals(List.of(), theirs, "texts of Faces that people would read");
  }

  @Test
  void everyKeyThatAPageUsesExists() throws IOException {
    Set<String> unknown = new TreeSet<>();
    for (Path page : files(MAIN.resolve("webapp"), ".xhtml")) {
      Matcher used = USED.matcher(Files.readString(page));
      while (used.find()) {
        String key = used.group(1) == null ? used.group(2) : used.group(1);
        if (!VI.containsKey(key) && !key.endsWith(".")) {
          unknown.add(page.getFileName() + ": " + key);
        }
      }
    }
    assertEquals(Set.of(), unknown);
  }

  @Test
  void textsDoNotShout() {
    List<String> shouting = Stream.of(VI, EN).flatMap(texts -> texts.entrySet().stream())
        .filter(text -> text.getValue().contains("!") || text.getValue().startsWith("Lỗi")
            || text.getValue().contains(" bạn"))
        .map(Map.Entry::getKey).toList();
    assertEquals(List.of(), shouting, "exclamation marks, blame or familiar address");
  }

  @Test
  void noStraightApostropheSwallowsAPlaceholder() {
    List<String> quoted = Stream.of(VI, EN).flatMap(texts -> texts.entrySet().stream())
        .filter(text -> text.getValue().contains("'")).map(Map.Entry::getKey).toList();
    assertEquals(List.of(), quoted, "MessageFormat takes ' as a quote: write ’");
  }

  @Test
  void pagesAndCodeHoldNoTextForUsers() throws IOException {
    Pattern vietnamese = Pattern.compile("[ăâđêôơưĂÂĐÊÔƠƯ\\x{1EA0}-\\x{1EF9}]");
    Set<String> found = new TreeSet<>();
    List<Path> sources = new ArrayList<>(files(MAIN.resolve("webapp"), ".xhtml"));
    sources.addAll(files(MAIN.resolve("java"), ".java"));
    assertTrue(sources.size() > 20, "looked in the wrong place");
    for (Path source : sources) {
      int number = 0;
      for (String line : Files.readAllLines(source)) {
        number++;
        String code = line.replaceAll("^\\s*(/?\\*|//).*|//.*$|<!--.*-->", "");
        if (vietnamese.matcher(code).find()) {
          found.add(source.getFileName() + ":" + number + " " + line.strip());
        }
      }
    }
    assertEquals(Set.of(), found);
  }

  private static String missing(Map<String, String> from, Map<String, String> in) {
    return from.entrySet().stream().filter(text -> !in.containsKey(text.getKey()))
        .map(text -> "\n" + text.getKey() + "=" + text.getValue()).collect(Collectors.joining());
  }

  private static Set<String> placeholders(String text) {
    return PLACEHOLDER.matcher(text).results().map(found -> found.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Reads by hand, because Properties would let a second line of the same key win silently. */
  private static Map<String, String> bundle(String language) {
    Path file = MAIN.resolve("resources/i18n/messages_" + language + ".properties");
    Map<String, String> texts = new TreeMap<>();
    try {
      for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
        int equals = line.indexOf('=');
        if (!line.startsWith("#") && equals > 0
            && texts.put(line.substring(0, equals).strip(), line.substring(equals + 1).strip()) != null) {
          throw new AssertionError(file.getFileName() + " says twice: " + line);
        }
      }
    } catch (IOException unreadable) {
      throw new AssertionError(unreadable);
    }
    return texts;
  }

  private static List<Path> files(Path under, String suffix) throws IOException {
    try (Stream<Path> walk = Files.walk(under)) {
      return walk.filter(file -> file.toString().endsWith(suffix)).toList();
    }
  }
}
