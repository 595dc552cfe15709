package vn.hocba.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.audit.ReadTrail;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.LockDecisions;
import vn.hocba.lock.Place;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Shows a month's attendance, and lets the homeroom teacher confirm it or, with a reason, take that back (CN-09). */
@Stateless
@PermitAll
public class MonthService {

  @Inject
  private Schools schools;
  @Inject
  private Attendance attendance;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Assignments assignments;
  @Inject
  private Declarations declarations;
  @Inject
  private ClassGate gate;
  @Inject
  private LockDecisions locks;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private ReadTrail reads;
  @Inject
  private Clock clock;

  /**
   * @param asked null for the present month, or in a year that is over that of its last day of school
   * @throws Problem NOT_FOUND, DAY_OUTSIDE_YEAR
   */
  @Needs(Right.READ_HOMEROOM)
  public MonthView month(long classId, YearMonth asked) {
    Caller caller = callers.current();
    SchoolClass c = assignments.reached(Right.READ_HOMEROOM, classId, caller);
    reads.opened(caller, AuditEvent.of(Action.READ_CLASS, c.schoolId(), "CLASS", String.valueOf(classId)));
    YearMonth month = asked == null
        ? YearMonth.from(AttendanceRules.opening(LocalDate.now(clock), calendars.of(c.schoolId(), c.schoolYear()),
            attendance.lastCalled(classId))) : asked;
    check(month, c);
    Map<Long, Map<LocalDate, AbsenceKind>> absences = new HashMap<>();
    attendance.absences(classId, month.atDay(1), month.atEndOfMonth()).stream().filter(a -> a.kind() != null)
        .forEach(a -> absences.computeIfAbsent(a.enrolmentId(), e -> new HashMap<>()).put(a.day(), a.kind()));
    Set<LocalDate> taken = attendance.rollCalls(classId, month.atDay(1), month.atEndOfMonth()).stream()
        .map(RollCall::day).collect(Collectors.toSet());
    List<MonthView.Day> days = IntStream.rangeClosed(1, month.lengthOfMonth()).mapToObj(month::atDay)
        .map(d -> new MonthView.Day(d, taken.contains(d))).toList();
    Set<Long> byDay = attendance.countedByDay(classId);
    Map<Long, Pupil> pupils = schools.pupilsOf(classId);
    Optional<ConfirmedMonth> confirmed = attendance.confirmed(classId, month);
    return new MonthView(classId, c.name(), c.schoolYear(), month, days,
        schools.enrolments(classId).stream().map(e -> row(e, pupils.get(e.pupilId()).fullName(), days,
            absences.getOrDefault(e.id(), Map.of()), byDay.contains(e.id()))).toList(),
        confirmed.map(ConfirmedMonth::confirmedByName).orElse(null),
        confirmed.map(ConfirmedMonth::confirmedAt).orElse(null),
        locks.of(c).on(place(month, c)).isEmpty() && assignments.homeroom(caller, c), c.isClosedBefore());
  }

  private static MonthView.Row row(Enrolment e, String name, List<MonthView.Day> days,
      Map<LocalDate, AbsenceKind> absences, boolean byDay) {
    // List.copyOf refuses the nulls that stand for present
    List<AbsenceKind> kinds = new ArrayList<>();
    days.forEach(d -> kinds.add(absences.get(d.date())));
    int excused = (int) kinds.stream().filter(k -> k == AbsenceKind.P).count();
    return new MonthView.Row(e.position(), name, kinds, excused, absences.size() - excused,
        e.homeroom().excusedAbsences(), e.homeroom().unexcusedAbsences(), byDay);
  }

  /**
   * Confirms a month; confirming it again changes nothing.
   *
   * @throws Problem NOT_FOUND, DAY_OUTSIDE_YEAR, DAY_IN_FUTURE, MONTH_EMPTY, CLASS_LOCKED, CLASS_CLOSED
   */
  @Needs(Right.WRITE_HOMEROOM)
  public void confirm(long classId, YearMonth month) {
    Caller caller = callers.current();
    SchoolClass known = assignments.reached(Right.WRITE_HOMEROOM, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.CONFIRM_MONTH, place(month, known));
    check(month, c);
    if (month.atDay(1).isAfter(LocalDate.now(clock))) {
      throw new Problem(ProblemCode.DAY_IN_FUTURE, month.atDay(1), c.schoolYear());
    }
    if (attendance.rollCalls(classId, month.atDay(1), month.atEndOfMonth()).isEmpty()) {
      throw new Problem(ProblemCode.MONTH_EMPTY, month.getMonthValue(), month.getYear());
    }
    if (attendance.confirmed(classId, month).isEmpty()) {
      attendance.add(new ConfirmedMonth(classId, month, caller.fullName(), clock.instant()));
      audit.record(Action.CONFIRM_MONTH, c.schoolId(), "CLASS", String.valueOf(classId), month.toString());
    }
  }

  /**
   * Takes a confirmation back, so that the month can be changed.
   *
   * @param reason why; required
   * @throws Problem NOT_FOUND, REASON_NEEDED, ABSENCES_ISSUED, CLASS_LOCKED, CLASS_CLOSED
   */
  @Needs(Right.WRITE_HOMEROOM)
  public void takeBack(long classId, YearMonth month, String reason) {
    Caller caller = callers.current();
    SchoolClass known = assignments.reached(Right.WRITE_HOMEROOM, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.REOPEN_MONTH, place(month, known));
    if (reason == null || reason.isBlank()) {
      throw new Problem(ProblemCode.REASON_NEEDED);
    }
    if (c.isClosedBefore()) {
      throw new Problem(ProblemCode.ABSENCES_ISSUED, c.name());
    }
    attendance.confirmed(classId, month).ifPresent(m -> {
      attendance.remove(m);
      audit.record(AuditEvent.of(Action.REOPEN_MONTH, c.schoolId(), "CLASS", String.valueOf(classId))
          .because(reason.strip()).saying(month.toString()));
      declarations.changed(c, Declaration.HOMEROOM, List.of(AttendanceRules.term(month, c.schoolYear())), caller);
    });
  }

  private static Place place(YearMonth month, SchoolClass c) {
    return Place.attendance(AttendanceRules.term(month, c.schoolYear()));
  }

  private static void check(YearMonth month, SchoolClass c) {
    if (!AttendanceRules.months(c.schoolYear()).contains(month)) {
      throw new Problem(ProblemCode.DAY_OUTSIDE_YEAR, month.atDay(1), c.schoolYear());
    }
  }
}
