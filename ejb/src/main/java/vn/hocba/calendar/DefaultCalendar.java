package vn.hocba.calendar;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import vn.hocba.school.SchoolYear;

/** Lays out the year of a school that has mapped no weeks of its own, from the data of {@code school-years}. */
public final class DefaultCalendar {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd", Locale.ROOT);
  private static final Properties DATA = new Properties();

  static {
    try (InputStream in = DefaultCalendar.class.getResourceAsStream("school-years.properties")) {
      DATA.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private DefaultCalendar() {}

  public static SchoolCalendar of(String schoolYear) {
    return new SchoolCalendar(schoolYear, false, plan(schoolYear).weeks());
  }

  /** What the default of that year is laid out from. */
  public static CalendarPlan plan(String schoolYear) {
    return new CalendarPlan(firstMonday(schoolYear), number("termOne.weeks"), number("termTwo.weeks"), 0, 0,
        holidays(SchoolYear.start(schoolYear) + 1), true);
  }

  /** On or after the opening, unless the year has a Monday of its own. */
  private static LocalDate firstMonday(String schoolYear) {
    String given = DATA.getProperty(schoolYear + ".firstMonday");
    return given != null ? LocalDate.parse(given)
        : MonthDay.parse(DATA.getProperty("opening"), DAY).atYear(SchoolYear.start(schoolYear))
            .with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
  }

  /** The week of the lunar new year, and the one before it when it falls early in its week, else the one after. */
  private static Set<LocalDate> holidays(int year) {
    String tet = DATA.getProperty("tet." + year);
    if (tet == null) {
      return Set.of();
    }
    LocalDate day = LocalDate.parse(tet);
    LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    LocalDate first = day.getDayOfWeek().compareTo(DayOfWeek.WEDNESDAY) <= 0 ? monday.minusWeeks(1) : monday;
    return LongStream.range(0, number("holiday.weeks")).mapToObj(first::plusWeeks).collect(Collectors.toSet());
  }

  private static int number(String key) {
    return Integer.parseInt(DATA.getProperty(key));
  }
}
