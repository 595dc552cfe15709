package vn.hocba.calendar;

import java.time.LocalDate;
import java.util.Optional;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;

/** Keeps the days that are past where they were: locks, reports and corrections went by them. */
public final class PastWeeks {

  private PastWeeks() {}

  /** @throws Problem CALENDAR_PASSED for a year that is over, WEEK_PASSED when a week that has begun moves */
  public static void check(SchoolCalendar before, SchoolCalendar after, LocalDate today) {
    if (SchoolYear.lastDay(before.schoolYear()).isBefore(today)) {
      throw new Problem(ProblemCode.CALENDAR_PASSED, before.schoolYear());
    }
    before.weeks().stream().filter(w -> !w.firstDay().isAfter(today)).filter(w -> !stays(w, after.week(w.number())))
        .findFirst().ifPresent(w -> {
          throw new Problem(ProblemCode.WEEK_PASSED, w.number(), w.firstDay());
        });
  }

  private static boolean stays(Week w, Optional<Week> then) {
    return then.filter(t -> t.firstDay().equals(w.firstDay()) && t.term() == w.term() && t.kind() == w.kind())
        .isPresent();
  }
}
