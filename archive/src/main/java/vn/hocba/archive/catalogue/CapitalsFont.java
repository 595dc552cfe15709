package vn.hocba.archive.catalogue;

import java.util.Locale;

/** Fonts of capitals had no codes of their own for marked letters: NGUYễN was meant to be, and printed as, NGUYỄN. */
final class CapitalsFont {

  private CapitalsFont() {}

  /** The text in capitals where all its plain letters are, and more than the first of a word is. */
  static String restored(String text) {
    boolean inside = false;
    boolean mixed = false;
    char before = ' ';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= 'a' && c <= 'z') {
        return text;
      }
      inside |= c >= 'A' && c <= 'Z' && Character.isLetter(before);
      mixed |= c > 0x7f && Character.isLowerCase(c);
      before = c;
    }
    return inside && mixed ? text.toUpperCase(Locale.ROOT) : text;
  }
}
