package vn.hocba.archiving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import vn.hocba.archive.seal.SealedTranscript.Revision;
import vn.hocba.archive.verify.DocumentKind;

/** Fingerprint of a signed state that an archived file went through; those of transcripts are {@link SealedRevision}s. It never changes. */
@Entity
@Table(name = "file_revision")
@IdClass(FileRevision.Key.class)
public class FileRevision {

  @Id
  @Column(name = "file_sha256", updatable = false)
  private String fileSha256;
  @Id
  @Column(updatable = false)
  private int number;
  @Column(updatable = false)
  private String sha256;
  @Column(updatable = false)
  private long length;
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private DocumentKind kind;
  @Column(name = "issued_at", updatable = false)
  private Instant issuedAt;

  /** Which state of which file. */
  public record Key(String fileSha256, int number) implements Serializable {}

  protected FileRevision() {}

  FileRevision(LedgerEntry of, DocumentKind kind, Revision revision) {
    this.fileSha256 = of.sha256();
    this.number = revision.number();
    this.sha256 = revision.sha256();
    this.length = revision.length();
    this.kind = kind;
    this.issuedAt = of.at();
  }

  /** What a line of the ledger is to whoever verifies its file; empty for transcripts, and for what nobody here sealed. */
  static Optional<DocumentKind> kind(LedgerEntry.Kind line) {
    return switch (line) {
      case BOOK -> Optional.of(DocumentKind.BOOK);
      case SHEET -> Optional.of(DocumentKind.SHEET);
      case COPY -> Optional.of(DocumentKind.COPY);
      case PAPER -> Optional.of(DocumentKind.SCAN);
      case CHECK_REPORT -> Optional.of(DocumentKind.CHECK_REPORT);
      case CORRECTIONS -> Optional.of(DocumentKind.CORRECTIONS);
      case MINUTES -> Optional.of(DocumentKind.MINUTES);
      case TRANSCRIPT, EVIDENCE, VALIDATION, RECEIVED, DISPOSAL, REVOCATION -> Optional.empty();
    };
  }

  /** SHA-256 of the archived file. */
  public String fileSha256() {
    return fileSha256;
  }
}
