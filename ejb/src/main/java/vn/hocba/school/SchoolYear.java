package vn.hocba.school;

import java.time.LocalDate;
import java.time.Month;

/** The name of a school year: both calendar years, as in {@code 2026-2027}. */
public final class SchoolYear {

  /** The year turns before its opening on 5 September, while the new one is being set up. */
  private static final Month TURNS = Month.AUGUST;

  private SchoolYear() {}

  public static String of(LocalDate day) {
    int first = day.getMonthValue() >= TURNS.getValue() ? day.getYear() : day.getYear() - 1;
    return first + "-" + (first + 1);
  }

  /** The day from which a year's classes can have teachers, while it is being set up. */
  public static LocalDate firstDay(String schoolYear) {
    return LocalDate.of(start(schoolYear), TURNS, 1);
  }

  public static LocalDate lastDay(String schoolYear) {
    return firstDay(schoolYear).plusYears(1).minusDays(1);
  }

  public static String before(String schoolYear) {
    return of(firstDay(schoolYear).minusYears(1));
  }

  public static String after(String schoolYear) {
    return of(firstDay(schoolYear).plusYears(1));
  }

  /** First calendar year of a school year. */
  public static int start(String schoolYear) {
    return Integer.parseInt(schoolYear.substring(0, 4));
  }
}
