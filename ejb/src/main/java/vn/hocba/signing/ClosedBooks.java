package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookJson;
import vn.hocba.configuration.Setting;
import vn.hocba.school.SchoolClass;
import vn.hocba.signing.SigningDocument.State;

/** Writes a closed class's book as it stands, to be signed and archived with the year (S4 Điều 14.1; D.3). */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ClosedBooks {

  @Inject
  private SigningDocuments documents;
  @Inject
  private SigningPolicies policies;
  @Inject
  private BookContents contents;
  @Inject
  private Clock clock;

  /**
   * A new book, unless the last one says the same.
   *
   * @return the book that still waited for a signature and no longer does
   */
  public Optional<SigningDocument> renew(SchoolClass c) {
    if (!Setting.ARCHIVE_BOOKS.text().equals("true")) {
      return Optional.empty();
    }
    Optional<SigningDocument> last = documents.ofClass(c.id()).stream().filter(d -> d.kind() == SigningDocument.Kind.BOOK)
        .max(Comparator.comparing(SigningDocument::edition));
    BookDocument book = contents.of(c);
    if (last.isPresent() && last.get().state() != State.LEFT && BookJson.read(last.get().content()).saysTheSame(book)) {
      last.filter(d -> d.state() == State.HELD).ifPresent(SigningDocument::goOn);
      return Optional.empty();
    }
    int edition = last.map(SigningDocument::edition).orElse(0) + 1;
    SigningDocument d = SigningDocument.book(BookJson.write(book.numbered(edition)), c.schoolId(), c.id(), edition,
        clock.instant());
    documents.add(policies.signers(c.schoolId(), c.schoolYear()) == Signers.SERVER ? d.forServer() : d);
    return last.filter(SigningDocument::waits);
  }
}
