package vn.hocba.curriculum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A range of grades, both ends included. */
public record Grades(int first, int last) {

  static final Grades ALL = new Grades(1, 12);

  private static final Pattern RANGE = Pattern.compile("(\\d{1,2})(?:-(\\d{1,2}))?");

  public Grades {
    if (first < 1 || last > 12 || last < first) {
      throw new IllegalArgumentException("no grades: " + first + "-" + last);
    }
  }

  /** Reads {@code 6} or {@code 6-9}; an {@link IllegalArgumentException} for anything else. */
  static Grades of(String text) {
    Matcher range = RANGE.matcher(text);
    if (!range.matches()) {
      throw new IllegalArgumentException("no grades: " + text);
    }
    int first = Integer.parseInt(range.group(1));
    return new Grades(first, range.group(2) == null ? first : Integer.parseInt(range.group(2)));
  }

  boolean covers(int grade) {
    return first <= grade && grade <= last;
  }
}
