package vn.hocba.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocba.archive.seal.CertificateStatus;

/** One signature as it was made: whose, when, over which file, and what its certificate's authority said then. */
@Entity
@Table(name = "signature_made")
public class SignatureMade {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "document_id")
  private long documentId;
  @Enumerated(EnumType.STRING)
  private SigningStep step;
  private int round;
  private String subject = "";
  @Column(name = "batch_id")
  private long batchId;
  @Column(name = "certificate_id")
  private long certificateId;
  @Column(name = "signer_name")
  private String signerName;
  @Column(name = "signed_at")
  private Instant signedAt;
  @Enumerated(EnumType.STRING)
  private CertificateStatus checked;
  @Column(name = "checked_by")
  private String checkedBy;
  @Column(name = "checked_at")
  private Instant checkedAt;
  @Column(name = "size_before")
  private long sizeBefore;
  @Column(name = "sha256_before")
  private String sha256Before;
  private String sha256;
  @Column(name = "undone_at")
  private Instant undoneAt;
  @Column(name = "undone_by")
  private String undoneBy;
  @Column(name = "undone_reason")
  private String undoneReason;

  protected SignatureMade() {}

  /** @param of code of the subject of a transcript that it is given for; null elsewhere */
  SignatureMade(SigningDocument document, SigningBatch batch, String of, SignedFile file) {
    subject = of == null ? "" : of;
    documentId = document.id();
    step = document.step();
    round = document.round();
    batchId = batch.id();
    certificateId = batch.certificateId();
    signerName = batch.signerName();
    signedAt = file.at();
    checked = file.checked().status();
    checkedBy = file.checked().source();
    checkedAt = file.checkedAt();
    sizeBefore = file.sizeBefore();
    sha256Before = file.sha256Before();
    sha256 = file.sha256();
  }

  /** It no longer counts: the document went back to whoever made it. */
  void undo(String by, String reason, Instant at) {
    undoneBy = by;
    undoneReason = reason;
    undoneAt = at;
  }

  public SigningStep step() {
    return step;
  }

  /** Code of the subject of a transcript that it was given for; empty elsewhere. */
  public String subject() {
    return subject;
  }

  public String signerName() {
    return signerName;
  }

  public Instant signedAt() {
    return signedAt;
  }

  public CertificateStatus checked() {
    return checked;
  }

  public long certificateId() {
    return certificateId;
  }

  /** Of the file before it; a signature only adds, so that the file before is its beginning. */
  public long sizeBefore() {
    return sizeBefore;
  }

  public String sha256Before() {
    return sha256Before;
  }

  public String sha256() {
    return sha256;
  }
}
