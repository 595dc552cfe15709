package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.access.AppointedAccounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Appointment;
import vn.hocba.school.Appointments;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;
import vn.hocba.school.StaffMember;

/**
 * Says who has a class's homeroom and subjects from which day; what was before stays on record (S3 PL Điều 5.5). A locked
 * class keeps its subjects' teachers, a closed one its homeroom teacher too.
 */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class AppointmentService {

  private static final int LONGEST_REASON = 500;
  private static final String HOMEROOM = "HOMEROOM";

  @Inject
  private Schools schools;
  @Inject
  private Appointments appointments;
  @Inject
  private Assignments assignments;
  @Inject
  private AppointedAccounts accounts;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Who has what from when.
   *
   * @param subjects ids of the class's subjects that change, empty with {@code homeroom}
   * @param homeroom whether the homeroom changes too
   * @param staffId null for nobody
   * @param from the first day
   * @param to the last day of a substitution; null until further notice
   * @param reason may be null
   */
  public record NewAppointment(List<Long> subjects, boolean homeroom, Long staffId, LocalDate from, LocalDate to,
      String reason) {}

  /** @param subject null for the homeroom */
  public record Line(String subject, String person, LocalDate from, LocalDate to, String reason, String recordedBy) {}

  /** @throws Problem NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED, NOT_IN_YEAR, SETUP_FIELD, STAFF_NOT_HERE, BOARD_APPOINTED */
  public void appoint(long classId, NewAppointment said) {
    Caller caller = callers.current();
    assignments.reached(Right.SET_UP_SCHOOL, classId, caller);
    SchoolClass c = entered(classId, said, caller);
    check(c, said);
    giveDuties(said, caller);
    Appointments.Change change = new Appointments.Change(said.staffId(), said.from(), said.to(),
        Typed.optional(said.reason(), LONGEST_REASON), caller.fullName());
    if (said.homeroom()) {
      Long before = appointments.homeroom(c, said.from());
      appointments.homeroom(c, change);
      record(c, HOMEROOM, before, change);
    }
    Map<Long, ClassSubject> known = schools.subjectsOf(classId).stream()
        .collect(Collectors.toMap(ClassSubject::id, s -> s));
    for (Long id : said.subjects()) {
      ClassSubject subject = known.get(id);
      if (subject == null) {
        throw new Problem(ProblemCode.NOT_FOUND);
      }
      Long before = appointments.teacher(subject, said.from());
      appointments.teacher(c, subject, change);
      record(c, subject.subject(), before, change);
    }
  }

  /**
   * Who has the homeroom is no record in the book: a class that is locked may get another homeroom teacher, with the
   * reason, for what is still to be confirmed there. Subjects and a closed class keep whom they have.
   */
  private SchoolClass entered(long classId, NewAppointment said, Caller caller) {
    boolean alone = said.homeroom() && said.subjects().isEmpty();
    SchoolClass c = alone ? gate.find(classId, caller) : gate.enter(classId, caller, Action.APPOINT);
    if (alone && c.isClosed()) {
      return gate.enter(classId, caller, Action.APPOINT);
    }
    if (c.stands(clock.instant()) == ClassState.LOCKED && (said.reason() == null || said.reason().isBlank())) {
      throw new Problem(ProblemCode.REASON_NEEDED);
    }
    return c;
  }

  private void check(SchoolClass c, NewAppointment said) {
    LocalDate from = Typed.given(said.from(), "from");
    if (said.subjects().isEmpty() && !said.homeroom()) {
      throw new Problem(ProblemCode.SETUP_FIELD, "subjects");
    }
    if (said.to() != null && said.to().isBefore(from)) {
      throw new Problem(ProblemCode.SETUP_FIELD, "to");
    }
    if (from.isBefore(SchoolYear.firstDay(c.schoolYear())) || from.isAfter(SchoolYear.lastDay(c.schoolYear()))) {
      throw new Problem(ProblemCode.NOT_IN_YEAR, from, c.schoolYear());
    }
    if (said.staffId() != null) {
      StaffMember member = schools.staffMember(said.staffId()).filter(m -> m.schoolId() == c.schoolId())
          .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
      if (!member.worksOn(from)) {
        throw new Problem(ProblemCode.STAFF_NOT_HERE, member.fullName(), from);
      }
    }
  }

  /** Without the duty an appointment would be on record and open nothing. */
  private void giveDuties(NewAppointment said, Caller caller) {
    schools.staffMember(said.staffId()).map(StaffMember::accountId).ifPresent(account -> {
      if (said.homeroom()) {
        accounts.give(account, Role.HOMEROOM_TEACHER, caller);
      }
      if (!said.subjects().isEmpty()) {
        accounts.give(account, Role.SUBJECT_TEACHER, caller);
      }
    });
  }

  /** The latest first. @throws Problem NOT_FOUND */
  public List<Line> history(long classId) {
    SchoolClass c = assignments.reached(Right.SET_UP_SCHOOL, classId, callers.current());
    Map<Long, String> subjects = schools.subjectsOf(c.id()).stream()
        .collect(Collectors.toMap(ClassSubject::id, ClassSubject::subject));
    return appointments.ofClass(classId).stream().sorted(Comparator.comparing(Appointment::firstDay).reversed())
        .map(a -> new Line(a.classSubjectId() == null ? null : subjects.get(a.classSubjectId()),
            schools.nameOf(a.staffId()), a.firstDay(), a.lastDay(), a.reason(), a.recordedByName())).toList();
  }

  private void record(SchoolClass c, String part, Long before, Appointments.Change change) {
    audit.record(AuditEvent.of(Action.APPOINT, c.schoolId(), "CLASS", String.valueOf(c.id()))
        .changed(schools.nameOf(before), schools.nameOf(change.staffId())).because(change.reason())
        .saying(part + ", " + change.from() + ".." + (change.to() == null ? "" : change.to())));
  }
}
