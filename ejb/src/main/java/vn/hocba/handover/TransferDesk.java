package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import vn.hocba.access.Caller;
import vn.hocba.audit.Action;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** Decides once on what another school sent, in the logs of both; asks no permission, so only services use it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransferDesk {

  @Inject
  private Transfers transfers;
  @Inject
  private TransferLog log;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /**
   * The receiving school has checked the files and takes them over.
   *
   * @param files how many
   * @throws Problem NOT_FOUND, TRANSFER_DECIDED
   */
  public void take(Caller caller, long id, int files, String packageSha256) {
    TranscriptTransfer transfer = undecided(caller, id);
    transfer.decided(TransferState.TAKEN, caller.fullName(), clock.instant(), null);
    log.record(Action.TAKE_TRANSFER, transfer, ", " + files + ", SHA-256 " + packageSha256, null);
  }

  /** @throws Problem NOT_FOUND, TRANSFER_DECIDED */
  public void refuse(Caller caller, long id, String reason) {
    TranscriptTransfer transfer = undecided(caller, id);
    transfer.decided(TransferState.REFUSED, caller.fullName(), clock.instant(), reason);
    log.record(Action.REFUSE_TRANSFER, transfer, "", reason);
  }

  /** With the sender's turn: a line that is annulled meanwhile gives nothing any more. */
  private TranscriptTransfer undecided(Caller caller, long id) {
    long sender = transfers.to(caller.schoolId(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)).schoolId();
    schools.hold(sender);
    TranscriptTransfer transfer = transfers.forDecision(caller.schoolId(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (transfer.state() != TransferState.WAITING) {
      throw new Problem(ProblemCode.TRANSFER_DECIDED, transfer.decidedByName());
    }
    return transfer;
  }
}
