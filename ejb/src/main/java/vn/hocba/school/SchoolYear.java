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

  /** First calendar year of a school year. */
  public static int start(String schoolYear) {
    return Integer.parseInt(schoolYear.substring(0, 4));
  }
}
