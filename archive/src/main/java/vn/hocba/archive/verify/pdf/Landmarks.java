package vn.hocba.archive.verify.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts what readers look for that repair a file: heads of objects, tables and trailers, also within streams and strings. Each reader
 * takes other bytes for blanks, and none has a limit for them or for the digits; therefore any is suspected that one of them could find.
 */
final class Landmarks {

  private static final Pattern WORD = Pattern.compile("endstream|endobj|obj|xref|trailer");
  private static final String BLANKS = "\0\t\n\u000b\f\r \u0080\u0085\u00a0\u00ff";

  private static final String NUMBERS = "0123456789+-.";

  private Landmarks() {}

  /** @param text bytes as letters; each object has two, each stream one more, each plain table two and each end of a file one */
  static int count(String text) {
    int count = 0;
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      count += "obj".equals(word.group()) && !headed(text, word.start()) ? 0 : 1;
    }
    return count;
  }

  /** Whether what some reader takes for a number stands before a place, or a comment that could hide one. */
  private static boolean headed(String text, int at) {
    int before = blanks(text, at);
    return before > 0 && NUMBERS.indexOf(text.charAt(before - 1)) >= 0 || commented(text, at, before);
  }

  private static int blanks(String text, int at) {
    int from = at;
    while (from > 0 && BLANKS.indexOf(text.charAt(from - 1)) >= 0) {
      from--;
    }
    return from;
  }

  /** Whether the blanks begin a line and the line before them has a comment. */
  private static boolean commented(String text, int at, int before) {
    String blanks = text.substring(before, at);
    int line = Math.max(text.lastIndexOf('\n', before - 1), text.lastIndexOf('\r', before - 1));
    return (blanks.indexOf('\n') >= 0 || blanks.indexOf('\r') >= 0) && text.substring(line + 1, before).indexOf('%') >= 0;
  }
}
