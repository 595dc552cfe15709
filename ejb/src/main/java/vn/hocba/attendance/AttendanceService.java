package vn.hocba.attendance;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.LockDecisions;
import vn.hocba.lock.Place;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.Pupil;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Calls the roll of a day (REC-12, CN-03): the homeroom teacher's own class, every pupil present unless marked. */
@Stateless
@PermitAll
public class AttendanceService {

  @Inject
  private Schools schools;
  @Inject
  private Attendance attendance;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Assignments assignments;
  @Inject
  private ClassGate gate;
  @Inject
  private LockDecisions locks;
  @Inject
  private Callers callers;
  @Inject
  private ReadTrail reads;
  @Inject
  private AbsenceWriter writer;
  @Inject
  private Clock clock;

  /**
   * @param asked null for today, or in a year that is over its last day of school
   * @throws Problem NOT_FOUND, DAY_IN_FUTURE, DAY_OUTSIDE_YEAR
   */
  @Needs(Right.READ_HOMEROOM)
  public DayView day(long classId, LocalDate asked) {
    Caller caller = callers.current();
    SchoolClass c = assignments.reached(Right.READ_HOMEROOM, classId, caller);
    reads.opened(caller, AuditEvent.of(Action.READ_CLASS, c.schoolId(), "CLASS", String.valueOf(classId)));
    LocalDate today = LocalDate.now(clock);
    LocalDate day = asked == null
        ? AttendanceRules.opening(today, calendars.of(c.schoolId(), c.schoolYear()), attendance.lastCalled(classId)) : asked;
    check(day, today, c);
    Map<Long, AbsenceKind> kinds = attendance.absences(classId, day, day).stream().filter(a -> a.kind() != null)
        .collect(Collectors.toMap(Absence::enrolmentId, Absence::kind));
    Map<Long, Pupil> pupils = schools.pupilsOf(classId);
    Optional<RollCall> roll = attendance.rollCall(classId, day);
    Optional<ConfirmedMonth> month = attendance.confirmed(classId, YearMonth.from(day));
    return new DayView(classId, c.name(), c.schoolYear(), c.stands(clock.instant()), day, today,
        roll.map(RollCall::takenByName).orElse(null), roll.map(RollCall::takenAt).orElse(null),
        month.map(ConfirmedMonth::confirmedByName).orElse(null), month.map(ConfirmedMonth::confirmedAt).orElse(null),
        month.isEmpty() && !c.isClosedBefore() && locks.of(c).on(place(day, classId)).isEmpty() && assignments.homeroom(caller, c),
        c.isClosedBefore(), schools.enrolments(classId).stream().map(e -> new DayView.Row(e.id(), e.position(),
            pupils.get(e.pupilId()).fullName(), e.note(), kinds.get(e.id()))).toList());
  }

  /**
   * Calls the roll: marks what has changed, and that the day was called at all.
   *
   * @param changes cells are enrolments, values {@code P}, {@code K} or null; none means everybody was there
   * @throws Problem NOT_FOUND for any class but the caller's own, DAY_IN_FUTURE, DAY_OUTSIDE_YEAR, MONTH_CONFIRMED,
   *     ABSENCES_ISSUED, CLASS_LOCKED, CLASS_CLOSED
   */
  @Needs(Right.WRITE_HOMEROOM)
  public SheetAnswer save(long classId, LocalDate day, List<SheetChange> changes) {
    Caller caller = callers.current();
    assignments.reached(Right.WRITE_HOMEROOM, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.RECORD_ATTENDANCE, place(day, classId));
    check(day, LocalDate.now(clock), c);
    if (c.isClosedBefore()) {
      throw new Problem(ProblemCode.ABSENCES_ISSUED, c.name());
    }
    attendance.confirmed(classId, YearMonth.from(day)).ifPresent(m -> {
      throw new Problem(ProblemCode.MONTH_CONFIRMED, m.month().atDay(1), m.confirmedByName(), m.confirmedAt());
    });
    return writer.write(c, day, changes, schools.enrolments(classId).stream()
        .collect(Collectors.toMap(e -> String.valueOf(e.id()), Function.identity())), caller);
  }

  /** Where a day's roll stands for locks. */
  private Place place(LocalDate day, long classId) {
    return Place.attendance(AttendanceRules.term(YearMonth.from(day),
        schools.schoolClass(classId).orElseThrow().schoolYear()));
  }

  private static void check(LocalDate day, LocalDate today, SchoolClass c) {
    AttendanceRules.refuses(day, today, c.schoolYear()).ifPresent(code -> {
      throw new Problem(code, day, c.schoolYear());
    });
  }
}
