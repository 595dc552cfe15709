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
import java.util.stream.IntStream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.calendar.CalendarPlan;
import vn.hocba.calendar.CalendarProposal;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.calendar.MappedYear;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.calendar.Term;
import vn.hocba.calendar.Week;
import vn.hocba.calendar.WeekKind;
import vn.hocba.calendar.WeekShift;
import vn.hocba.lock.DecisionText;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/**
 * Lets a school map the weeks of its year to days by a decision that is named and that the principal confirms in her own
 * account; milestones that name weeks move with them, but none that was reached, and none past the province's limit
 * (DOMAIN B.6; LCK-12).
 */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class CalendarService {

  private static final int MOST_WEEKS = 60;

  @Inject
  private SchoolCalendars calendars;
  @Inject
  private CalendarDesk desk;
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

  /**
   * A calendar that waits for the principal.
   *
   * @param changes every week that would not be as it is
   */
  public record Waiting(long id, String schoolYear, String askedBy, Instant askedAt, String number, String reason,
      List<Change> changes, Term one, Term two) {}

  /** A week that changes. @param before null for one there is not yet, after for one there is no more */
  public record Change(int number, Week before, Week after) {}

  /** By which decision, or plan of the year, weeks are moved, and why. */
  public record Decree(String number, String reason) {}

  /**
   * Lays the year out anew.
   *
   * @return whether it counts now; else it waits for the principal
   * @throws Problem SETUP_FIELD, CALENDAR_WEEKS, CALENDAR_INVALID, DECISION_NUMBER, REASON_NEEDED, MILESTONE_PASSED,
   *     MILESTONE_AFTER_LIMIT, CALENDAR_PASSED, WEEK_PASSED, TEST_PASSED
   */
  public boolean lay(String schoolYear, CalendarPlan plan, Decree by) {
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
    return map(schoolYear, plan.weeks(), by);
  }

  /**
   * Moves a week and all that follow, for lessons that had to be put off; days off stay.
   *
   * @return whether it counts now; else it waits for the principal
   * @throws Problem CALENDAR_INVALID, NOT_FOUND, DECISION_NUMBER, REASON_NEEDED, MILESTONE_PASSED,
   *     MILESTONE_AFTER_LIMIT, CALENDAR_PASSED, WEEK_PASSED, TEST_PASSED
   */
  public boolean shift(String schoolYear, int week, LocalDate monday, Decree by) {
    SchoolCalendar c = calendars.of(callers.ofSchool(Right.SET_UP_SCHOOL).schoolId(), schoolYear);
    LocalDate before = c.week(week).map(Week::firstDay).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (monday == null) {
      throw new Problem(ProblemCode.CALENDAR_INVALID, before);
    }
    return map(schoolYear, WeekShift.of(c.weeks(), week, monday), by);
  }

  /**
   * Goes back to the default.
   *
   * @return whether it counts now
   * @throws Problem DECISION_NUMBER, REASON_NEEDED, MILESTONE_PASSED, MILESTONE_AFTER_LIMIT, CALENDAR_PASSED,
   *     WEEK_PASSED, TEST_PASSED
   */
  public boolean reset(String schoolYear, Decree by) {
    return settle(schoolYear, null, by);
  }

  /** The principal's word counts at once, as of who is delegated it; the board's calendar waits for it. */
  private boolean settle(String schoolYear, List<Week> weeks, Decree typed) {
    Caller caller = callers.ofSchool(Right.SET_UP_SCHOOL);
    Decree by = new Decree(DecisionText.number(typed.number()), DecisionText.reason(typed.reason()));
    long school = caller.schoolId();
    schools.hold(school);
    calendars.waiting(school).stream().filter(p -> p.schoolYear().equals(schoolYear))
        .forEach(p -> p.end(CalendarProposal.State.REPLACED, caller.fullName(), clock.instant()));
    if (decides(caller)) {
      desk.apply(school, schoolYear, weeks, by, caller.fullName(), null);
      return true;
    }
    SchoolCalendar before = calendars.of(school, schoolYear);
    SchoolCalendar after = desk.after(schoolYear, weeks);
    desk.check(school, after);
    calendars.add(new CalendarProposal(school, schoolYear, weeks, by.number(), by.reason())
        .by(caller.fullName(), clock.instant()));
    audit.record(AuditEvent.of(Action.PROPOSE_CALENDAR, school, "CALENDAR", schoolYear)
        .changed(CalendarDesk.told(before), CalendarDesk.told(after)).because(by.number() + ": " + by.reason())
        .saying(schoolYear + CalendarDesk.moved(before, after)));
    return false;
  }

  /** A delegation does not let the board confirm what it laid out itself. */
  private static boolean decides(Caller caller) {
    return caller.has(Role.PRINCIPAL)
        || caller.acting(Right.SET_UP_SCHOOL).isPresent() && !caller.has(Role.ADMIN_BOARD);
  }

  /** Calendars that wait for the principal; none for others than who decides. */
  public List<Waiting> waiting() {
    Caller caller = callers.ofSchool(Right.SET_UP_SCHOOL);
    return decides(caller) ? calendars.waiting(caller.schoolId()).stream().map(this::told).toList() : List.of();
  }

  /** What became of the calendar that was laid out last; when it waits, nobody has decided. */
  public record Sent(String number, String askedBy, Instant askedAt, boolean waits, String decidedBy, Instant decidedAt) {}

  /** Of the last one that was laid out for the principal, while she has not confirmed it. */
  public Optional<Sent> sent(String schoolYear) {
    return calendars.last(callers.ofSchool(Right.SET_UP_SCHOOL).schoolId(), schoolYear)
        .filter(p -> p.state() == CalendarProposal.State.WAITS || p.state() == CalendarProposal.State.REFUSED)
        .map(p -> new Sent(p.number(), p.askedByName(), p.askedAt(), p.state() == CalendarProposal.State.WAITS,
            p.decidedByName(), p.decidedAt()));
  }

  /**
   * The principal puts a calendar in force that the board laid out, or refuses it.
   *
   * @throws Problem NOT_ALLOWED for the board, CALENDAR_REPLACED for one that another replaced meanwhile, NOT_FOUND for
   *     one that waits no more, and as for laying out
   */
  public void decide(long id, boolean confirm) {
    Caller caller = callers.ofSchool(Right.SET_UP_SCHOOL);
    if (!decides(caller)) {
      Problem refusal = new Problem(ProblemCode.NOT_ALLOWED);
      audit.refused(Action.MAP_CALENDAR, caller.schoolId(), "CALENDAR", String.valueOf(id), refusal);
      throw refusal;
    }
    schools.hold(caller.schoolId());
    CalendarProposal p = calendars.proposal(caller.schoolId(), id)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (p.state() == CalendarProposal.State.REPLACED) {
      throw new Problem(ProblemCode.CALENDAR_REPLACED, newest(p));
    }
    if (p.state() != CalendarProposal.State.WAITS) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    p.end(confirm ? CalendarProposal.State.DONE : CalendarProposal.State.REFUSED, caller.signs(Right.SET_UP_SCHOOL),
        clock.instant());
    if (confirm) {
      desk.apply(p.schoolId(), p.schoolYear(), p.weeks(), new Decree(p.number(), p.reason()), p.askedByName(),
          caller.signs(Right.SET_UP_SCHOOL));
    } else {
      audit.record(AuditEvent.of(Action.REFUSE_CALENDAR, p.schoolId(), "CALENDAR", p.schoolYear())
          .because(p.number() + ": " + p.reason()).saying("LAID_OUT_BY: " + p.askedByName()));
    }
  }

  private Waiting told(CalendarProposal p) {
    SchoolCalendar before = calendars.of(p.schoolId(), p.schoolYear());
    SchoolCalendar after = desk.after(p.schoolYear(), p.weeks());
    return new Waiting(p.id(), p.schoolYear(), p.askedByName(), p.askedAt(), p.number(), p.reason(),
        changes(before, after), after.term(1), after.term(2));
  }

  static List<Change> changes(SchoolCalendar before, SchoolCalendar after) {
    return IntStream.rangeClosed(1, Math.max(before.weeks().size(), after.weeks().size()))
        .mapToObj(n -> new Change(n, before.week(n).orElse(null), after.week(n).orElse(null)))
        .filter(c -> c.before() == null || c.after() == null || !c.before().isSame(c.after())).toList();
  }

  /** The decision of what waits now in its place, or is in force by then. */
  private String newest(CalendarProposal p) {
    return calendars.waiting(p.schoolId()).stream().filter(x -> x.schoolYear().equals(p.schoolYear()))
        .map(CalendarProposal::number).findFirst().or(() -> calendars.mapped(p.schoolId(), p.schoolYear())
            .map(MappedYear::decision)).orElse(p.schoolYear());
  }

  private boolean map(String schoolYear, List<Week> weeks, Decree by) {
    check(schoolYear, weeks);
    return settle(schoolYear, weeks, by);
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
}
