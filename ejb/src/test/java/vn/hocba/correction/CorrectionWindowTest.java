package vn.hocba.correction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.calendar.SchoolCalendar;

/** The last day for corrections: the class's date before the school's, that before the calendar's week. */
class CorrectionWindowTest {

  private static final SchoolCalendar CALENDAR = DefaultCalendar.of("2026-2027");
  private static final LocalDate SCHOOLS = LocalDate.of(2026, 12, 28);
  private static final LocalDate CLASSES = LocalDate.of(2027, 1, 4);

  @Test
  void theNearestRecordedDateCounts() {
    assertEquals(Optional.of(CLASSES.minusDays(7)),
        CorrectionWindow.of(CALENDAR, List.of(test(null, SCHOOLS), test(5L, CLASSES)), "17,34", 7).lastDay(1));
    assertEquals(Optional.of(SCHOOLS.minusDays(7)),
        CorrectionWindow.of(CALENDAR, List.of(test(null, SCHOOLS)), "17,34", 7).lastDay(1));
  }

  @Test
  void withoutADateTheWeekOfTheCalendarCounts() {
    assertEquals(Optional.of(CALENDAR.firstDayOf(34).minusDays(7)),
        CorrectionWindow.of(CALENDAR, List.of(test(null, SCHOOLS)), "17,34", 7).lastDay(2));
    assertEquals(Optional.empty(), CorrectionWindow.of(CALENDAR, List.of(), "", 7).lastDay(1));
    assertEquals(Optional.empty(), CorrectionWindow.of(CALENDAR, List.of(test(null, SCHOOLS)), "17,34", -1).lastDay(1));
  }

  @Test
  void theLastDayItselfStillCountsAndTheTermTestIsNotBound() {
    CorrectionWindow window = CorrectionWindow.of(CALENDAR, List.of(test(null, SCHOOLS)), "", 7);
    assertFalse(window.isOver(1, false, LocalDate.of(2026, 12, 21)));
    assertTrue(window.isOver(1, false, LocalDate.of(2026, 12, 22)));
    assertFalse(window.isOver(1, true, LocalDate.of(2027, 5, 1)));
    assertFalse(window.isOver(2, false, LocalDate.of(2027, 5, 1)));
  }

  private static TermTest test(Long classId, LocalDate day) {
    TermTest test = new TermTest(1, "2026-2027", classId, 1);
    test.begin(day, new Caller(1, "x", "X", Set.of(), 1L), Instant.EPOCH, "1/QĐ", "Thử");
    return test;
  }
}
