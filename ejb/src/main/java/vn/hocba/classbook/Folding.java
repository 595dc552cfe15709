package vn.hocba.classbook;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Brings text from foreign files into one form for keeping, and into a coarser one for recognising. */
public final class Folding {

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}&&[^\\t\\n\\r]]");
  private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
  private static final Pattern NOT_WORD = Pattern.compile("[^\\p{L}\\p{N}]");
  private static final Pattern MARKS = Pattern.compile("\\p{M}");

  private Folding() {}

  /** As it is kept: NFC, no control characters, outer spaces gone and inner ones single. Null stays null. */
  public static String clean(String text) {
    if (text == null) {
      return null;
    }
    String nfc = Normalizer.normalize(text, Normalizer.Form.NFC);
    return SPACES.matcher(UNSEEN.matcher(nfc).replaceAll("")).replaceAll(" ").strip();
  }

  /** How many characters the text has that nobody can see and {@link #clean} drops. */
  public static long hidden(String text) {
    return UNSEEN.matcher(text).results().count();
  }

  /** For recognising: without case, marks, spaces and punctuation, y as i, so that "Địa lý" is "dia li". */
  public static String fold(String text) {
    String bare = MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFKD)).replaceAll("");
    return NOT_WORD.matcher(bare.toLowerCase(Locale.ROOT)).replaceAll("")
        .replace('đ', 'd').replace('ð', 'd').replace('y', 'i');
  }
}
