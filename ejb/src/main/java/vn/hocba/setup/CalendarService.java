package vn.hocba.setup;

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
import vn.hocba.calendar.CalendarPlan;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.calendar.MappedYear;
import vn.hocba.calendar.PastWeeks;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.calendar.Term;
import vn.hocba.calendar.Week;
import vn.hocba.calendar.WeekKind;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.TestDays;
import vn.hocba.lock.DecisionText;
import vn.hocba.milestone.SchoolMilestones;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/**
 * Lets a school map the weeks of its year to days by a decision that is named; milestones that name weeks move with
 * them, but none that was reached, and none past the province's limit (DOMAIN B.6; LCK-12).
 */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class CalendarService {

  private static final int MOST_WEEKS = 60;

  @Inject
  private SchoolCalendars calendars;
  @Inject
  private SchoolMilestones milestones;
  @Inject
  private Corrections corrections;
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
   * @param changedBy null for the default, as when; by which decision and why are null for one mapped without
   */
  public record View(String schoolYear, boolean own, String changedBy, Instant changedAt, String decision,
      String reason, Term one, Term two,
      long teachingOne, long teachingTwo, List<Row> weeks) {}

  public View view(String schoolYear) {
    long school = callers.ofSchool(Right.SET_UP_SCHOOL).schoolId();
    SchoolCalendar c = calendars.of(school, schoolYear);
    Optional<MappedYear> mapped = calendars.mapped(school, schoolYear);
    LocalDate today = LocalDate.now(clock);
    return new View(schoolYear, c.own(), mapped.map(MappedYear::changedByName).orElse(null),
        mapped.map(MappedYear::changedAt).orElse(null), mapped.map(MappedYear::decision).orElse(null),
        mapped.map(MappedYear::reason).orElse(null), c.term(1), c.term(2), c.count(1, WeekKind.TEACHING),
        c.count(2, WeekKind.TEACHING), c.weeks().stream().map(w -> new Row(w.number(), w.term(), w.firstDay(),
            w.lastDay(), w.kind(), w.has(today))).toList());
  }

  /** What the default of the year is laid out from, to begin with. */
  public CalendarPlan standard(String schoolYear) {
    return DefaultCalendar.plan(schoolYear);
  }

  /** By which decision, or plan of the year, weeks are moved, and why. */
  public record Decree(String number, String reason) {}

  /**
   * Lays the year out anew.
   *
   * @throws Problem SETUP_FIELD, CALENDAR_WEEKS, CALENDAR_INVALID, DECISION_NUMBER, REASON_NEEDED, MILESTONE_PASSED,
   *     MILESTONE_AFTER_LIMIT, CALENDAR_PASSED, WEEK_PASSED, TEST_PASSED
   */
  public void lay(String schoolYear, CalendarPlan plan, Decree by) {
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
    map(schoolYear, plan.weeks(), by);
  }

  /**
   * Moves a week and all that follow, for lessons that had to be put off.
   *
   * @throws Problem CALENDAR_INVALID, NOT_FOUND, DECISION_NUMBER, REASON_NEEDED, MILESTONE_PASSED,
   *     MILESTONE_AFTER_LIMIT, CALENDAR_PASSED, WEEK_PASSED, TEST_PASSED
   */
  public void shift(String schoolYear, int week, LocalDate monday, Decree by) {
    SchoolCalendar c = calendars.of(callers.ofSchool(Right.SET_UP_SCHOOL).schoolId(), schoolYear);
    LocalDate before = c.week(week).map(Week::firstDay).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (monday == null) {
      throw new Problem(ProblemCode.CALENDAR_INVALID, before);
    }
    long days = monday.toEpochDay() - before.toEpochDay();
    map(schoolYear, c.weeks().stream().map(w -> w.number() < week ? w
        : new Week(w.number(), w.term(), w.firstDay().plusDays(days), w.kind())).toList(), by);
  }

  /** Goes back to the default. @throws Problem DECISION_NUMBER, REASON_NEEDED, MILESTONE_PASSED, MILESTONE_AFTER_LIMIT */
  public void reset(String schoolYear, Decree by) {
    long school = callers.ofSchool(Right.SET_UP_SCHOOL).schoolId();
    String why = why(by);
    calendars.mapped(school, schoolYear).ifPresent(mapped -> {
      SchoolCalendar before = mapped.calendar();
      SchoolCalendar after = DefaultCalendar.of(schoolYear);
      check(school, before, after);
      calendars.remove(mapped);
      record(school, before, after, why);
    });
  }

  private void map(String schoolYear, List<Week> weeks, Decree by) {
    Caller caller = callers.ofSchool(Right.SET_UP_SCHOOL);
    check(schoolYear, weeks);
    String why = why(by);
    schools.hold(caller.schoolId());
    SchoolCalendar before = calendars.of(caller.schoolId(), schoolYear);
    SchoolCalendar after = new SchoolCalendar(schoolYear, true, weeks);
    check(caller.schoolId(), before, after);
    MappedYear year = calendars.mapped(caller.schoolId(), schoolYear)
        .orElseGet(() -> new MappedYear(caller.schoolId(), schoolYear));
    // The old weeks go first: two weeks of one number would not fit beside each other.
    year.map(List.of(), caller.fullName(), clock.instant());
    calendars.add(year);
    year.map(weeks, caller.fullName(), clock.instant());
    year.by(DecisionText.number(by.number()), DecisionText.reason(by.reason()));
    calendars.flush();
    record(caller.schoolId(), before, after, why);
  }

  /** Milestones, and once there are classes whose books went by them, weeks and test days that are past. */
  private void check(long school, SchoolCalendar before, SchoolCalendar after) {
    milestones.checkMoved(schools.school(school).orElseThrow(), before, after);
    LocalDate today = LocalDate.now(clock);
    if (schools.classesOf(school).stream().anyMatch(c -> c.schoolYear().equals(before.schoolYear()))) {
      PastWeeks.check(before, after, today);
      TestDays.checkMoved(corrections.window(school, before, null), corrections.window(school, after, null), today);
    }
  }

  private static String why(Decree by) {
    return DecisionText.number(by.number()) + ": " + DecisionText.reason(by.reason());
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

  private void record(long school, SchoolCalendar before, SchoolCalendar after, String why) {
    String first = before.weeks().stream().filter(w -> !w.firstDay().equals(after.firstDayOf(w.number()))).findFirst()
        .map(w -> ", WEEK " + w.number() + ": " + w.firstDay() + " → " + after.firstDayOf(w.number())).orElse("");
    audit.record(AuditEvent.of(Action.MAP_CALENDAR, school, "CALENDAR", after.schoolYear())
        .changed(told(before), told(after)).because(why).saying(after.schoolYear() + first));
  }
}
