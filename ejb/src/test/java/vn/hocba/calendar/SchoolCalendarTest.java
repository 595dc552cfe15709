package vn.hocba.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The weeks of a school year: the default, and what a school lays out itself. */
class SchoolCalendarTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 9, 7);

  private final SchoolCalendar year = DefaultCalendar.of("2026-2027");

  @Test
  void theDefaultYearIsThePlanOf2026() {
    assertEquals(new Term(1, MONDAY, LocalDate.of(2027, 1, 10)), year.term(1));
    assertEquals(new Term(2, LocalDate.of(2027, 1, 11), LocalDate.of(2027, 5, 23)), year.term(2));
    assertEquals(18, year.count(1, WeekKind.TEACHING));
    assertEquals(17, year.count(2, WeekKind.TEACHING));
    assertEquals(37, year.weeks().size());
  }

  @Test
  void theLunarNewYearIsAHolidayWithNumbers() {
    assertEquals(WeekKind.HOLIDAY, year.weekOf(LocalDate.of(2027, 2, 6)).orElseThrow().kind());
    assertEquals(2, year.count(2, WeekKind.HOLIDAY));
  }

  @Test
  void aYearIsClosedFromTheLastDayOfItsSecondTerm() {
    LocalDate ends = LocalDate.of(2027, 5, 23);
    assertEquals(Optional.of(ends), year.notOver(LocalDate.of(2026, 11, 29), 0));
    assertEquals(Optional.of(ends), year.notOver(ends.minusDays(1), 0));
    assertEquals(Optional.empty(), year.notOver(ends, 0));
    assertEquals(Optional.empty(), year.notOver(ends.minusDays(10), 10));
    SchoolCalendar late = new SchoolCalendar("2026-2027", true,
        new CalendarPlan(LocalDate.of(2027, 1, 4), 18, 17, 0, 0, Set.of(), true).weeks());
    assertEquals(Optional.empty(), late.notOver(LocalDate.of(2027, 8, 1), 0), "a year that is past cannot be closed");
  }

  @Test
  void weeksGoFromMondayToSunday() {
    assertEquals(12, year.weekOf(LocalDate.of(2026, 11, 23)).orElseThrow().number());
    assertEquals(12, year.weekOf(LocalDate.of(2026, 11, 29)).orElseThrow().number());
    assertEquals(LocalDate.of(2026, 11, 29), year.lastDayOf(12));
    assertEquals(13, year.weekOf(LocalDate.of(2026, 11, 30)).orElseThrow().number());
    assertTrue(year.weekOf(MONDAY.minusDays(1)).isEmpty());
    assertTrue(year.weekOf(LocalDate.of(2027, 5, 24)).isEmpty());
  }

  @Test
  void everyDefaultYearHasItsWeeks() {
    for (int first = 2018; first < 2045; first++) {
      SchoolCalendar any = DefaultCalendar.of(first + "-" + (first + 1));
      assertEquals(35, any.count(1, WeekKind.TEACHING) + any.count(2, WeekKind.TEACHING));
      assertTrue(any.weeks().stream().allMatch(w -> w.firstDay().getDayOfWeek() == DayOfWeek.MONDAY));
      assertEquals(any.term(1).lastDay().plusDays(1), any.term(2).firstDay());
    }
  }

  @Test
  void holidaysWithoutNumbersLeaveDaysOfNoWeek() {
    LocalDate storm = MONDAY.plusWeeks(2);
    SchoolCalendar own = new SchoolCalendar("2026-2027", true,
        new CalendarPlan(MONDAY, 18, 17, 1, 1, Set.of(storm), false).weeks());
    assertEquals(37, own.weeks().size());
    assertTrue(own.weekOf(storm).isEmpty());
    assertEquals(3, own.weekOf(storm.plusWeeks(1)).orElseThrow().number());
    assertEquals(WeekKind.RESERVE, own.week(19).orElseThrow().kind());
    assertEquals(1, own.week(19).orElseThrow().term());
  }

  @Test
  void milestonesPastTheLastWeekStillHaveADay() {
    SchoolCalendar shorter = new SchoolCalendar("2026-2027", true,
        new CalendarPlan(MONDAY, 18, 17, 0, 0, Set.of(), true).weeks());
    assertEquals(shorter.lastDayOf(35).plusWeeks(2), shorter.lastDayOf(37));
  }

  @Test
  void aTermCanBeEnteredFromItsFirstDayOrTheDaysBeforeItThatASettingAllows() {
    SchoolCalendar year = DefaultCalendar.of("2026-2027");
    LocalDate begins = year.term(2).firstDay();
    assertEquals(Optional.of(begins), year.notBegun(2, begins.minusDays(1), 0));
    assertEquals(Optional.empty(), year.notBegun(2, begins, 0));
    assertEquals(Optional.empty(), year.notBegun(2, begins.minusDays(7), 7));
    assertEquals(Optional.empty(), year.notBegun(1, begins.minusDays(1), 0));
  }
}
