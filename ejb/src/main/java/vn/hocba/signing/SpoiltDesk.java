package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.signing.SigningDocument.State;

/** Takes documents from their signers on which an earlier signature cannot be proved any more. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SpoiltDesk {

  @Inject
  private SigningDocuments documents;
  @Inject
  private SubjectTurns turns;
  @Inject
  private SigningBatches batches;
  @Inject
  private ReplacedEditions replaced;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Those that still wait for their next signature; what a batch had of them leaves it. */
  public void holdOut(List<Long> documentIds) {
    Set<Long> left = new TreeSet<>();
    documentIds.forEach(id -> documents.findForChange(id).filter(d -> d.state() == State.OPEN).ifPresent(d -> {
      if (d.batchId() != null) {
        left.add(d.batchId());
      }
      turns.open(d.id()).stream().filter(t -> t.batchId() != null).forEach(t -> {
        left.add(t.batchId());
        t.into(null);
      });
      holdOut(d);
    }));
    left.forEach(b -> batches.findForChange(b).filter(x -> x.state() == SigningBatch.State.RUNNING)
        .filter(x -> documents.leftOfBatch(b) + turns.leftOfBatch(b) == 0).ifPresent(x -> x.done(clock.instant())));
  }

  private void holdOut(SigningDocument d) {
    d.spoil(Because.SIGNATURE_SPOILT.name(), AuditTrail.SYSTEM, clock.instant());
    audit.record(AuditEvent.of(Action.LEAVE_SIGNING, d.schoolId(), "SIGNING", String.valueOf(d.id())).inClass(d.classId())
        .saying(Because.SIGNATURE_SPOILT + ", " + d.step()));
  }

  /** A signed sheet or book whose sealing failed for a signature on it; one that a newer edition has replaced leaves for good. */
  public void unsealable(long documentId) {
    documents.findForChange(documentId).filter(d -> d.state() == State.SIGNED).ifPresent(d -> {
      if (replaced.isReplaced(d)) {
        replaced.leave(d, Because.SHEET_CHANGED);
      } else {
        holdOut(d);
      }
    });
  }

  /** A transcript's sealing stopped for a signature on it: it waits to be given back, unless a newer edition has replaced it. */
  public void unsealableTranscript(long documentId) {
    documents.findForChange(documentId).ifPresent(replaced::leaveIfReplaced);
  }
}
