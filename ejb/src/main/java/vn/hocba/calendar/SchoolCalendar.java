package vn.hocba.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.hocba.school.SchoolYear;

/**
 * Tells which day which week of a school year is (S4 Điều 12.1b counts in such weeks). Weeks between which a school
 * numbers nothing, such as a holiday, leave days that belong to no week.
 *
 * @param schoolYear as in {@code 2026-2027}
 * @param own whether the school mapped its weeks itself; false for the default
 * @param weeks by number, from 1, without gaps in the numbers
 */
public record SchoolCalendar(String schoolYear, boolean own, List<Week> weeks) {

  public SchoolCalendar {
    weeks = weeks.stream().sorted(Comparator.comparingInt(Week::number)).toList();
  }

  /** The week a day lies in; empty before the first, after the last and between weeks. */
  public Optional<Week> weekOf(LocalDate day) {
    return weeks.stream().filter(w -> w.has(day)).findFirst();
  }

  public Optional<Week> week(int number) {
    return weeks.stream().filter(w -> w.number() == number).findFirst();
  }

  /** The Monday of that week; for a number past the last week, as if the weeks went on. */
  public LocalDate firstDayOf(int week) {
    return week(week).map(Week::firstDay)
        .orElseGet(() -> weeks.getLast().firstDay().plusWeeks((long) week - weeks.size()));
  }

  /** The Sunday of that week; for a number past the last week, as if the weeks went on. */
  public LocalDate lastDayOf(int week) {
    return firstDayOf(week).plusDays(6);
  }

  /** @param number 1 or 2 */
  public Term term(int number) {
    List<Week> its = weeks.stream().filter(w -> w.term() == number).toList();
    return new Term(number, its.getFirst().firstDay(), its.getLast().lastDay());
  }

  /** The term a day lies in; a day between the terms belongs to none. */
  public Optional<Term> termOf(LocalDate day) {
    return List.of(term(1), term(2)).stream()
        .filter(t -> !day.isBefore(t.firstDay()) && !day.isAfter(t.lastDay())).findFirst();
  }

  /** The first day of a term that cannot be entered yet; empty once it can. @param ahead days before it begins */
  public Optional<LocalDate> notBegun(int term, LocalDate today, int ahead) {
    return Optional.of(term(term).firstDay()).filter(first -> today.isBefore(first.minusDays(ahead)));
  }

  /** The last day of the second term while it has not come; empty once its year can be closed. @param ahead days before it */
  public Optional<LocalDate> notOver(LocalDate today, int ahead) {
    return weeks.stream().filter(w -> w.term() == 2).map(Week::lastDay).max(Comparator.naturalOrder())
        .filter(last -> today.isBefore(last.minusDays(ahead)))
        .filter(last -> !today.isAfter(SchoolYear.lastDay(schoolYear)));
  }

  public long count(int term, WeekKind kind) {
    return weeks.stream().filter(w -> w.term() == term && w.kind() == kind).count();
  }
}
