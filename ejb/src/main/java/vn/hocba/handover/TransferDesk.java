package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Objects;
import vn.hocba.access.Caller;
import vn.hocba.audit.Action;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;

/** Decides on what another school sent, in the logs of both; asks no permission, so only services use it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class TransferDesk {

  @Inject
  private Transfers transfers;
  @Inject
  private TransferLog log;
  @Inject
  private OriginalsGiven originals;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /**
   * The receiving school has checked the files and takes them over.
   *
   * @throws Problem NOT_FOUND, TRANSFER_DECIDED, TRANSFER_WITHDRAWN, TRANSFER_ALREADY when another school has one of them
   */
  public void take(Caller caller, long id, String packageSha256) {
    TranscriptTransfer transfer = held(caller, id);
    if (transfer.state() == TransferState.TAKEN) {
      throw decided(transfer);
    }
    originals.requireNotTaken(transfer);
    transfer.decided(TransferState.TAKEN, caller.fullName(), clock.instant(), null);
    log.record(Action.TAKE_TRANSFER, transfer, packageSha256, null);
  }

  /**
   * The receiving school sends back what waits, or what it took over by mistake: then the original is the sender's again.
   *
   * @throws Problem NOT_FOUND, TRANSFER_DECIDED, TRANSFER_WITHDRAWN
   */
  public void refuse(Caller caller, long id, String reason) {
    TranscriptTransfer transfer = held(caller, id);
    Action action = transfer.state() == TransferState.TAKEN ? Action.RETURN_TRANSFER : Action.REFUSE_TRANSFER;
    transfer.decided(TransferState.REFUSED, caller.fullName(), clock.instant(), reason);
    log.record(action, transfer, null, reason);
  }

  /** Writes down that somebody of the receiving school reads one file, or all of them as a package. @param sha256 null for all */
  public void opened(Caller caller, long id, String sha256) {
    log.record(Action.READ_TRANSCRIPT, transfers.to(caller.schoolId(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)),
        sha256, null);
  }

  /** With the sender's turn, so that it does not withdraw meanwhile. */
  private TranscriptTransfer held(Caller caller, long id) {
    long sender = transfers.to(caller.schoolId(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)).schoolId();
    schools.hold(sender);
    return here(transfers.forDecision(caller.schoolId(), id).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)));
  }

  /** What waits or was taken over. @throws Problem TRANSFER_DECIDED for what was sent back, TRANSFER_WITHDRAWN */
  public TranscriptTransfer here(TranscriptTransfer transfer) {
    if (transfer.state() == TransferState.WITHDRAWN) {
      throw new Problem(ProblemCode.TRANSFER_WITHDRAWN, schools.school(transfer.schoolId()).map(School::name).orElse(""),
          Objects.toString(transfer.reason(), ""));
    }
    if (transfer.state() == TransferState.REFUSED) {
      throw decided(transfer);
    }
    return transfer;
  }

  private static Problem decided(TranscriptTransfer transfer) {
    return new Problem(ProblemCode.TRANSFER_DECIDED, transfer.decidedByName());
  }
}
