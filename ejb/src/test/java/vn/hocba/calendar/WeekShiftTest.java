package vn.hocba.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class WeekShiftTest {

  private static final LocalDate FIRST = LocalDate.of(2026, 12, 21);
  private static final LocalDate TET = LocalDate.of(2027, 2, 1);

  @Test
  void lessonsThatWerePutOffFlowAroundTetAndNobodyMovesIt() {
    for (boolean numbered : new boolean[] {true, false}) {
      List<Week> before = plan(numbered);
      List<Week> after = WeekShift.of(before, 2, FIRST.plusWeeks(2));
      assertEquals(before.size(), after.size());
      assertEquals(FIRST, after.getFirst().firstDay());
      assertEquals(days(before, WeekKind.HOLIDAY), days(after, WeekKind.HOLIDAY), "Tết was moved");
      List<LocalDate> lessons = days(after, WeekKind.TEACHING);
      assertEquals(days(before, WeekKind.TEACHING).size(), lessons.size());
      assertEquals(FIRST.plusWeeks(2), lessons.get(1));
      assertEquals(false, lessons.contains(TET) || lessons.contains(TET.plusWeeks(1)), "lessons on Tết");
      assertEquals(TET.plusWeeks(2), lessons.get(5), "the last before Tết is now the first after it");
      assertEquals(before.getLast().firstDay().plusWeeks(1), after.getLast().firstDay());
      for (int i = 0; i < after.size(); i++) {
        assertEquals(i + 1, after.get(i).number());
      }
      assertEquals(lessons, lessons.stream().sorted().toList());
    }
  }

  @Test
  void whatWasPutOffAndIsNotAnyMoreComesBack() {
    for (boolean numbered : new boolean[] {true, false}) {
      List<Week> before = plan(numbered);
      List<Week> there = WeekShift.of(before, 2, FIRST.plusWeeks(2));
      List<Week> back = WeekShift.of(there, 2, FIRST.plusWeeks(1));
      assertEquals(days(before, WeekKind.TEACHING), days(back, WeekKind.TEACHING));
      assertEquals(days(before, WeekKind.HOLIDAY), days(back, WeekKind.HOLIDAY));
    }
  }

  @Test
  void daysOffThatAreNamedMove() {
    List<Week> before = plan(true);
    int tet = before.stream().filter(w -> w.kind() == WeekKind.HOLIDAY).findFirst().orElseThrow().number();
    assertEquals(TET.plusWeeks(1), WeekShift.of(before, tet, TET.plusWeeks(1)).get(tet - 1).firstDay());
  }

  /** Three weeks of the first term and seven of the second, with two of Tết between. */
  private static List<Week> plan(boolean numbered) {
    return new CalendarPlan(FIRST, 3, 7, 0, 0, Set.of(TET, TET.plusWeeks(1)), numbered).weeks();
  }

  private static List<LocalDate> days(List<Week> weeks, WeekKind kind) {
    return weeks.stream().filter(w -> w.kind() == kind).map(Week::firstDay).toList();
  }
}
