package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Appointments;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Takes a class away that was founded by mistake; one that ever held anything stays. */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class ClassRemovalService {

  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private Appointments appointments;
  @Inject
  private ClassHoldings holdings;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;

  /**
   * Removes the class with its subjects and who was appointed to them.
   *
   * @return its name
   * @throws Problem NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED, PART_LOCKED, CLASS_HOLDS
   */
  public String remove(long classId) {
    Caller caller = callers.current();
    // nobody imports a book for its name meanwhile
    schools.hold(assignments.reached(Right.SET_UP_SCHOOL, classId, caller).schoolId());
    SchoolClass c = gate.enter(classId, caller, Action.REMOVE_CLASS);
    holdings.of(c).ifPresent(held -> {
      Problem refusal = new Problem(ProblemCode.CLASS_HOLDS, c.name(), held.name());
      audit.refused(Action.REMOVE_CLASS, c.schoolId(), "CLASS", String.valueOf(classId), refusal);
      throw refusal;
    });
    audit.record(AuditEvent.of(Action.REMOVE_CLASS, c.schoolId(), "CLASS", String.valueOf(classId))
        .changed(c.name(), null).saying(c.schoolYear()));
    String name = c.name();
    appointments.forget(c);
    schools.subjectsOf(classId).forEach(schools::remove);
    schools.flush();
    schools.remove(c);
    return name;
  }
}
