package vn.hocba.archive.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings Vietnamese text to one writing, so that the same word typed on different keyboards in different decades is
 * the same term: normal form, letter case, lookalike letters and apostrophes, place of the tone mark, marks aside.
 */
public final class VietnameseText {
  /** Base letter of every Latin letter up to the end of the Vietnamese block; 0 where nothing changes. */
  private static final char[] BASE = baseLetters();
  /** Tone on the first vowel of an open -oa, -oe, -uy and where the newer rule puts it, pair by pair. */
  private static final String OLD_TONE = "\u00f2a\u00f3a\u1ecfa\u00f5a\u1ecda\u00f2e\u00f3e\u1ecfe\u00f5e\u1ecde"
      + "\u00f9y\u00fay\u1ee7y\u0169y\u1ee5y";
  private static final String NEW_TONE = "o\u00e0o\u00e1o\u1ea3o\u00e3o\u1ea1o\u00e8o\u00e9o\u1ebbo\u1ebdo\u1eb9"
      + "u\u1ef3u\u00fdu\u1ef7u\u1ef9u\u1ef5";
  private static final String APOSTROPHES = "'\u2019\u2018\u02bc\u02bb`\u00b4\u2032\u201b\u02b9\uff07";

  /** No syllable of Vietnamese is longer, and there are some seven thousand of them. */
  private static final int SYLLABLE = 8;
  private static final Remembered<Word> SYLLABLES = new Remembered<>(20_000, VietnameseText::worked);

  private VietnameseText() {}

  /**
   * One word of a text.
   *
   * @param exact lower case, marks kept, tone mark at its newer place, apostrophes dropped
   * @param folded the same without any marks
   * @param parts the pieces around an apostrophe (H'Linh: h, linh), empty for ordinary words
   */
  public record Word(String exact, String folded, List<Word> parts) {
    /** True when the typist used a mark, so that the marks can be taken at their word. */
    public boolean marked() {
      return !exact.equals(folded);
    }
  }

  /** Lower case, composed, without invisible characters, with one kind of apostrophe, dash, space and D with stroke. */
  public static String clean(String text) {
    String composed = Normalizer.isNormalized(text, Normalizer.Form.NFC)
        ? text : Normalizer.normalize(text, Normalizer.Form.NFC);
    String lower = composed.toLowerCase(Locale.ROOT);
    StringBuilder out = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      char c = lower.charAt(i);
      if (c < 0x80) {
        out.append(c == '`' ? '\'' : c < ' ' ? ' ' : c);
      } else if (c == '\u00f0' || c == '\u0256') {
        out.append('\u0111');
      } else if (APOSTROPHES.indexOf(c) >= 0) {
        out.append('\'');
      } else if (c >= '\u2010' && c <= '\u2015') {
        out.append('-');
      } else if (Character.isSpaceChar(c)) {
        out.append(' ');
      } else if (c != '\u00ad' && Character.getType(c) != Character.FORMAT && c != '\ufeff') {
        out.append(c);
      }
    }
    return out.toString();
  }

  /** Drops every mark, one character for one; combining marks that have no composed letter stay for {@link #words}. */
  public static String fold(String clean) {
    char[] chars = null;
    for (int i = 0; i < clean.length(); i++) {
      char c = clean.charAt(i);
      if (c >= 0x80 && c < BASE.length && BASE[c] != 0) {
        chars = chars == null ? clean.toCharArray() : chars;
        chars[i] = BASE[c];
      }
    }
    return chars == null ? clean : new String(chars);
  }

  /** Splits any text into words; everything but letters, digits and inner apostrophes separates. */
  public static List<Word> words(String text) {
    return wordsOfClean(clean(text));
  }

  /** As {@link #words}, for text that went through {@link #clean} already. */
  static List<Word> wordsOfClean(String clean) {
    List<Word> words = new ArrayList<>();
    for (int start = startOfWord(clean, 0); start < clean.length();) {
      int end = endOfWord(clean, start);
      words.add(word(clean.substring(start, end)));
      start = startOfWord(clean, end);
    }
    return words;
  }

  /** Where in a clean text so many words end; -1 when it has no more than that. */
  static int endOfWords(String clean, int most) {
    int end = 0;
    for (int words = 0; words < most; words++) {
      int start = startOfWord(clean, end);
      if (start == clean.length()) {
        return -1;
      }
      end = endOfWord(clean, start);
    }
    return startOfWord(clean, end) == clean.length() ? -1 : end;
  }

  /** How many words a clean text has from there on. */
  static int count(String clean, int from) {
    int words = 0;
    for (int start = startOfWord(clean, from); start < clean.length(); start = startOfWord(clean, endOfWord(clean, start))) {
      words++;
    }
    return words;
  }

  private static int startOfWord(String clean, int from) {
    int i = from;
    while (i < clean.length() && !wordChar(clean.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int endOfWord(String clean, int start) {
    int i = start;
    while (i < clean.length() && (wordChar(clean.charAt(i))
        || clean.charAt(i) == '\'' && i + 1 < clean.length() && wordChar(clean.charAt(i + 1)))) {
      i++;
    }
    return i;
  }

  private static boolean wordChar(char c) {
    return Character.isLetterOrDigit(c) || Character.getType(c) == Character.NON_SPACING_MARK;
  }

  private static Word word(String raw) {
    if (raw.indexOf('\'') < 0) {
      return simple(raw);
    }
    List<Word> parts = new ArrayList<>();
    for (String piece : raw.split("'+")) {
      parts.add(simple(piece));
    }
    Word whole = simple(raw.replace("'", ""));
    return new Word(whole.exact(), whole.folded(), List.copyOf(parts));
  }

  private static Word simple(String raw) {
    return raw.length() > SYLLABLE ? worked(raw) : SYLLABLES.of(raw);
  }

  private static Word worked(String raw) {
    String exact = tonePlaced(raw);
    String folded = fold(exact);
    for (int i = 0; i < folded.length(); i++) {
      if (Character.getType(folded.charAt(i)) == Character.NON_SPACING_MARK) {
        folded = folded.replaceAll("\\p{Mn}", "");
      }
    }
    return new Word(exact, folded.isEmpty() ? exact : folded, List.of());
  }

  private static String tonePlaced(String word) {
    int stem = word.length() - 2;
    if (stem < 0 || word.charAt(stem) < 0x80) {
      return word;
    }
    for (int i = 0; i < OLD_TONE.length(); i += 2) {
      if (word.startsWith(OLD_TONE.substring(i, i + 2), stem)) {
        return word.substring(0, stem) + NEW_TONE.substring(i, i + 2);
      }
    }
    return word;
  }

  private static char[] baseLetters() {
    char[] base = new char[0x1f00];
    for (char c = 0xc0; c < base.length; c++) {
      if (Character.isLetter(c) && (c < 0x250 || c >= 0x1e00)) {
        String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
        if (apart.length() > 1 && apart.charAt(0) < 0x80) {
          base[c] = apart.charAt(0);
        }
      }
    }
    base['\u0111'] = 'd';
    base['\u0110'] = 'D';
    // Letters of the Ede, Jarai and Bahnar scripts that Unicode does not take apart.
    base['\u0180'] = 'b';
    base['\u0243'] = 'B';
    return base;
  }
}
