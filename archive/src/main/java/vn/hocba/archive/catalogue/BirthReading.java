package vn.hocba.archive.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or year of birth as catalogues write it: day first, four digits for the year. Two digits are not guessed at.
 *
 * @param day null when only the year is known
 * @param year null when nothing can be read
 */
record BirthReading(LocalDate day, Integer year) {

  private static final BirthReading NOTHING = new BirthReading(null, null);
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?((?:19|20)[0-9]{2})");
  private static final Pattern ISO = Pattern.compile("((?:19|20)[0-9]{2})-([0-9]{2})-([0-9]{2})(?:[T ]00:00(?::00)?)?");
  /** The day or the month was not known: {@code 00/00/1985}, {@code --/--/1985}. */
  private static final Pattern YEAR = Pattern.compile("(?:(?:0{1,2}|-{1,2}|\\.{1,3}) ?/ ?(?:0{1,2}|-{1,2}|\\.{1,3}) ?/ ?)?((?:19|20)[0-9]{2})");

  static BirthReading of(String typed) {
    if (typed == null) {
      return NOTHING;
    }
    Matcher year = YEAR.matcher(typed);
    if (year.matches()) {
      return new BirthReading(null, Integer.valueOf(year.group(1)));
    }
    Matcher day = DAY.matcher(typed);
    if (day.matches()) {
      return of(day.group(3), day.group(2), day.group(1));
    }
    Matcher iso = ISO.matcher(typed);
    return iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3)) : NOTHING;
  }

  private static BirthReading of(String year, String month, String day) {
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return new BirthReading(date, date.getYear());
    } catch (DateTimeException noSuchDay) {
      return NOTHING;
    }
  }
}
