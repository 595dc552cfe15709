package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.OvertakenReopenings;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.signing.SigningChain;

/** Opens a class as a whole when the decision on it takes effect, and locks it when the decision is ended early. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReopenedClasses {

  @Inject
  private Schools schools;
  @Inject
  private OvertakenReopenings overtaken;
  @Inject
  private SigningChain signing;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Does nothing for a decision on a part.
   *
   * @throws Problem REOPENING_OVERTAKEN when the class was opened, locked or closed since it was decided
   */
  public void takeEffect(LockDecision d) {
    if (!d.isOfWholeClass()) {
      return;
    }
    SchoolClass c = schools.schoolClassForChange(d.extent().classId()).orElseThrow();
    Instant now = clock.instant();
    ClassState before = c.stands(now);
    if (before == ClassState.OPEN || LockDecisionService.kept(c.standsSince(now)).isAfter(d.decidedAt())) {
      throw new Problem(ProblemCode.REOPENING_OVERTAKEN, d.number(), c.name(), c.standsSince(now));
    }
    String why = d.number() + ": " + d.reason();
    c.reopen(d.decidedByName(), now, why, d.untilAt());
    signing.reopened(c);
    audit.record(AuditEvent.of(Action.UNLOCK_CLASS, c.schoolId(), "CLASS", String.valueOf(c.id()))
        .changed(before.name(), ClassState.OPEN.name()).because(why)
        .saying("UNTIL " + d.untilAt() + "; DECIDED_BY: " + d.decidedByName()));
    overtaken.end(c, d.decidedByName(), d);
  }

  /** Before its decision is marked as ended: the class is locked, when it is this decision that keeps it open. */
  public void end(LockDecision d, String byName, String why) {
    Instant now = clock.instant();
    if (!d.isOfWholeClass() || d.state(now) != LockDecision.State.IN_FORCE) {
      return;
    }
    SchoolClass c = schools.schoolClassForChange(d.extent().classId()).orElseThrow();
    if (c.stands(now) == ClassState.OPEN) {
      c.become(ClassState.LOCKED, byName, now, why);
      audit.record(AuditEvent.of(Action.LOCK_CLASS, c.schoolId(), "CLASS", String.valueOf(c.id()))
          .changed(ClassState.OPEN.name(), ClassState.LOCKED.name()).because(why));
    }
  }
}
