package vn.hocba.lock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/**
 * The one gate every write to a class's book passes (LCK-18). The class's row stays locked until the
 * transaction ends: a write that began before the principal locked the book either commits before the
 * lock or is refused by it.
 */
@Stateless
@PermitAll
public class ClassGate {

  @Inject
  private Schools schools;
  @Inject
  private AuditTrail audit;

  /**
   * The class, open for writing.
   *
   * @param action what is about to be done, for the audit line of a refusal
   * @throws Problem NOT_FOUND outside the caller's scope, CLASS_LOCKED or CLASS_CLOSED with who and when
   */
  public SchoolClass enter(long classId, Caller caller, Action action) {
    SchoolClass schoolClass = find(classId, caller);
    if (schoolClass.state() != ClassState.OPEN) {
      Problem refusal = new Problem(schoolClass.state() == ClassState.LOCKED ? ProblemCode.CLASS_LOCKED
          : ProblemCode.CLASS_CLOSED, schoolClass.name(), schoolClass.stateBy(), schoolClass.stateAt());
      audit.refused(action, schoolClass.schoolId(), "CLASS", String.valueOf(classId), refusal);
      throw refusal;
    }
    return schoolClass;
  }

  /**
   * The class of that name, open for writing; empty when there is none, and then nobody else can add it before the
   * transaction ends: two imports of one new class become one class.
   *
   * @throws Problem CLASS_LOCKED, CLASS_CLOSED
   */
  public Optional<SchoolClass> enter(long schoolId, String schoolYear, String name, Caller caller, Action action) {
    if (schools.schoolClass(schoolId, schoolYear, name).isEmpty()) {
      schools.hold(schoolId);
    }
    return schools.schoolClass(schoolId, schoolYear, name).map(c -> enter(c.id(), caller, action));
  }

  /** The class in whatever state, its row locked; for those who lock, unlock and close. */
  public SchoolClass find(long classId, Caller caller) {
    return schools.schoolClassForChange(classId).filter(c -> caller.sees(c.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }
}
