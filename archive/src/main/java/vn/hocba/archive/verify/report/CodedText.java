package vn.hocba.archive.verify.report;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * A text with messages in it that are said in a language later: {@code ‹KEY¦argument¦…›}, where arguments are such texts themselves.
 */
public final class CodedText {

  private static final char BEGIN = '‹';
  private static final char NEXT = '¦';
  private static final char END = '›';
  private static final int DEEPEST = 8;

  private final String text;
  private final BiFunction<String, List<String>, String> words;
  private int at;

  private CodedText(String text, BiFunction<String, List<String>, String> words) {
    this.text = text;
    this.words = words;
  }

  /** A message; its arguments may be messages. */
  public static String of(String key, List<String> arguments) {
    StringBuilder coded = new StringBuilder().append(BEGIN).append(key);
    arguments.forEach(argument -> coded.append(NEXT).append(argument));
    return coded.append(END).toString();
  }

  /** Text from outside, which is no message. */
  public static String plain(String text) {
    return text.replace(BEGIN, '<').replace(NEXT, '|').replace(END, '>');
  }

  /** Says it. @param words what a key with its arguments says */
  static String say(String text, BiFunction<String, List<String>, String> words) {
    return new CodedText(text, words).part(0, false);
  }

  private String part(int depth, boolean argument) {
    StringBuilder said = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (argument && (c == NEXT || c == END)) {
        break;
      }
      at++;
      said.append(c == BEGIN && depth < DEEPEST ? message(depth) : String.valueOf(c));
    }
    return said.toString();
  }

  private String message(int depth) {
    int begin = at;
    while (at < text.length() && text.charAt(at) != NEXT && text.charAt(at) != END) {
      at++;
    }
    String key = text.substring(begin, at);
    List<String> arguments = new ArrayList<>();
    while (at < text.length() && text.charAt(at) == NEXT) {
      at++;
      arguments.add(part(depth + 1, true));
    }
    at++; // the end, or a text that was cut
    return words.apply(key, arguments);
  }
}
