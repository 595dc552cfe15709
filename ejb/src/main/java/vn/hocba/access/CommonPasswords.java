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

/** Knows the words that people everywhere make their passwords of (NIST SP 800-63B §5.1.1.2). */
final class CommonPasswords {

  private static final Set<String> WORDS = read();

  private CommonPasswords() {}

  /** Whether nothing but such a word is left when digits, signs and marks are taken away; or nothing at all. */
  static boolean contains(String password) {
    String letters = Normalizer.normalize(password, Normalizer.Form.NFD).toLowerCase(Locale.ROOT)
        .replace('đ', 'd').replaceAll("[^a-z]", "");
    return letters.isEmpty() || WORDS.contains(letters);
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
