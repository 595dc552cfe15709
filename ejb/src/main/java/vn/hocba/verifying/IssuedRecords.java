package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Optional;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.DocumentKind;
import vn.hocba.archive.verify.Known;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.verifying.Verification.Document;

/** Knows what the archive keeps beside transcripts, books and sheets: reports of checks, a year's corrections, minutes of disposals. */
@Stateless
@PermitAll
public class IssuedRecords {

  @Inject
  private Ledger ledger;

  public Optional<Known<Document>> bySha256(String sha256) {
    return ledger.ofFile(sha256).stream().flatMap(line -> known(line.kind()).stream()).findFirst();
  }

  /** They are about many or about none, so that no document is told. */
  private static Optional<Known<Document>> known(LedgerEntry.Kind kind) {
    return switch (kind) {
      case CHECK_REPORT -> Optional.of(new Known<>(DocumentKind.CHECK_REPORT, ArchiveMatch.CHECK_REPORT, null));
      case CORRECTIONS -> Optional.of(new Known<>(DocumentKind.CORRECTIONS, ArchiveMatch.ARCHIVED_RECORD, null));
      case MINUTES -> Optional.of(new Known<>(DocumentKind.MINUTES, ArchiveMatch.ARCHIVED_RECORD, null));
      default -> Optional.empty();
    };
  }
}
