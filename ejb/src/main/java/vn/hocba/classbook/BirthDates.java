package vn.hocba.classbook;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads civil dates as class books write them: day, month, year, or a spreadsheet's day number. */
final class BirthDates {

  private static final Pattern DAY_FIRST = Pattern.compile("([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?([0-9]{4})");
  private static final Pattern ISO = Pattern.compile("([0-9]{4})-([0-9]{2})-([0-9]{2})(?:[T ]00:00(?::00)?)?");
  private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

  private BirthDates() {}

  /** @return null when it is no date */
  static LocalDate read(String text, boolean number) {
    try {
      if (number && text.matches("[1-9][0-9]{4}")) {
        return DAY_ZERO.plusDays(Integer.parseInt(text));
      }
      Matcher dayFirst = DAY_FIRST.matcher(text);
      if (dayFirst.matches()) {
        return date(dayFirst.group(3), dayFirst.group(2), dayFirst.group(1));
      }
      Matcher iso = ISO.matcher(text);
      return iso.matches() ? date(iso.group(1), iso.group(2), iso.group(3)) : null;
    } catch (DateTimeException e) {
      // such as 31/02: no day of the calendar
      return null;
    }
  }

  private static LocalDate date(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }
}
