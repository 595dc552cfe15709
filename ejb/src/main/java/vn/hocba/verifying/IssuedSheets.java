package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.SubjectSheet;
import vn.hocba.archive.document.SubjectSheetJson;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.archive.verify.Known;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.signing.SigningDocument;
import vn.hocba.signing.SigningDocuments;
import vn.hocba.verifying.Verification.Document;

/** Knows the books and subjects' sheets of closed classes that this archive issued. */
@Stateless
@PermitAll
public class IssuedSheets {

  @Inject
  private SigningDocuments documents;
  @Inject
  private Ledger ledger;

  public Optional<Known<Document>> bySha256(String sha256) {
    return documents.archivedSheet(sha256).map(d -> match(d, documents.editions(d)));
  }

  /** @param editions of the same sheet or book, the newest first */
  private Known<Document> match(SigningDocument d, List<SigningDocument> editions) {
    Optional<SigningDocument> inForce = editions.stream().filter(e -> e.state() == SigningDocument.State.ARCHIVED).findFirst();
    boolean replaced = inForce.filter(e -> e.edition() > d.edition()).isPresent();
    ArchiveMatch match = replaced ? ArchiveMatch.SUPERSEDED_FINAL
        : editions.getFirst().edition() > d.edition() ? ArchiveMatch.BEING_REPLACED_FINAL : ArchiveMatch.CURRENT_FINAL;
    return new Known<>(d.kind() == SigningDocument.Kind.BOOK ? DocumentKind.BOOK : DocumentKind.SHEET, match,
        describe(d, replaced ? archivedAt(inForce.get()) : null, inForce.orElse(d)));
  }

  private Document describe(SigningDocument d, Instant replacedAt, SigningDocument inForce) {
    if (d.kind() == SigningDocument.Kind.BOOK) {
      BookDocument book = BookJson.read(d.content());
      return new Document(Document.Kind.BOOK, d.schoolId(), book.id(), book.school(), book.schoolYear(), book.className(), d.edition(), archivedAt(d),
          replacedAt, BookJson.read(inForce.content()).id());
    }
    SubjectSheet sheet = SubjectSheetJson.read(d.content());
    return new Document(Document.Kind.SHEET, d.schoolId(), sheet.id(), sheet.school(), sheet.schoolYear(), sheet.className(), d.edition(), archivedAt(d),
        replacedAt, SubjectSheetJson.read(inForce.content()).id());
  }

  private Instant archivedAt(SigningDocument d) {
    return ledger.lineOf(LedgerEntry.Kind.valueOf(d.kind().name()), String.valueOf(d.id()), d.sha256()).map(LedgerEntry::at).orElse(null);
  }
}
