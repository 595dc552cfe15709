package vn.hocba.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A digital copy of a paper transcript that a better one took the place of; it never changes, and its file stays. */
@Entity
@Table(name = "former_scan")
public class FormerScan {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "paper_id", updatable = false)
  private String paperId;
  @Column(updatable = false)
  private int version;
  @Column(name = "school_id", updatable = false)
  private long schoolId;
  @Column(updatable = false)
  private String sha256;
  @Column(updatable = false)
  private long size;
  @Column(updatable = false)
  private int pages;
  @Column(updatable = false)
  private int dpi;
  @Column(name = "has_text", updatable = false)
  private boolean hasText;
  @Column(name = "source_sha256", updatable = false)
  private String sourceSha256;
  @Column(name = "scanned_by_name", updatable = false)
  private String scannedByName;
  @Column(name = "scanned_at", updatable = false)
  private Instant scannedAt;
  @Column(updatable = false)
  private String reason;
  @Column(name = "text_encoding", updatable = false)
  private String textEncoding;
  @Column(name = "text_chosen_by", updatable = false)
  private String textChosenBy;

  protected FormerScan() {}

  FormerScan(PaperScan scan, String sourceSha256) {
    paperId = scan.paperId();
    version = scan.version();
    schoolId = scan.schoolId();
    sha256 = scan.sha256();
    size = scan.size();
    pages = scan.pages();
    dpi = scan.dpi();
    hasText = scan.hasText();
    this.sourceSha256 = sourceSha256;
    scannedByName = scan.scannedByName();
    scannedAt = scan.scannedAt();
    reason = scan.reason();
    textEncoding = scan.textEncoding();
    textChosenBy = scan.textChosenBy();
  }

  public String paperId() {
    return paperId;
  }

  /** From 1. */
  public int version() {
    return version;
  }

  public long schoolId() {
    return schoolId;
  }

  public String sha256() {
    return sha256;
  }

  public Instant scannedAt() {
    return scannedAt;
  }
}
