package vn.hocba.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import vn.hocba.transcript.TranscriptRecord;

/** One edition that a line of the book is about, with the bytes it had then; it never changes. */
@Entity
@Table(name = "copy_part")
@IdClass(CopyPart.Key.class)
public class CopyPart {

  @Id
  @Column(name = "line_id", updatable = false)
  private long lineId;
  @Id
  @Column(updatable = false)
  private int position;
  @Column(name = "transcript_id", updatable = false)
  private String transcriptId;
  @Column(name = "school_year", updatable = false)
  private String schoolYear;
  @Column(updatable = false)
  private int edition;
  @Column(updatable = false)
  private String sha256;
  @Column(updatable = false)
  private long size;
  @Column(name = "first_page", updatable = false)
  private int firstPage;
  @Column(name = "last_page", updatable = false)
  private int lastPage;

  /** Which part of which line. */
  public record Key(long lineId, int position) implements Serializable {}

  protected CopyPart() {}

  CopyPart(long lineId, int position, TranscriptRecord edition, int firstPage, int lastPage) {
    this.lineId = lineId;
    this.position = position;
    this.transcriptId = edition.id();
    this.schoolYear = edition.schoolYear();
    this.edition = edition.edition();
    this.sha256 = edition.sealedSha256();
    this.size = edition.sealedSize();
    this.firstPage = firstPage;
    this.lastPage = lastPage;
  }

  /** From 1. */
  public int position() {
    return position;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public String transcriptId() {
    return transcriptId;
  }

  public String schoolYear() {
    return schoolYear;
  }

  public int edition() {
    return edition;
  }

  public String sha256() {
    return sha256;
  }

  /** 0 for all pages. */
  public int firstPage() {
    return firstPage;
  }

  /** 0 for all pages. */
  public int lastPage() {
    return lastPage;
  }
}
