package vn.hocba.classbook;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Knows the words of the class book from {@code class-book-words.properties}. */
final class Words {

  private static final Map<String, Predicate<String>> MEANINGS = load();

  private Words() {}

  /** Whether the text, as written by a school, has this meaning. Empty text has none. */
  static boolean means(String meaning, String text) {
    String folded = Folding.fold(text);
    return !folded.isEmpty() && MEANINGS.get(meaning).test(folded);
  }

  static Properties properties(String name) {
    Properties properties = new Properties();
    try (var reader = new InputStreamReader(Words.class.getResourceAsStream(name), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
    return properties;
  }

  private static Map<String, Predicate<String>> load() {
    Properties properties = properties("class-book-words.properties");
    return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key,
        key -> Arrays.stream(properties.getProperty(key).split("\\|")).map(Words::pattern)
            .reduce(word -> false, Predicate::or)));
  }

  private static Predicate<String> pattern(String word) {
    String folded = Folding.fold(word);
    if (word.startsWith("*")) {
      return text -> text.contains(folded);
    }
    return word.endsWith("*") ? text -> text.startsWith(folded) : folded::equals;
  }
}
