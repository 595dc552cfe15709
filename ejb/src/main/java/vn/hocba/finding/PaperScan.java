package vn.hocba.finding;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The digital copy of a paper transcript: the file in the vault, and who made it of what; a better one takes its place, and it stays as a {@link FormerScan}. */
@Entity
@Table(name = "paper_scan")
public class PaperScan {

  @Id
  @Column(name = "paper_id", updatable = false)
  private String paperId;
  @Column(name = "school_id", updatable = false)
  private long schoolId;
  private String sha256;
  private long size;
  private int pages;
  private int dpi;
  @Column(name = "has_text")
  private boolean hasText;
  @Column(name = "source_sha256")
  private String sourceSha256;
  @Column(name = "scanned_by_name")
  private String scannedByName;
  @Column(name = "scanned_at")
  private Instant scannedAt;
  private int version = 1;
  private String reason;
  @Column(name = "text_encoding")
  private String textEncoding;
  @Column(name = "text_chosen_by")
  private String textChosenBy;

  protected PaperScan() {}

  /**
   * @param paperId the catalogue's record
   * @param sha256 of the sealed PDF
   * @param sourceSha256 of what the scanner wrote, which is not kept
   */
  public PaperScan(String paperId, long schoolId, String sha256, long size, int pages, int dpi, boolean hasText,
      String sourceSha256, String scannedByName, Instant scannedAt) {
    this.paperId = paperId;
    this.schoolId = schoolId;
    this.sha256 = sha256;
    this.size = size;
    this.pages = pages;
    this.dpi = dpi;
    this.hasText = hasText;
    this.sourceSha256 = sourceSha256;
    this.scannedByName = scannedByName;
    this.scannedAt = scannedAt;
  }

  /**
   * Says how the text beside it was read.
   *
   * @param encoding in which; null for none beside it
   * @param chosenBy full name of who said so; null where its bytes did
   */
  public void textRead(String encoding, String chosenBy) {
    textEncoding = encoding;
    textChosenBy = chosenBy;
  }

  /** Gives its place to a better one. @param why it does @return what it was */
  FormerScan replace(PaperScan better, String why) {
    FormerScan was = new FormerScan(this, sourceSha256);
    sha256 = better.sha256;
    size = better.size;
    pages = better.pages;
    dpi = better.dpi;
    hasText = better.hasText;
    sourceSha256 = better.sourceSha256;
    scannedByName = better.scannedByName;
    scannedAt = better.scannedAt;
    textEncoding = better.textEncoding;
    textChosenBy = better.textChosenBy;
    version++;
    reason = why;
    return was;
  }

  public String paperId() {
    return paperId;
  }

  public long schoolId() {
    return schoolId;
  }

  public String sha256() {
    return sha256;
  }

  public long size() {
    return size;
  }

  public int pages() {
    return pages;
  }

  /** Dots an inch of the coarsest page. */
  public int dpi() {
    return dpi;
  }

  public boolean hasText() {
    return hasText;
  }

  public String scannedByName() {
    return scannedByName;
  }

  public Instant scannedAt() {
    return scannedAt;
  }

  /** From 1. */
  public int version() {
    return version;
  }

  /** Why it took the place of the one before; null for a first one. */
  public String reason() {
    return reason;
  }

  /** Encoding in which the text beside it was read; null for none beside it. */
  public String textEncoding() {
    return textEncoding;
  }

  /** Who said so; null where its bytes did. */
  public String textChosenBy() {
    return textChosenBy;
  }
}
