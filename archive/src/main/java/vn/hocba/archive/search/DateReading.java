package vn.hocba.archive.search;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Turns written days into the eight-digit terms of the index; a writing that can mean several days gives several. */
public final class DateReading {
  static final int FIRST_YEAR = 1900;
  static final int LAST_YEAR = 2100;

  /** Months as they are spoken of, without marks; the first and the last have two names. */
  private static final Map<String, Integer> MONTHS = Map.ofEntries(Map.entry("gieng", 1), Map.entry("mot", 1), Map.entry("hai", 2),
      Map.entry("ba", 3), Map.entry("tu", 4), Map.entry("bon", 4), Map.entry("nam", 5), Map.entry("sau", 6), Map.entry("bay", 7),
      Map.entry("tam", 8), Map.entry("chin", 9), Map.entry("muoi", 10), Map.entry("muoi mot", 11), Map.entry("muoi hai", 12), Map.entry("chap", 12));

  /** A pattern of these, the longer before what they begin with. */
  static final String MONTH_WORDS = MONTHS.keySet().stream().sorted(Comparator.reverseOrder()).collect(Collectors.joining("|"));

  private DateReading() {}

  /** The digits of a month that may be written as a word. */
  static String month(String written) {
    Integer month = MONTHS.get(written);
    return month == null ? written : String.valueOf(month);
  }

  /** Days that a text which is nothing but a day can mean: day or year first, or eight digits; empty for anything else. */
  public static List<LocalDate> written(String text) {
    String[] parts = text.strip().split("[-. /]+");
    List<String> found = List.of();
    if (parts.length == 1 && parts[0].matches("[0-9]{8}")) {
      found = eightDigits(parts[0]);
    } else if (String.join("/", parts).matches("[0-9]{1,2}/[0-9]{1,2}/([0-9]{2}|[0-9]{4})")) {
      found = days(parts[0], parts[1], parts[2]);
    } else if (String.join("/", parts).matches("[0-9]{4}/[0-9]{1,2}/[0-9]{1,2}")) {
      found = days(parts[2], parts[1], parts[0]);
    }
    return found.stream().map(day -> LocalDate.parse(day, DateTimeFormatter.BASIC_ISO_DATE)).toList();
  }

  /** Days that day, month and year can mean; empty when there is no such day. Two-digit years mean both centuries. */
  static List<String> days(String day, String month, String year) {
    List<String> found = new ArrayList<>();
    int y = number(year);
    if (year.length() == 2) {
      addDay(found, 1900 + y, number(month), number(day));
      addDay(found, 2000 + y, number(month), number(day));
    } else if (plausibleYear(y)) {
      addDay(found, y, number(month), number(day));
      if (found.isEmpty()) {
        // 11/25/1985 can only be month first.
        addDay(found, y, number(day), number(month));
      }
    }
    return List.copyOf(found);
  }

  /** Days that eight digits without separators can mean. */
  static List<String> eightDigits(String digits) {
    if (!digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
      return List.of();
    }
    List<String> found = new ArrayList<>();
    if (plausibleYear(number(digits.substring(4)))) {
      addDay(found, number(digits.substring(4)), number(digits.substring(2, 4)), number(digits.substring(0, 2)));
    }
    if (plausibleYear(number(digits.substring(0, 4)))) {
      addDay(found, number(digits.substring(0, 4)), number(digits.substring(4, 6)), number(digits.substring(6)));
    }
    return List.copyOf(found);
  }

  static boolean plausibleYear(int year) {
    return year >= FIRST_YEAR && year <= LAST_YEAR;
  }

  /** The number a run of at most nine digits writes, -1 for anything else. */
  static int number(String digits) {
    return digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : -1;
  }

  static String term(LocalDate date) {
    return String.format(Locale.ROOT, "%04d%02d%02d", date.getYear(), date.getMonthValue(), date.getDayOfMonth());
  }

  private static void addDay(List<String> found, int year, int month, int day) {
    try {
      found.add(term(LocalDate.of(year, month, day)));
    } catch (DateTimeException noSuchDay) {
      return;
    }
  }
}
