package vn.hocba.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.Week;
import vn.hocba.calendar.WeekKind;

class CalendarChangesTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  @Test
  void everyWeekThatMovesBecomesAnotherOrComesOnTopIsTold() {
    List<Week> weeks = new ArrayList<>(List.of(week(1, 0, WeekKind.TEACHING), week(2, 1, WeekKind.TEACHING),
        week(3, 2, WeekKind.TEACHING)));
    SchoolCalendar before = new SchoolCalendar("2026-2027", false, weeks);
    assertEquals(List.of(), CalendarService.changes(before, new SchoolCalendar("2026-2027", true, weeks)));
    SchoolCalendar after = new SchoolCalendar("2026-2027", true, List.of(week(1, 0, WeekKind.TEACHING),
        week(2, 1, WeekKind.RESERVE), week(3, 3, WeekKind.TEACHING), week(4, 4, WeekKind.TEACHING)));
    List<CalendarService.Change> told = CalendarService.changes(before, after);
    assertEquals(List.of(2, 3, 4), told.stream().map(CalendarService.Change::number).toList());
    assertNull(told.getLast().before());
    assertNull(CalendarService.changes(after, before).getLast().after());
  }

  private static Week week(int number, int weeksOn, WeekKind kind) {
    return new Week(number, 1, MONDAY.plusWeeks(weeksOn), kind);
  }
}
