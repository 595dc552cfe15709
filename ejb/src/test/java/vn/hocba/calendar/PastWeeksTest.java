package vn.hocba.calendar;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Weeks that have begun stay where they are; those to come may move. */
class PastWeeksTest {

  private static final SchoolCalendar CALENDAR = DefaultCalendar.of("2026-2027");

  @Test
  void aWeekThatHasBegunStays() {
    LocalDate monday = CALENDAR.firstDayOf(9);
    assertDoesNotThrow(() -> PastWeeks.check(CALENDAR, moved(9), monday.minusDays(1)));
    assertEquals(ProblemCode.WEEK_PASSED,
        assertThrows(Problem.class, () -> PastWeeks.check(CALENDAR, moved(9), monday)).code());
  }

  @Test
  void aYearThatIsOverStays() {
    assertEquals(ProblemCode.CALENDAR_PASSED, assertThrows(Problem.class,
        () -> PastWeeks.check(CALENDAR, CALENDAR, LocalDate.of(2027, 8, 1))).code());
  }

  private static SchoolCalendar moved(int from) {
    return new SchoolCalendar("2026-2027", true, CALENDAR.weeks().stream().map(w -> w.number() < from ? w
        : new Week(w.number(), w.term(), w.firstDay().plusWeeks(1), w.kind())).toList());
  }
}
