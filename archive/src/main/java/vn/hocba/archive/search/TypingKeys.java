package vn.hocba.archive.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads what somebody typed in Telex or VNI while the input method was off: {@code nguyeexn vawn dungx} and
 * {@code nguye64n va8n du4ng} are Nguyễn Văn Dũng. Only keys are read; whether it means anything shows in what it finds.
 */
final class TypingKeys {

  private static final Pattern WORD = Pattern.compile("[a-z][a-z1-9]*");
  private static final Map<String, String> TELEX = Map.of("aa", "â", "aw", "ă", "ee", "ê", "oo", "ô", "ow", "ơ",
      "uw", "ư", "dd", "đ");
  private static final Map<String, String> VNI = Map.of("a6", "â", "a8", "ă", "e6", "ê", "o6", "ô", "o7", "ơ",
      "u7", "ư", "d9", "đ");
  private static final String TELEX_TONES = "fsrxj";
  private static final String VNI_TONES = "21345";
  /** Combining grave, acute, hook, tilde and dot, in the order of the keys. */
  private static final String TONES = "\u0300\u0301\u0309\u0303\u0323";
  private static final String VOWELS = "aăâeêioôơuưy";
  private static final String MARKED = "ăâêôơư";
  private static final Set<String> SECOND = Set.of("oa", "oe", "uy");
  /** No syllable takes more keys ({@code nghieeengs}); reading a word costs its length squared and more. */
  private static final int LONGEST = 12;

  private TypingKeys() {}

  /** The line as it was meant, or null where no word of it is typed so. */
  static String read(String line) {
    String typed = line.toLowerCase(Locale.ROOT);
    Matcher words = WORD.matcher(typed);
    String read = words.replaceAll(m -> {
      boolean within = m.start() > 0 && Character.isLetterOrDigit(typed.charAt(m.start() - 1))
          || m.end() < typed.length() && Character.isLetterOrDigit(typed.charAt(m.end()));
      return within || m.end() - m.start() > LONGEST ? m.group() : word(m.group());
    });
    return read.equals(typed) ? null : read;
  }

  private static String word(String keys) {
    boolean vni = keys.chars().anyMatch(Character::isDigit);
    Map<String, String> marks = vni ? VNI : TELEX;
    String tones = vni ? VNI_TONES : TELEX_TONES;
    StringBuilder letters = new StringBuilder();
    int tone = -1;
    for (int i = 0; i < keys.length(); i++) {
      char key = keys.charAt(i);
      int toneKey = letters.isEmpty() ? -1 : tones.indexOf(key);
      if (toneKey >= 0 && vowels(letters.toString()) != null && (vni || closes(keys, i))) {
        tone = toneKey;
      } else if (!marked(letters, key, marks)) {
        letters.append(key);
      }
    }
    String plain = letters.toString().replace("uơ", "ươ");
    return tone < 0 ? plain : toned(plain, TONES.charAt(tone));
  }

  /** Whether a letter of Telex is a key here, and no letter: after it come at most the last consonants and other keys. */
  private static boolean closes(String keys, int at) {
    return keys.substring(at + 1).matches("(?:ng|nh|ch|[cmnpt])?[aeowd]?");
  }

  /** Puts the mark of a key on the nearest letter that takes it. */
  private static boolean marked(StringBuilder letters, char key, Map<String, String> marks) {
    for (int i = letters.length() - 1; i >= 0; i--) {
      String with = marks.get(letters.charAt(i) + String.valueOf(key));
      if (with != null) {
        letters.replace(i, i + 1, with);
        return true;
      }
    }
    return false;
  }

  private static String vowels(String letters) {
    Matcher m = Pattern.compile("(?<=^(?:qu|gi)(?=[" + VOWELS + "]))[" + VOWELS + "]+|[" + VOWELS + "]+").matcher(letters);
    return m.find() ? m.group() : null;
  }

  private static String toned(String letters, char tone) {
    int from = letters.matches("(?:qu|gi)[" + VOWELS + "].*") ? 2 : 0;
    while (from < letters.length() && VOWELS.indexOf(letters.charAt(from)) < 0) {
      from++;
    }
    int to = from;
    while (to < letters.length() && VOWELS.indexOf(letters.charAt(to)) >= 0) {
      to++;
    }
    if (from == to) {
      return letters;
    }
    int at = place(letters.substring(from, to), to < letters.length()) + from;
    return Normalizer.normalize(letters.substring(0, at + 1) + tone + letters.substring(at + 1), Normalizer.Form.NFC);
  }

  /** On which of its vowels a syllable has its tone. */
  private static int place(String vowels, boolean closed) {
    for (int i = vowels.length() - 1; i >= 0; i--) {
      if (MARKED.indexOf(vowels.charAt(i)) >= 0) {
        return i;
      }
    }
    return vowels.length() == 1 ? 0 : vowels.length() > 2 || closed || SECOND.contains(vowels) ? 1 : 0;
  }
}
