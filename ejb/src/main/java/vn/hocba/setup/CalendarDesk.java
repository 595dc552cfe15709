package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.calendar.MappedYear;
import vn.hocba.calendar.PastWeeks;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.calendar.Week;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.TestDays;
import vn.hocba.milestone.SchoolMilestones;
import vn.hocba.school.Schools;

/** Checks a calendar that was laid out, and puts it in force, in the transaction of the service that asked. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class CalendarDesk {

  @Inject
  private SchoolCalendars calendars;
  @Inject
  private SchoolMilestones milestones;
  @Inject
  private Corrections corrections;
  @Inject
  private Schools schools;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** What it would be. @param weeks null for the default */
  public SchoolCalendar after(String schoolYear, List<Week> weeks) {
    return weeks == null ? DefaultCalendar.of(schoolYear) : new SchoolCalendar(schoolYear, true, weeks);
  }

  /**
   * Milestones, and once there are classes whose books went by them, weeks and test days that are past.
   *
   * @throws vn.hocba.problem.Problem MILESTONE_PASSED, MILESTONE_AFTER_LIMIT, CALENDAR_PASSED, WEEK_PASSED, TEST_PASSED
   */
  public void check(long school, SchoolCalendar after) {
    SchoolCalendar before = calendars.of(school, after.schoolYear());
    milestones.checkMoved(schools.school(school).orElseThrow(), before, after);
    LocalDate today = LocalDate.now(clock);
    if (schools.classesOf(school).stream().anyMatch(c -> c.schoolYear().equals(before.schoolYear()))) {
      PastWeeks.check(before, after, today);
      TestDays.checkMoved(corrections.window(school, before, null), corrections.window(school, after, null), today);
    }
  }

  /**
   * Puts it in force.
   *
   * @param by who laid it out
   * @param said who confirmed it; null where whoever laid it out decides
   */
  public void apply(long school, String schoolYear, List<Week> weeks, CalendarService.Decree decree, String by,
      String said) {
    SchoolCalendar before = calendars.of(school, schoolYear);
    SchoolCalendar after = after(schoolYear, weeks);
    check(school, after);
    if (weeks == null) {
      calendars.mapped(school, schoolYear).ifPresent(calendars::remove);
    } else {
      MappedYear year = calendars.mapped(school, schoolYear).orElseGet(() -> new MappedYear(school, schoolYear));
      // The old weeks go first: two weeks of one number would not fit beside each other.
      year.map(List.of(), by, clock.instant());
      calendars.add(year);
      year.map(weeks, by, clock.instant());
      year.by(decree.number(), decree.reason());
      calendars.flush();
    }
    audit.record(AuditEvent.of(Action.MAP_CALENDAR, school, "CALENDAR", schoolYear).changed(told(before), told(after))
        .because(decree.number() + ": " + decree.reason())
        .saying(schoolYear + moved(before, after) + (said == null ? "" : "; LAID_OUT_BY: " + by)));
  }

  /** Both terms and how many weeks, for the audit trail. */
  static String told(SchoolCalendar c) {
    return c.term(1).firstDay() + ".." + c.term(1).lastDay() + ", " + c.term(2).firstDay() + ".."
        + c.term(2).lastDay() + ": " + c.weeks().size();
  }

  /** The first week that moves, and where to. */
  static String moved(SchoolCalendar before, SchoolCalendar after) {
    return before.weeks().stream().filter(w -> !w.firstDay().equals(after.firstDayOf(w.number()))).findFirst()
        .map(w -> ", WEEK " + w.number() + ": " + w.firstDay() + " → " + after.firstDayOf(w.number())).orElse("");
  }
}
