package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocba.archive.Sha256;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/**
 * Takes a document back to the signer before. Signatures only add to a file, so that its beginning is the file of before
 * them, byte for byte.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DocumentReturn {

  @Inject
  private SigningDocuments documents;
  @Inject
  private SubjectTurns turns;
  @Inject
  private SigningTroubles troubles;
  @Inject
  private LeaversDocuments leavers;
  @Inject
  private ArchiveStore store;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** @throws Problem SIGNING_NOTHING for a document that nobody signed before */
  public void giveBack(SigningDocument d, String by, String why) {
    SigningStep before = d.step().before();
    List<SignatureMade> made = documents.signatures(d.id());
    if (before == null || made.isEmpty()) {
      throw new Problem(ProblemCode.SIGNING_NOTHING);
    }
    Instant now = clock.instant();
    // Teachers sign one upon the other: what one of them has to sign anew, all have to.
    List<SignatureMade> undone = before == SigningStep.GVBM ? made : List.of(made.getLast());
    SignatureMade first = undone.getFirst();
    keepBeginning(d, first);
    undone.forEach(s -> s.undo(by, why, now));
    if (before == SigningStep.GVBM) {
      turns.of(d.id()).forEach(SubjectTurn::again);
    }
    d.back(before, first.sha256Before(), first.sizeBefore(), why, by, now);
    audit.record(AuditEvent.of(Action.RETURN_DOCUMENT, d.schoolId(), "SIGNING",
        d.transcriptId() == null ? String.valueOf(d.id()) : d.transcriptId()).inClass(d.classId())
        .because(why).saying(before + ", " + undone.stream().map(SignatureMade::signerName).distinct()
            .collect(Collectors.joining(", "))));
  }

  /**
   * Takes a document back to its first signer, because a signature on it cannot be proved any more. While its class is open
   * it waits until that is closed again.
   */
  public void fromStart(SigningDocument d, SchoolClass c, String by, String why) {
    Instant now = clock.instant();
    List<SignatureMade> made = documents.signatures(d.id());
    String file = d.sha256();
    troubles.add(new SigningRestart(d, by, why, now)); // names the file, so that it is kept
    made.forEach(s -> s.undo(by, why, now));
    boolean ofSubjects = !turns.of(d.id()).isEmpty();
    turns.of(d.id()).forEach(SubjectTurn::again);
    d.back(d.first(ofSubjects), null, null, why, by, now);
    if (c.stands(now) != ClassState.CLOSED && !leavers.isOfLeaver(d)) {
      d.hold(Because.REOPENED.name(), AuditTrail.SYSTEM, now);
    }
    audit.record(AuditEvent.of(Action.RESTART_SIGNING, d.schoolId(), "SIGNING",
        d.transcriptId() == null ? String.valueOf(d.id()) : d.transcriptId()).inClass(d.classId()).because(why)
        .saying(made.stream().map(SignatureMade::signerName).distinct().collect(Collectors.joining(", ")) + ", " + file));
  }

  /** Files that no document names are swept at the next start, so that nothing is removed before the commit. */
  private void keepBeginning(SigningDocument d, SignatureMade last) {
    try {
      Optional<byte[]> whole = store.signing().read(d.sha256());
      byte[] beginning = whole.map(w -> Arrays.copyOf(w, (int) last.sizeBefore()))
          .filter(b -> Sha256.hex(b).equals(last.sha256Before()))
          .orElseThrow(() -> new Problem(ProblemCode.SIGNING_CHANGED, d.id()));
      store.signing().put(last.sha256Before(), beginning);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
