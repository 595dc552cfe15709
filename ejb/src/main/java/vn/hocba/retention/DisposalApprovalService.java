package vn.hocba.retention;

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
import vn.hocba.setup.Typed;

/** The last word on a disposal: the officer of the province approves what the school's principal confirmed, or refuses. */
@Stateless
@PermitAll
@Needs(Right.APPROVE_DISPOSAL)
public class DisposalApprovalService {

  private static final int LONGEST_NUMBER = 60;
  private static final int LONGEST_TEXT = 1000;

  @Inject
  private Disposals disposals;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Approves; from now on it is carried out.
   *
   * @param number of the document that says so; required
   * @throws Problem NOT_FOUND, DISPOSAL_STEP, DISPOSAL_KEPT_LONGER, RETENTION_FOR_EVER, SETUP_FIELD
   */
  public void approve(long id, String number) {
    Caller caller = callers.current();
    Disposal disposal = confirmed(id, caller);
    disposals.items(id).forEach(disposals::check);
    disposal.approved(Typed.required(number, LONGEST_NUMBER, "number"), caller.fullName(), clock.instant());
    audit.record(event(Action.APPROVE_DISPOSAL, disposal).saying(disposal.approvedNumber()));
  }

  /** @throws Problem NOT_FOUND, DISPOSAL_STEP, SETUP_FIELD */
  public void refuse(long id, String reason) {
    Caller caller = callers.current();
    Disposal disposal = confirmed(id, caller);
    disposal.ended(caller.fullName(), Typed.required(reason, LONGEST_TEXT, "reason"), clock.instant());
    audit.record(event(Action.END_DISPOSAL, disposal).because(disposal.endReason()));
  }

  private Disposal confirmed(long id, Caller caller) {
    Disposal disposal = disposals.forChange(id).filter(d -> caller.sees(d.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (disposal.state() != DisposalState.CONFIRMED) {
      throw new Problem(ProblemCode.DISPOSAL_STEP, disposal.state().name());
    }
    return disposal;
  }

  private static AuditEvent event(Action action, Disposal disposal) {
    return AuditEvent.of(action, disposal.schoolId(), "DISPOSAL", String.valueOf(disposal.id()));
  }
}
