package vn.hocba.school;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import vn.hocba.access.Account;
import vn.hocba.access.Accounts;
import vn.hocba.access.Caller;
import vn.hocba.access.Right;
import vn.hocba.access.Role;
import vn.hocba.access.Scope;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Says how far a right reaches: which classes and subjects were assigned to whom. What a caller does not reach does
 * not exist for them.
 */
@Stateless
@PermitAll
public class Assignments {

  @Inject
  private Schools schools;
  @Inject
  private Appointments appointments;
  @Inject
  private Accounts accounts;
  @Inject
  private Clock clock;

  /**
   * The class, when the caller's right reaches it or a subject of it.
   *
   * @throws Problem NOT_FOUND
   */
  public SchoolClass reached(Right right, long classId, Caller caller) {
    return schools.schoolClass(classId).filter(c -> reaches(right, caller, c))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  /** Whether the right reaches the class or a subject of it. */
  public boolean reaches(Right right, Caller caller, SchoolClass c) {
    return reachesWhole(right, caller, c) || caller.reach(right).contains(Scope.SUBJECTS)
        && caller.sees(c.schoolId()) && schools.subjectsOf(c.id()).stream().anyMatch(s -> teaches(caller, s));
  }

  /** Whether the right reaches every subject of the class. */
  public boolean reachesWhole(Right right, Caller caller, SchoolClass c) {
    if (caller.actsFor(right, c.schoolId(), c.grade())) {
      return true;
    }
    return caller.sees(c.schoolId()) && caller.reach(right).stream().anyMatch(scope -> switch (scope) {
      case SELF, SUBJECTS, GROUP -> false;
      case HOMEROOM -> hasHomeroom(caller, c);
      case SCHOOL -> caller.belongsTo(c.schoolId());
      case DECISION, COMMUNE, PROVINCE -> true;
    });
  }

  /** Whether the right reaches that subject of the class. */
  public boolean reaches(Right right, Caller caller, SchoolClass c, ClassSubject subject) {
    return reachesWhole(right, caller, c)
        || caller.sees(c.schoolId()) && caller.reach(right).contains(Scope.SUBJECTS) && teaches(caller, subject);
  }

  /** Whether the caller is the class's homeroom teacher. */
  public boolean homeroom(Caller caller, SchoolClass schoolClass) {
    return caller.sees(schoolClass.schoolId()) && caller.has(Role.HOMEROOM_TEACHER)
        && hasHomeroom(caller, schoolClass);
  }

  private boolean hasHomeroom(Caller caller, SchoolClass c) {
    return is(caller, appointments.homeroom(c, LocalDate.now(clock)));
  }

  /** Whether the caller teaches the subject today: who was replaced no longer does. */
  public boolean teaches(Caller caller, ClassSubject subject) {
    return is(caller, appointments.teacher(subject, LocalDate.now(clock)));
  }

  /** Whether a subject's teacher cannot sign in; see {@link #signsIn}. */
  public boolean cannotSignIn(ClassSubject subject) {
    return signsIn(subject.teacherStaffId()).isEmpty();
  }

  /** The account of somebody who can sign in; empty for nobody, without an account and with one that lets nobody in. */
  public Optional<Account> signsIn(Long staffId) {
    return schools.staffMember(staffId).map(StaffMember::accountId).flatMap(accounts::byId).filter(accounts::letsIn);
  }

  private boolean is(Caller caller, Long staffId) {
    return schools.staffMember(staffId)
        .filter(m -> m.accountId() != null && m.accountId() == caller.accountId()).isPresent();
  }
}
