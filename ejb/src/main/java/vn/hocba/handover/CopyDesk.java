package vn.hocba.handover;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.document.CopyDocument;
import vn.hocba.archiving.AnnouncedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.School;
import vn.hocba.school.Schools;
import vn.hocba.transcript.Lookups;

/** The transactions around the making of a copy; asks no permission, so only services use it. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class CopyDesk {

  @Inject
  private Copies copies;
  @Inject
  private CopyBook book;
  @Inject
  private Lookups lookups;
  @Inject
  private Schools schools;
  @Inject
  private AnnouncedFiles announced;
  @Inject
  private Ledger ledger;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A copy that is to be made.
   *
   * @param originals SHA-256 of each archived file, in order
   */
  public record Draft(CopyDocument document, long schoolId, String schoolName, List<String> originals) {}

  /** Empty when it is made already. @throws Problem NOT_FOUND for what is not to be copied, COPY_ANNULLED */
  public Optional<Draft> draft(long id, long schoolId) {
    CopyLine line = copies.find(id).filter(l -> l.schoolId() == schoolId && l.kind().copied())
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (copies.annulment(id).isPresent()) {
      throw new Problem(ProblemCode.COPY_ANNULLED);
    }
    if (copies.file(id).isPresent()) {
      return Optional.empty();
    }
    School school = schools.school(schoolId).orElseThrow();
    List<CopyPart> parts = copies.parts(id);
    String recipient = line.receivingSchool() == null ? line.recipient() : line.recipient() + ", " + line.receivingSchool();
    return Optional.of(new Draft(new CopyDocument(line.reference(), school.province(), school.name(), book.symbol(line),
        line.kind() == CopyKind.EXTRACT, line.carrier() == CopyCarrier.FILE, line.pupilName(), recipient, line.signerTitle(),
        line.signerName(), line.madeAt(), line.lookupCode() == null ? null : lookups.of(line.lookupCode()), parts.stream().map(p -> new CopyDocument.Part(p.transcriptId(), p.schoolYear(),
            p.edition(), p.sha256(), p.firstPage(), p.lastPage())).toList()), schoolId, school.name(),
        parts.stream().map(CopyPart::sha256).toList()));
  }

  /** The file is in the vault: enters it in the ledger, once. */
  public void made(long id, Draft draft, String sha256, long size) {
    schools.hold(draft.schoolId());
    announced.named(LedgerEntry.Kind.COPY, draft.document().id());
    if (copies.file(id).isPresent()) {
      return;
    }
    String told = copies.find(id).orElseThrow().told();
    copies.add(new CopyFile(id, sha256, size, clock.instant()));
    ledger.append(LedgerEntry.Kind.COPY, draft.document().id(), sha256, size);
    audit.record(AuditEvent.of(Action.SEAL_COPY, draft.schoolId(), "COPY", String.valueOf(id))
        .saying(told + ", SHA-256 " + sha256));
  }
}
