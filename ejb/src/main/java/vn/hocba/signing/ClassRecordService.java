package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archive.document.SubjectSheetJson;
import vn.hocba.archiving.ArchivedFiles;
import vn.hocba.archiving.Ledger;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;

/** Shows what of a closed class is signed and archived beside its transcripts: its book and its subjects' sheets. */
@Stateless
@PermitAll
@Needs(Right.READ_RESULTS)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ClassRecordService {

  @Inject
  private SigningDocuments documents;
  @Inject
  private Assignments assignments;
  @Inject
  private ArchivedFiles archived;
  @Inject
  private Ledger ledger;
  @Inject
  private Callers callers;
  @Inject
  private ReadTrail reads;

  /**
   * A book or sheet.
   *
   * @param subject name, for a sheet
   * @param archived whether its file can be taken
   */
  public record Row(long id, SigningDocument.Kind kind, String subject, int edition, boolean archived) {}

  /** Of a class, the books first, newest editions first; what left its signers is not shown. @throws Problem NOT_FOUND */
  public List<Row> of(long classId) {
    assignments.reached(Right.READ_RESULTS, classId, callers.current());
    return documents.ofClass(classId).stream().filter(d -> d.kind() != SigningDocument.Kind.TRANSCRIPT)
        .filter(d -> d.state() != SigningDocument.State.LEFT).map(d -> new Row(d.id(), d.kind(),
            d.kind() == SigningDocument.Kind.SHEET ? SubjectSheetJson.read(d.content()).subject() : null, d.edition(),
            d.state() == SigningDocument.State.ARCHIVED))
        .sorted((a, b) -> a.kind() != b.kind() ? b.kind().compareTo(a.kind()) : a.subject() == null
            || a.subject().equals(b.subject()) ? b.edition() - a.edition() : Long.compare(a.id(), b.id())).toList();
  }

  /** Its archived file. @throws Problem NOT_FOUND, DISPOSED_OF */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  public byte[] pdf(long documentId) {
    Caller caller = callers.current();
    SigningDocument d = documents.find(documentId).filter(x -> x.kind() != SigningDocument.Kind.TRANSCRIPT
        && x.state() == SigningDocument.State.ARCHIVED).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    SchoolClass c = assignments.reached(Right.READ_RESULTS, d.classId(), caller);
    ledger.disposal(d.sha256()).ifPresent(gone -> {
      throw new Problem(ProblemCode.DISPOSED_OF, gone.at());
    });
    reads.opened(caller, AuditEvent.of(Action.READ_CLASS, c.schoolId(), "CLASS", String.valueOf(c.id())));
    return archived.read(d.sha256());
  }
}
