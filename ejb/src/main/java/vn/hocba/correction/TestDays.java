package vn.hocba.correction;

import java.time.LocalDate;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.Term;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;

/**
 * Holds a school to the first days of its term tests: correcting ends a week before them (S3 PL Điều 8.2), so that
 * whoever moved a day that is past would open it again. Days to come may be moved within their term.
 */
public final class TestDays {

  private TestDays() {}

  /**
   * @param window with the day as it stands
   * @param notice days that people have at least to correct in when a day comes nearer
   * @throws Problem TEST_OUTSIDE_TERM, TEST_YEAR_PASSED, TEST_BACKDATED, TEST_PASSED once the tests
   *     have begun or correcting before them has ended, TEST_TOO_SOON for a day by which correcting would have ended
   *     already or, where it comes nearer, would end without notice: one slip would end it for the whole school
   */
  public static void check(SchoolCalendar calendar, CorrectionWindow window, int term, LocalDate wanted,
      LocalDate today, int notice) {
    String year = calendar.schoolYear();
    if (SchoolYear.lastDay(year).isBefore(today)) {
      throw new Problem(ProblemCode.TEST_YEAR_PASSED, year);
    }
    LocalDate stands = window.firstDay(term).orElse(null);
    LocalDate ends = window.lastDay(term).orElse(stands);
    if (stands != null && ends.isBefore(today) && !stands.equals(wanted)) {
      throw new Problem(ProblemCode.TEST_PASSED, String.valueOf(term), stands, ends);
    }
    if (wanted.isBefore(today) && !wanted.equals(stands)) {
      throw new Problem(ProblemCode.TEST_BACKDATED, wanted);
    }
    checkTerm(calendar, term, wanted);
    boolean nearer = stands == null || wanted.isBefore(stands);
    LocalDate earliest = today.plusDays(window.days() + (nearer && window.ends() ? notice : 0));
    if (wanted.isBefore(earliest) && !wanted.equals(stands)) {
      throw new Problem(ProblemCode.TEST_TOO_SOON, wanted, wanted.minusDays(window.days()), earliest);
    }
  }

  /**
   * What binds the authority above the school as well.
   *
   * @throws Problem TEST_OUTSIDE_TERM
   */
  public static void checkTerm(SchoolCalendar calendar, int term, LocalDate wanted) {
    Term of = calendar.term(term);
    if (wanted.isBefore(of.firstDay()) || wanted.isAfter(of.lastDay())) {
      throw new Problem(ProblemCode.TEST_OUTSIDE_TERM, String.valueOf(term), of.firstDay(), of.lastDay());
    }
  }

  /**
   * The same when weeks move, and with them the tests of a term that nobody named a day for.
   *
   * @throws Problem TEST_PASSED
   */
  public static void checkMoved(CorrectionWindow before, CorrectionWindow after, LocalDate today) {
    for (int term = 1; term <= 2; term++) {
      LocalDate stands = before.firstDay(term).orElse(null);
      LocalDate ends = before.lastDay(term).orElse(stands);
      if (stands != null && ends.isBefore(today) && !before.firstDay(term).equals(after.firstDay(term))) {
        throw new Problem(ProblemCode.TEST_PASSED, String.valueOf(term), stands, ends);
      }
    }
  }
}
