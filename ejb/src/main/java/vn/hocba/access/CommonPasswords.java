package vn.hocba.access;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Knows the words that people everywhere make their passwords of (NIST SP 800-63B §5.1.1.2). */
final class CommonPasswords {

  private static final Set<String> WORDS = read();

  private CommonPasswords() {}

  /** Whether nothing but such words, one often or two, is left when digits, signs and marks are taken away; or nothing at all. */
  static boolean contains(String password) {
    String letters = Normalizer.normalize(password, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
        .replace('đ', 'd').replaceAll("[^a-z]", "");
    String once = once(letters);
    return letters.isEmpty() || WORDS.contains(once) || ofTwo(once);
  }

  /** What a text repeats from its beginning to its end, or the text itself. */
  private static String once(String text) {
    int period = (text + text).indexOf(text, 1);
    return period < 0 ? text : text.substring(0, period);
  }

  private static boolean ofTwo(String text) {
    return IntStream.range(1, text.length())
        .anyMatch(i -> WORDS.contains(text.substring(0, i)) && WORDS.contains(text.substring(i)));
  }

  private static Set<String> read() {
    try (BufferedReader words = new BufferedReader(new InputStreamReader(
        CommonPasswords.class.getResourceAsStream("common-passwords.txt"), StandardCharsets.UTF_8))) {
      return words.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).collect(Collectors.toSet());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
