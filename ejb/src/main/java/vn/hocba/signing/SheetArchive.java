package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.seal.SealedTranscript;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archiving.ArchiveStore;
import vn.hocba.archiving.DiskRoom;
import vn.hocba.archiving.SigningOffice;
import vn.hocba.archiving.WorkerProcesses;

/** Seals a signed sheet or book, checks it as an inspector would, and puts it into the vault and the ledger. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SheetArchive {

  @Inject
  private SigningDesk desk;
  @Inject
  private SigningOffice office;
  @Inject
  private WorkerProcesses workers;
  @Inject
  private ArchiveStore store;
  @Inject
  private DiskRoom room;

  /** @throws IOException when it cannot be done now; the sheet waits as it is */
  public void archive(SheetTask task) throws IOException {
    if (!store.vault().usable() || !room.isLeft()) {
      return;
    }
    if (task.sealed()) {
      store(task, task.sha256(), store.signing().read(task.sha256()));
      return;
    }
    SealedTranscript sealed = task.sha256() == null ? byServer(task) : office.sealer().seal(store.signing()
        .read(task.sha256()).orElseThrow(() -> new IOException("the signed " + task.kind() + " " + task.documentId()
            + " is gone or damaged")));
    store.signing().put(sealed.sha256(), sealed.bytes());
    if (task.kind() == SigningDocument.Kind.SHEET) {
      check(sealed, DocumentKind.SHEET, 1);
    } else {
      check(sealed, DocumentKind.BOOK, SignatureField.OF_TRANSCRIPT.size());
    }
    if (desk.sealed(task, sealed.sha256(), sealed.bytes().length)) {
      store(task, sealed.sha256(), Optional.of(sealed.bytes()));
    }
  }

  /** Where nobody signs a school's keys do. */
  private SealedTranscript byServer(SheetTask task) throws IOException {
    BookDocument book = BookJson.read(task.content());
    try {
      byte[] rendered = office.books().render(book, SealPlace.BESIDE);
      DocumentSigning.requireSame(task.kind(), task.content(), rendered);
      return office.sealer().seal(rendered, office.signatories(book, task.schoolId(), task.homeroomStaffId()));
    } catch (SealingException e) {
      throw new IOException("the book " + task.documentId() + " cannot be signed now", e);
    }
  }

  private void store(SheetTask task, String sha256, Optional<byte[]> bytes) throws IOException {
    if (bytes.isPresent()) {
      store.vault().store(bytes.get(), task.kind().archived() + " " + task.documentId());
    } else if (!store.vault().holds(sha256)) {
      throw new IOException("the sealed " + task.kind() + " " + task.documentId() + " is gone or damaged");
    }
    desk.archived(task);
  }

  private void check(SealedTranscript sealed, DocumentKind kind, int signatures) throws IOException {
    Examination found = workers.ownExaminer().examine(store.signing().path(sealed.sha256())).without(kind.unlikeTranscript());
    Conformance conformance = workers.ownExaminer().conformance(store.signing().path(sealed.sha256()));
    if (!found.findings().isEmpty() || found.signers().size() != signatures || !found.signers().stream().allMatch(SignerFinding::passed)
        || conformance.outcome() != Conformance.Outcome.GOOD) {
      throw new IOException("the sheet or book is not as signed: " + found.readability() + " " + found.findings() + " "
          + conformance.violations());
    }
  }
}
