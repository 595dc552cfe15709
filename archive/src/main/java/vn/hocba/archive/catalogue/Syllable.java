package vn.hocba.archive.catalogue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a Vietnamese syllable is built: an initial, a rime, one tone at most, and only the sharp or the heavy tone before a
 * stop. Words that were read in a wrong encoding hardly ever are built so.
 */
final class Syllable {

  private static final String TONES = "\u0300\u0301\u0303\u0309\u0323";
  private static final Pattern BUILT = Pattern.compile("(?:ngh|ng|nh|ch|gh|gi|kh|ph|qu|th|tr|[bcdđghklmnprstvx])?"
      + "(?:a|e|ê|i|o|ô|ơ|u|ư|y|ia|ua|ưa|ya|ai|ao|au|ay|âu|ây|eo|êu|iu|oi|ôi|ơi|ui|ưi|ưu|iêu|yêu|ươi|ươu|uôi|oa|oe|uê|uy|uơ"
      + "|oai|oay|oao|oeo|uây|uyu|uya|êch"
      + "|(?:a|ă|â|e|ê|i|o|ô|ơ|u|ư|y|iê|yê|uô|ươ|oa|oă|oe|uâ|uê|uy|uyê|oo)(?:ch|c|m|ng|nh|n|p|t))");
  private static final Pattern STOPPED = Pattern.compile(".*(?:ch|[cpt])");

  private Syllable() {}

  /** Words of a text that hold anything but plain letters; digits, spaces and the marks between words part them. */
  static List<String> marked(String text) {
    List<String> words = new ArrayList<>();
    int start = -1;
    boolean beyond = false;
    for (int i = 0; i <= text.length(); i++) {
      char c = i < text.length() ? text.charAt(i) : ' ';
      boolean inside = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c > 0x7f && !parts(c);
      if (inside && start < 0) {
        start = i;
      } else if (!inside && start >= 0) {
        if (beyond) {
          words.add(text.substring(start, i));
        }
        start = -1;
        beyond = false;
      }
      beyond |= inside && c > 0x7f;
    }
    return words;
  }

  private static boolean parts(char c) {
    return Character.isSpaceChar(c) || c >= '\u2010' && c <= '\u2026' || c == '\u02bc';
  }

  /** Whether it is built as a syllable, in small letters, in capitals or with a capital first. */
  static boolean is(String word) {
    for (int i = 1; i < word.length(); i++) {
      if (Character.isUpperCase(word.charAt(i)) && Character.isLowerCase(word.charAt(i - 1))) {
        return false;
      }
    }
    StringBuilder letters = new StringBuilder();
    char tone = 0;
    for (char c : Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFD).toCharArray()) {
      if (TONES.indexOf(c) < 0) {
        letters.append(c);
      } else if (tone != 0) {
        return false;
      } else {
        tone = c;
      }
    }
    String plain = Normalizer.normalize(letters, Normalizer.Form.NFC);
    return BUILT.matcher(plain).matches()
        && (tone == '\u0301' || tone == '\u0323' || !STOPPED.matcher(plain).matches());
  }
}
