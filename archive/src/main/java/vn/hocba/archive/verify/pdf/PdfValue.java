package vn.hocba.archive.verify.pdf;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the end of one value in the bytes of a PDF (ISO 32000-1 §7.3); a comment is no part of one. */
final class PdfValue {

  private static final Pattern PLAIN = Pattern.compile(
      "\\d{1,9} \\d{1,5} R\\b|[+-]?(?:\\d{1,19}(?:\\.\\d{0,19})?|\\.\\d{1,19})|/[^\\x00\\t\\n\\f\\r ()<>\\[\\]{}/%]*|true\\b|false\\b|null\\b");
  private static final Pattern HEX = Pattern.compile("<[0-9A-Fa-f\\x00\\t\\n\\f\\r ]*>");
  private static final Pattern BLANKS = Pattern.compile("[\\x00\\t\\n\\f\\r ]*");
  private static final int DEEPEST = 32;

  private final String text;
  private int at;

  PdfValue(String text, int from) {
    this.text = text;
    this.at = from;
  }

  int end() {
    return at;
  }

  boolean skip() {
    return skip(0);
  }

  private boolean skip(int depth) {
    blanks();
    if (depth > DEEPEST || at >= text.length()) {
      return false;
    }
    if (text.startsWith("<<", at)) {
      return until("<<", ">>", depth);
    }
    return switch (text.charAt(at)) {
      case '[' -> until("[", "]", depth);
      case '(' -> string();
      case '<' -> matches(HEX);
      default -> matches(PLAIN);
    };
  }

  private boolean until(String begin, String end, int depth) {
    at += begin.length();
    while (true) {
      blanks();
      if (text.startsWith(end, at)) {
        at += end.length();
        return true;
      }
      if (!skip(depth + 1)) {
        return false;
      }
    }
  }

  private boolean string() {
    int open = 0;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == '\\') {
        at++;
      } else if (c == '(') {
        open++;
      } else if (c == ')' && --open == 0) {
        return true;
      }
    }
    return false;
  }

  private void blanks() {
    matches(BLANKS);
  }

  private boolean matches(Pattern pattern) {
    Matcher next = pattern.matcher(text).region(at, text.length());
    if (!next.lookingAt()) {
      return false;
    }
    at = next.end();
    return true;
  }
}
