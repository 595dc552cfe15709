package vn.hocba.lock;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.school.SchoolClass;

/**
 * Ends the decisions to open a class again that still wait when the class is opened by another or closed: nobody could
 * carry them out any more, so they are nobody's task (LCK-13).
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class OvertakenReopenings {

  @Inject
  private LockDecisions decisions;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** @param c its row held by this transaction; @param by who changed its state; @param done the decision that did, or null */
  public void end(SchoolClass c, String by, LockDecision done) {
    // As every database keeps it, so that a decision of this moment is never after it.
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    decisions.ofYear(c.schoolId(), c.schoolYear()).stream()
        .filter(d -> d.isOfWholeClass() && c.id().equals(d.extent().classId()))
        .filter(d -> d.state(now) == LockDecision.State.WAITING && (done == null || !d.id().equals(done.id())))
        .forEach(d -> {
          d.overtake(by, now);
          audit.record(AuditEvent.of(Action.LIFT_LOCK, c.schoolId(), "LOCK", String.valueOf(d.id())).inClass(c.id())
              .because(d.number() + ": " + d.reason()).saying("OVERTAKEN"));
        });
  }
}
