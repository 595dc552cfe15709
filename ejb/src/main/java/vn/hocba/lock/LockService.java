package vn.hocba.lock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/** Locks a class's year as a whole: the principal decides (S3 PL Điều 4.5; LCK-13). */
@Stateless
@PermitAll
@Needs(Right.LOCK_BOOK)
public class LockService {

  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Locks the book. Locking a locked book changes nothing.
   *
   * @param number of the decision
   * @throws Problem NOT_FOUND, CLASS_CLOSED, DECISION_NUMBER, REASON_NEEDED, TEXT_TOO_LONG
   */
  public void lock(long classId, String number, String reason) {
    Caller caller = callers.current();
    SchoolClass schoolClass = gate.find(classId, caller, Right.LOCK_BOOK);
    if (schoolClass.state() == ClassState.CLOSED) {
      throw new Problem(ProblemCode.CLASS_CLOSED, schoolClass.name(), schoolClass.stateBy(), schoolClass.stateAt());
    }
    if (schoolClass.stands(clock.instant()) == ClassState.OPEN) {
      become(schoolClass, ClassState.LOCKED, caller, why(number, reason), Action.LOCK_CLASS);
    }
  }

  private static String why(String number, String reason) {
    return DecisionText.number(number) + ": " + DecisionText.reason(reason);
  }

  private void become(SchoolClass schoolClass, ClassState state, Caller caller, String why, Action action) {
    String before = schoolClass.state().name();
    schoolClass.become(state, caller.signs(Right.LOCK_BOOK), clock.instant(), why);
    audit.record(AuditEvent.of(action, schoolClass.schoolId(), "CLASS", String.valueOf(schoolClass.id()))
        .changed(before, state.name()).because(why));
  }
}
