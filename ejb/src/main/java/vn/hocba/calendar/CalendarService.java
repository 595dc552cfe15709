package vn.hocba.calendar;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Lets a school map the weeks of its year to days; milestones that name weeks move with them (DOMAIN B.6). */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class CalendarService {

  private static final int MOST_WEEKS = 60;

  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** A week as the list shows it. */
  public record Row(int number, int term, LocalDate firstDay, LocalDate lastDay, WeekKind kind, boolean now) {}

  /**
   * A year's calendar.
   *
   * @param own whether the school mapped it itself; false for the default
   * @param changedBy null for the default, as when
   */
  public record View(String schoolYear, boolean own, String changedBy, Instant changedAt, Term one, Term two,
      long teachingOne, long teachingTwo, List<Row> weeks) {}

  public View view(String schoolYear) {
    long school = callers.ofSchool(Right.SET_UP_SCHOOL).schoolId();
    SchoolCalendar c = calendars.of(school, schoolYear);
    Optional<MappedYear> mapped = calendars.mapped(school, schoolYear);
    LocalDate today = LocalDate.now(clock);
    return new View(schoolYear, c.own(), mapped.map(MappedYear::changedByName).orElse(null),
        mapped.map(MappedYear::changedAt).orElse(null), c.term(1), c.term(2), c.count(1, WeekKind.TEACHING),
        c.count(2, WeekKind.TEACHING), c.weeks().stream().map(w -> new Row(w.number(), w.term(), w.firstDay(),
            w.lastDay(), w.kind(), w.has(today))).toList());
  }

  /** What the default of the year is laid out from, to begin with. */
  public CalendarPlan standard(String schoolYear) {
    return DefaultCalendar.plan(schoolYear);
  }

  /** Lays the year out anew. @throws Problem SETUP_FIELD, CALENDAR_WEEKS, CALENDAR_INVALID */
  public void lay(String schoolYear, CalendarPlan plan) {
    if (plan.firstMonday() == null) {
      throw new Problem(ProblemCode.SETUP_FIELD, "firstMonday");
    }
    if (plan.termOneWeeks() < 1 || plan.termTwoWeeks() < 1 || plan.reserveOne() < 0
        || plan.reserveTwo() < 0 || plan.termOneWeeks() + plan.termTwoWeeks() + plan.reserveOne()
            + plan.reserveTwo() > MOST_WEEKS) {
      throw new Problem(ProblemCode.CALENDAR_WEEKS, MOST_WEEKS);
    }
    plan.holidays().stream().filter(d -> d.getDayOfWeek() != DayOfWeek.MONDAY).findFirst().ifPresent(d -> {
      throw new Problem(ProblemCode.CALENDAR_INVALID, d);
    });
    map(schoolYear, plan.weeks());
  }

  /** Moves a week and all that follow, for lessons that had to be put off. @throws Problem CALENDAR_INVALID, NOT_FOUND */
  public void shift(String schoolYear, int week, LocalDate monday) {
    SchoolCalendar c = calendars.of(callers.ofSchool(Right.SET_UP_SCHOOL).schoolId(), schoolYear);
    LocalDate before = c.week(week).map(Week::firstDay).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (monday == null) {
      throw new Problem(ProblemCode.CALENDAR_INVALID, before);
    }
    long days = monday.toEpochDay() - before.toEpochDay();
    map(schoolYear, c.weeks().stream().map(w -> w.number() < week ? w
        : new Week(w.number(), w.term(), w.firstDay().plusDays(days), w.kind())).toList());
  }

  /** Goes back to the default. */
  public void reset(String schoolYear) {
    long school = callers.ofSchool(Right.SET_UP_SCHOOL).schoolId();
    calendars.mapped(school, schoolYear).ifPresent(mapped -> {
      String before = told(mapped.calendar());
      calendars.remove(mapped);
      record(school, schoolYear, before, told(DefaultCalendar.of(schoolYear)));
    });
  }

  private void map(String schoolYear, List<Week> weeks) {
    Caller caller = callers.ofSchool(Right.SET_UP_SCHOOL);
    check(schoolYear, weeks);
    schools.hold(caller.schoolId());
    String before = told(calendars.of(caller.schoolId(), schoolYear));
    MappedYear year = calendars.mapped(caller.schoolId(), schoolYear)
        .orElseGet(() -> new MappedYear(caller.schoolId(), schoolYear));
    // The old weeks go first: two weeks of one number would not fit beside each other.
    year.map(List.of(), caller.fullName(), clock.instant());
    calendars.add(year);
    year.map(weeks, caller.fullName(), clock.instant());
    calendars.flush();
    record(caller.schoolId(), schoolYear, before, told(year.calendar()));
  }

  private static void check(String schoolYear, List<Week> weeks) {
    LocalDate free = SchoolYear.firstDay(schoolYear);
    for (Week w : weeks) {
      if (w.firstDay().getDayOfWeek() != DayOfWeek.MONDAY || w.firstDay().isBefore(free)
          || w.lastDay().isAfter(SchoolYear.lastDay(schoolYear))) {
        throw new Problem(ProblemCode.CALENDAR_INVALID, w.firstDay());
      }
      free = w.lastDay().plusDays(1);
    }
  }

  /** Both terms and how many weeks, for the audit trail. */
  private static String told(SchoolCalendar c) {
    return c.term(1).firstDay() + ".." + c.term(1).lastDay() + ", " + c.term(2).firstDay() + ".."
        + c.term(2).lastDay() + ": " + c.weeks().size();
  }

  private void record(long school, String schoolYear, String before, String after) {
    audit.record(AuditEvent.of(Action.MAP_CALENDAR, school, "CALENDAR", schoolYear).changed(before, after)
        .saying(schoolYear));
  }
}
