package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;

/** Says whether a class's year can be closed by the day it is: results of a year stand when its second term has ended. */
@Stateless
@PermitAll
public class YearEnd {

  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Clock clock;

  /** What to refuse the close with; empty where nothing is in the way. */
  public Optional<Problem> early(SchoolClass c) {
    return calendars.of(c.schoolId(), c.schoolYear()).notOver(LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM),
        Setting.ENTRY_AHEAD_DAYS.number(0, 366)).map(last -> new Problem(ProblemCode.YEAR_NOT_OVER, c.name(), last));
  }
}
