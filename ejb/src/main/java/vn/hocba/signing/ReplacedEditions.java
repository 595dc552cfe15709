package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import vn.hocba.archiving.SealJob;
import vn.hocba.archiving.SealJobs;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.signing.SigningDocument.State;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/**
 * Takes editions out of the chain that can no more be sealed and whose place a newer one has: nobody signs anew what the
 * school no longer says.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReplacedEditions {

  @Inject
  private SigningDocuments documents;
  @Inject
  private SubjectTurns turns;
  @Inject
  private Transcripts transcripts;
  @Inject
  private SealJobs jobs;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Whether a newer edition of what it says was issued. */
  public boolean isReplaced(SigningDocument d) {
    if (d.kind() == SigningDocument.Kind.TRANSCRIPT) {
      TranscriptRecord own = transcripts.find(d.transcriptId()).orElseThrow();
      return transcripts.latest(own.enrolmentId()).orElseThrow().edition() > own.edition();
    }
    return documents.editions(d).getFirst().edition() > d.edition();
  }

  /**
   * The job of a signed transcript that cannot be sealed for a signature on it, its row locked. A stopped job has no claim, so
   * that nobody seals meanwhile; what is sealed already stays so.
   */
  public Optional<SealJob> unsealable(SigningDocument d) {
    return d.state() != State.SIGNED || d.transcriptId() == null ? Optional.empty()
        : jobs.ofTranscript(d.transcriptId()).filter(SealJob::unsealable);
  }

  /** Nobody signs it any more, and nothing seals it. */
  public void leave(SigningDocument d, Because why) {
    unsealable(d).ifPresent(jobs::remove);
    turns.open(d.id()).forEach(t -> t.into(null));
    d.leave(why.name(), AuditTrail.SYSTEM, clock.instant());
    audit.record(AuditEvent.of(Action.LEAVE_SIGNING, d.schoolId(), "SIGNING", String.valueOf(d.id())).inClass(d.classId())
        .saying(why + ", " + d.step()));
  }

  /** The same of a signed transcript whose sealing stopped for a signature after a newer edition was issued. */
  public void leaveIfReplaced(SigningDocument d) {
    if (unsealable(d).isPresent() && isReplaced(d)) {
      leave(d, Because.CORRECTED);
      transcripts.findForChange(d.transcriptId()).orElseThrow().superseded(clock.instant());
    }
  }
}
