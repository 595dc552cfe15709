package vn.hocba.curriculum;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * From which school year to which a row holds, both included.
 *
 * @param first calendar year in which the first school year begins
 * @param last calendar year in which the last school year begins; {@link #OPEN} until further notice
 */
public record Years(int first, int last) {

  /** Stands for a validity without an end. */
  public static final int OPEN = 9999;

  static final Years ALL = new Years(0, OPEN);

  private static final Pattern NAME = Pattern.compile("(\\d{4})-(\\d{4})");

  public Years {
    if (last < first) {
      throw new IllegalArgumentException("ends before it begins: " + first + " " + last);
    }
  }

  /**
   * @param from as in {@code 2024-2025}
   * @param to likewise, or empty for a validity without an end
   * @throws IllegalArgumentException for text that names no school year, or an end before the beginning
   */
  static Years of(String from, String to) {
    return new Years(start(from), to.isEmpty() ? OPEN : start(to));
  }

  /**
   * The calendar year in which a school year begins.
   *
   * @param schoolYear as in {@code 2024-2025}
   * @throws IllegalArgumentException for anything else
   */
  static int start(String schoolYear) {
    Matcher parts = NAME.matcher(schoolYear);
    if (!parts.matches() || Integer.parseInt(parts.group(2)) != Integer.parseInt(parts.group(1)) + 1) {
      throw new IllegalArgumentException("not a school year: " + schoolYear);
    }
    return Integer.parseInt(parts.group(1));
  }

  static String name(int start) {
    return start + "-" + (start + 1);
  }

  boolean covers(int start) {
    return first <= start && start <= last;
  }
}
