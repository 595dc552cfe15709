package vn.hocba.attendance;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.problem.ProblemCode;

/** Days and months of a school year. */
class AttendanceRulesTest {

  private static final String YEAR = "2026-2027";
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

  @Test
  void todayAndDaysBeforeItHaveAttendance() {
    assertEquals(Optional.empty(), AttendanceRules.refuses(TODAY, TODAY, YEAR));
    assertEquals(Optional.empty(), AttendanceRules.refuses(LocalDate.of(2026, 8, 1), TODAY, YEAR));
  }

  @Test
  void tomorrowHasNone() {
    assertEquals(Optional.of(ProblemCode.DAY_IN_FUTURE), AttendanceRules.refuses(TODAY.plusDays(1), TODAY, YEAR));
  }

  @Test
  void daysOfOtherSchoolYearsHaveNone() {
    assertEquals(Optional.of(ProblemCode.DAY_OUTSIDE_YEAR),
        AttendanceRules.refuses(LocalDate.of(2026, 7, 31), TODAY, YEAR));
    assertEquals(Optional.of(ProblemCode.DAY_OUTSIDE_YEAR), AttendanceRules.refuses(TODAY, TODAY, "2025-2026"));
  }

  @Test
  void aPastYearOpensOnItsLastDay() {
    assertEquals(LocalDate.of(2026, 7, 31), AttendanceRules.nearest(TODAY, "2025-2026"));
    assertEquals(LocalDate.of(2027, 8, 1), AttendanceRules.nearest(TODAY, "2027-2028"));
    assertEquals(TODAY, AttendanceRules.nearest(TODAY, YEAR));
  }

  @Test
  void theRollOfAPastYearOpensOnItsLastDayOfSchool() {
    SchoolCalendar past = DefaultCalendar.of("2025-2026");
    LocalDate last = AttendanceRules.opening(TODAY, past, null);
    assertEquals(past.term(2).lastDay().minusDays(1), last, "a Saturday");
    assertEquals(DayOfWeek.SATURDAY, last.getDayOfWeek());
    assertEquals(LocalDate.of(2026, 5, 28), AttendanceRules.opening(TODAY, past, LocalDate.of(2026, 5, 28)));
    assertEquals(TODAY, AttendanceRules.opening(TODAY, DefaultCalendar.of(YEAR), LocalDate.of(2026, 11, 20)));
    assertEquals(LocalDate.of(2027, 8, 1), AttendanceRules.opening(TODAY, DefaultCalendar.of("2027-2028"), null));
  }

  @Test
  void theSecondTermBeginsInJanuary() {
    assertEquals(1, AttendanceRules.term(YearMonth.of(2026, 12), YEAR));
    assertEquals(2, AttendanceRules.term(YearMonth.of(2027, 1), YEAR));
    assertEquals(12, AttendanceRules.months(YEAR).size());
  }
}
