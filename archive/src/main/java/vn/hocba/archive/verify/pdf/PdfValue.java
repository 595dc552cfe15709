package vn.hocba.archive.verify.pdf;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one value in the bytes of a PDF (ISO 32000-1 §7.3) as strictly as any reader would: a comment is no part of one, and a
 * dictionary that has a name twice is none, because readers differ in which of the two they believe; nor is a reference to another
 * generation than the first, which some readers take for nothing and others for the object.
 */
final class PdfValue {

  /** What stands at once behind a word: to some readers anything else is more of the same word, and to others the next one. */
  private static final String WHOLE = "(?=[\\t\\n\\r ()<>\\[\\]/]|$)";
  /** Readers differ in which other bytes end a name, and in what codes in it mean. */
  private static final Pattern NAME = Pattern.compile("/[!-~&&[^()<>\\[\\]{}/%#]]{0,127}+" + WHOLE);
  private static final Pattern PLAIN = Pattern.compile(
      "(?:(?:0|[1-9]\\d{0,8}) 0 R|-?(?:(?:0|[1-9]\\d{0,18})(?:\\.\\d{1,19})?|\\.\\d{1,19})|true|false|null)" + WHOLE);
  /** Readers differ in where a string ends that has bare brackets, other codes or ends of lines in it, not in what three codes mean. */
  private static final Pattern STRING = Pattern.compile("\\((?:[\\x01-\\x09\\x0B\\x0C\\x0E-\\x27\\x2A-\\x5B\\x5D-\\x7E]|\\\\[()\\\\])*+\\)");
  private static final Pattern HEX = Pattern.compile("<[0-9A-Fa-f\\t\\n\\r ]*+>");
  private static final Pattern BLANKS = Pattern.compile("[\\t\\n\\r ]*+");
  private static final Pattern NAME_OF_FILE = Pattern.compile("\\[(?:" + BLANKS + "(?:" + STRING + "|" + HEX + ")){2}" + BLANKS + "\\]");
  private static final int DEEPEST = 32;

  private final String text;
  private int at;
  private Map<String, String> entries;

  PdfValue(String text, int from) {
    this.text = text;
    this.at = from;
  }

  int end() {
    return at;
  }

  /** What a dictionary says under each name, as it is written; null when the value is none. */
  Map<String, String> entries() {
    return entries;
  }

  /** Whether a whole value stands here. */
  boolean skip() {
    return skip(0);
  }

  private boolean skip(int depth) {
    matches(BLANKS);
    if (depth > DEEPEST || at >= text.length()) {
      return false;
    }
    if (text.startsWith("<<", at)) {
      return dictionary(depth);
    }
    return switch (text.charAt(at)) {
      case '[' -> array(depth);
      case '(' -> matches(STRING);
      case '<' -> matches(HEX);
      case '/' -> matches(NAME);
      default -> matches(PLAIN);
    };
  }

  private boolean dictionary(int depth) {
    Map<String, String> found = new LinkedHashMap<>();
    at += 2;
    while (true) {
      matches(BLANKS);
      if (text.startsWith(">>", at)) {
        at += 2;
        if (depth == 0) {
          entries = found;
        }
        return true;
      }
      int begin = at;
      if (!matches(NAME)) {
        return false;
      }
      String name = text.substring(begin + 1, at);
      matches(BLANKS);
      int value = at;
      if (!skip(depth + 1) || found.put(name, text.substring(value, at)) != null) {
        return false;
      }
    }
  }

  /** Whether it is written as the name of a file is: two strings (ISO 32000-1 §14.4). */
  static boolean isNameOfFile(String written) {
    return NAME_OF_FILE.matcher(written).matches();
  }

  private boolean array(int depth) {
    at++;
    while (true) {
      matches(BLANKS);
      if (text.startsWith("]", at)) {
        at++;
        return true;
      }
      if (!skip(depth + 1)) {
        return false;
      }
    }
  }

  private boolean matches(Pattern pattern) {
    Matcher next = pattern.matcher(text).region(at, text.length()).useTransparentBounds(true);
    if (!next.lookingAt()) {
      return false;
    }
    at = next.end();
    return true;
  }
}
