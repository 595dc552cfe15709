package vn.hocba.archive.catalogue;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A day or year of birth as catalogues write it: day first, four digits for the year. Two digits are not guessed at.
 *
 * @param day null when only the year is known
 * @param year null when nothing can be read
 * @param whole whether it says no more than was read
 */
record BirthReading(LocalDate day, Integer year, boolean whole) {

  private static final BirthReading NOTHING = new BirthReading(null, null, false);
  private static final String FOUR = "((?:19|20)[0-9]{2})";
  private static final Pattern DAY = Pattern.compile("([0-9]{1,2}) ?[/.-] ?([0-9]{1,2}) ?[/.-] ?" + FOUR);
  /** As forms print it and clerks copy it: {@code ngày 5 tháng 12 năm 1980}. */
  private static final Pattern SPELLED = words("(?:ngày )?([0-9]{1,2}) tháng ([0-9]{1,2}),? năm " + FOUR);
  private static final Pattern ISO = Pattern.compile(FOUR + "-([0-9]{2})-([0-9]{2})(?:[T ]00:00(?::00)?)?");
  /** The day or the month was not known: {@code 00/00/1985}, {@code --/--/1985}. */
  private static final Pattern YEAR = words("(?:sinh )?(?:năm )?(?:(?:0{1,2}|-{1,2}|\\.{1,3}) ?/ ?(?:0{1,2}|-{1,2}|\\.{1,3}) ?/ ?)?" + FOUR);
  /** A month without its day, and a year that the clerk was not sure of; not one before or after which it was. */
  private static final List<Pattern> PARTLY = List.of(
      words("(?:(?:0{1,2}|-{1,2}|\\.{1,3}|\\?{1,2}) ?/ ?)?(?:[0-9]{1,2}|\\?{1,2}) ?[/.-] ?" + FOUR),
      words("(?:sinh )?tháng [0-9]{1,2}(?: ?[/.-] ?|,? năm )" + FOUR),
      words("(?:sinh )?(?:(?:khoảng|chừng|độ|tầm)(?: năm)? |[~≈] ?)" + FOUR), words("(?:sinh )?(?:năm )?" + FOUR + " ?(?:\\?|\\(\\?\\))"));

  private static Pattern words(String pattern) {
    return Pattern.compile(pattern, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }

  static BirthReading of(String typed) {
    if (typed == null) {
      return NOTHING;
    }
    Matcher year = YEAR.matcher(typed);
    if (year.matches()) {
      return new BirthReading(null, Integer.valueOf(year.group(1)), true);
    }
    for (Pattern form : List.of(DAY, SPELLED)) {
      Matcher day = form.matcher(typed);
      if (day.matches()) {
        return of(day.group(3), day.group(2), day.group(1));
      }
    }
    Matcher iso = ISO.matcher(typed);
    return iso.matches() ? of(iso.group(1), iso.group(2), iso.group(3)) : partly(typed);
  }

  private static BirthReading partly(String typed) {
    return PARTLY.stream().map(form -> form.matcher(typed)).filter(Matcher::matches).findFirst()
        .map(found -> new BirthReading(null, Integer.valueOf(found.group(1)), false)).orElse(NOTHING);
  }

  private static BirthReading of(String year, String month, String day) {
    try {
      LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
      return new BirthReading(date, date.getYear(), true);
    } catch (DateTimeException noSuchDay) {
      return new BirthReading(null, Integer.valueOf(year), false);
    }
  }
}
