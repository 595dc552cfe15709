package vn.hocba.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * From what a year's weeks are laid out.
 *
 * @param firstMonday of week 1
 * @param termOneWeeks teaching weeks of term I
 * @param termTwoWeeks teaching weeks of term II
 * @param reserveOne weeks kept free at the end of term I
 * @param reserveTwo the same of term II
 * @param holidays Mondays of the weeks without lessons
 * @param holidaysNumbered whether those weeks have numbers of their own
 */
public record CalendarPlan(LocalDate firstMonday, int termOneWeeks, int termTwoWeeks, int reserveOne, int reserveTwo,
    Set<LocalDate> holidays, boolean holidaysNumbered) {

  public CalendarPlan {
    holidays = Set.copyOf(holidays);
  }

  /** The weeks one after the other; a holiday takes its days from none of them. */
  public List<Week> weeks() {
    List<Week> weeks = new ArrayList<>();
    LocalDate monday = lay(weeks, 1, termOneWeeks, reserveOne, firstMonday);
    lay(weeks, 2, termTwoWeeks, reserveTwo, monday);
    return weeks;
  }

  private LocalDate lay(List<Week> weeks, int term, int teaching, int reserve, LocalDate from) {
    LocalDate monday = from;
    for (int left = teaching + reserve; left > 0; monday = monday.plusWeeks(1)) {
      boolean holiday = holidays.contains(monday);
      if (!holiday || holidaysNumbered) {
        weeks.add(new Week(weeks.size() + 1, term, monday,
            holiday ? WeekKind.HOLIDAY : left > reserve ? WeekKind.TEACHING : WeekKind.RESERVE));
      }
      left -= holiday ? 0 : 1;
    }
    return monday;
  }
}
