package vn.hocba.attendance;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;

/** Which days a class has attendance for, and which term a day belongs to. */
public final class AttendanceRules {

  /** The second term begins in January (DOMAIN B.6: 18 weeks from 5 September). */
  private static final Month SECOND_TERM = Month.JANUARY;

  private AttendanceRules() {}

  /** Why a day has no attendance: not come yet, or not of that school year; empty when it has. */
  public static Optional<ProblemCode> refuses(LocalDate day, LocalDate today, String schoolYear) {
    if (!SchoolYear.of(day).equals(schoolYear)) {
      return Optional.of(ProblemCode.DAY_OUTSIDE_YEAR);
    }
    return day.isAfter(today) ? Optional.of(ProblemCode.DAY_IN_FUTURE) : Optional.empty();
  }

  /** The day to begin with: today, or the nearest day of the class's school year. */
  public static LocalDate nearest(LocalDate today, String schoolYear) {
    LocalDate first = firstDay(schoolYear);
    LocalDate last = lastDay(schoolYear);
    return today.isBefore(first) ? first : today.isAfter(last) ? last : today;
  }

  /**
   * The day a roll opens on: today, or of a year that is over its last day of school, of one to come its first day.
   *
   * @param called the last day on which the class's roll was called; null while it never was
   */
  public static LocalDate opening(LocalDate today, SchoolCalendar calendar, LocalDate called) {
    LocalDate day = nearest(today, calendar.schoolYear());
    if (!day.isBefore(today)) {
      return day;
    }
    LocalDate last = calendar.term(2).lastDay();
    return called != null ? called : last.getDayOfWeek() == DayOfWeek.SUNDAY ? last.minusDays(1) : last;
  }

  public static LocalDate firstDay(String schoolYear) {
    return LocalDate.of(SchoolYear.start(schoolYear), Month.AUGUST, 1);
  }

  public static LocalDate lastDay(String schoolYear) {
    return LocalDate.of(SchoolYear.start(schoolYear) + 1, Month.JULY, 31);
  }

  /** Term 1 or 2, by the month the day lies in: attendance is confirmed by month. */
  public static int term(YearMonth month, String schoolYear) {
    return month.isBefore(YearMonth.of(SchoolYear.start(schoolYear) + 1, SECOND_TERM)) ? 1 : 2;
  }

  /** The twelve months of a school year. */
  public static List<YearMonth> months(String schoolYear) {
    List<YearMonth> months = new ArrayList<>();
    for (YearMonth m = YearMonth.from(firstDay(schoolYear)); !m.atDay(1).isAfter(lastDay(schoolYear));
        m = m.plusMonths(1)) {
      months.add(m);
    }
    return months;
  }
}
