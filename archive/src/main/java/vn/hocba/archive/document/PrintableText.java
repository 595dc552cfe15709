package vn.hocba.archive.document;

import java.util.OptionalInt;
import java.util.function.IntPredicate;

/** Text as ink shows it: the payload keeps what was typed or pasted, the page has no place for invisible characters. */
final class PrintableText {

  private static final int APOSTROPHE_LETTER = 0x02BC;
  private static final int APOSTROPHE = 0x2019;

  private PrintableText() {}

  static String of(String text) {
    StringBuilder printable = new StringBuilder(text.length());
    text.replace("\r\n", "\n").replace('\r', '\n').codePoints().forEach(letter -> {
      if (letter == APOSTROPHE_LETTER) {
        printable.appendCodePoint(APOSTROPHE);
      } else if (letter != '\n' && (Character.isISOControl(letter) || Character.isSpaceChar(letter))) {
        printable.append(' ');
      } else if (Character.getType(letter) != Character.FORMAT) {
        printable.appendCodePoint(letter);
      }
    });
    return printable.toString();
  }

  static OptionalInt firstWithoutGlyph(String printable, IntPredicate hasGlyph) {
    return printable.codePoints().filter(letter -> letter != '\n' && !hasGlyph.test(letter)).findFirst();
  }
}
