package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;
import vn.hocba.transcript.TranscriptRecord;
import vn.hocba.transcript.Transcripts;

/** Shows a document as it will be signed, with the signatures it has so far. */
@Stateless
@PermitAll
@Needs(Right.READ_SIGNING)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SigningFileService {

  @Inject
  private SigningDocuments documents;
  @Inject
  private DocumentSigning signing;
  @Inject
  private SigningRights rights;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Schools schools;
  @Inject
  private ArchiveStore store;
  @Inject
  private Callers callers;

  /** The PDF. @throws Problem NOT_FOUND when it does not wait for the caller, or is archived by now */
  public byte[] pdf(long documentId) {
    Caller caller = callers.current();
    SigningDocument d = documents.find(documentId).filter(x -> x.state() == SigningDocument.State.OPEN)
        .filter(x -> rights.owes(caller, x, schools.schoolClass(x.classId()).orElseThrow()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (d.sha256() == null) {
      return signing.render(d.kind(), d.kind() != SigningDocument.Kind.TRANSCRIPT ? d.content()
          : transcripts.find(d.transcriptId()).map(TranscriptRecord::document).orElseThrow(), d.schoolId());
    }
    try {
      return store.signing().read(d.sha256()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
