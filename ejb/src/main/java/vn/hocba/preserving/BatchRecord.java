package vn.hocba.preserving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocba.archive.preservation.DigestMethod;
import vn.hocba.archive.preservation.EvidenceBatch;

/** Which lines of the ledger a batch of evidence proves, and the file in the vault that holds its newest edition. */
@Entity
@Table(name = "evidence_batch")
public class BatchRecord {

  @Id
  private long number;
  @Column(name = "first_line")
  private long firstLine;
  @Column(name = "last_line")
  private long lastLine;
  private int edition;
  @Column(name = "file_sha256")
  private String fileSha256;
  private String digest;
  private int files;
  @Column(name = "validation_sha256")
  private String validationSha256;
  @Column(name = "status_batch")
  private Long statusBatch;
  @Column(name = "proven_since")
  private Instant provenSince;
  @Column(name = "proven_until")
  private Instant provenUntil;

  protected BatchRecord() {}

  BatchRecord(long number, long firstLine, long lastLine, EvidenceBatch batch, String fileSha256,
      String validationSha256) {
    this.number = number;
    this.firstLine = firstLine;
    this.lastLine = lastLine;
    this.files = validationSha256 == null ? batch.size() : batch.size() - 1;
    this.validationSha256 = validationSha256;
    this.provenSince = batch.since();
    put(batch, fileSha256);
  }

  /** A renewal's file takes the place of the one before, which stays in the vault. */
  void put(EvidenceBatch batch, String sha256) {
    edition++;
    fileSha256 = sha256;
    digest = batch.method().name();
    provenUntil = batch.provenUntil();
  }

  /** A later batch has its signers' status more completely. */
  void statusIn(long batch) {
    statusBatch = batch;
  }

  public long number() {
    return number;
  }

  public long firstLine() {
    return firstLine;
  }

  public long lastLine() {
    return lastLine;
  }

  /** Counted from 1, one more with each renewal. */
  public int edition() {
    return edition;
  }

  public String fileSha256() {
    return fileSha256;
  }

  public DigestMethod digest() {
    return DigestMethod.valueOf(digest);
  }

  /** Those of the ledger's lines, which may be none; validation data come after them in the batch. */
  public int files() {
    return files;
  }

  /** Number of the batch whose validation data are this one's, too; null for its own. */
  public Long statusBatch() {
    return statusBatch;
  }

  /** The status of signers' certificates kept with the batch; null where there is none. */
  public String validationSha256() {
    return validationSha256;
  }

  public Instant provenSince() {
    return provenSince;
  }

  /** When the newest time stamp's certificate ends. */
  public Instant provenUntil() {
    return provenUntil;
  }

  /** As the ledger names the validation data. */
  String validationReference() {
    return "validation-" + number;
  }

  /** As the ledger names the file. */
  String reference() {
    return reference(edition);
  }

  /** The same of its next renewal. */
  String nextReference() {
    return reference(edition + 1);
  }

  private String reference(int which) {
    return "evidence-" + number + "-" + which;
  }
}
