package vn.hocba.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocba.archiving.LedgerEntry;

/** One file of a disposal, as it was when it was proposed, and when it was taken away. */
@Entity
@Table(name = "disposal_item")
@IdClass(DisposalItem.Key.class)
public class DisposalItem {

  @Id
  @Column(name = "disposal_id")
  private long disposalId;
  @Id
  private int position;
  private String kind;
  private String reference;
  private String sha256;
  private long size;
  @Column(name = "school_year")
  private String schoolYear;
  @Column(name = "keeps_until")
  private LocalDate keepsUntil;
  private String source;
  @Column(name = "removed_at")
  private Instant removedAt;

  /** Which file of which disposal. */
  public record Key(long disposalId, int position) implements Serializable {}

  protected DisposalItem() {}

  /** @param position from 1 */
  DisposalItem(long disposalId, int position, Retentions.Holding file, Keeping keeping) {
    this.disposalId = disposalId;
    this.position = position;
    this.kind = file.kind().name();
    this.reference = file.reference();
    this.sha256 = file.sha256();
    this.size = file.size();
    this.schoolYear = file.schoolYear();
    this.keepsUntil = keeping.until();
    this.source = keeping.source();
  }

  void removed(Instant at) {
    removedAt = at;
  }

  public int position() {
    return position;
  }

  public LedgerEntry.Kind kind() {
    return LedgerEntry.Kind.valueOf(kind);
  }

  public String reference() {
    return reference;
  }

  public String sha256() {
    return sha256;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  public String schoolYear() {
    return schoolYear;
  }

  /** The last day it was to be kept. */
  public LocalDate keepsUntil() {
    return keepsUntil;
  }

  /** The document that says so. */
  public String source() {
    return source;
  }

  /** Null until it is gone from both copies. */
  public Instant removedAt() {
    return removedAt;
  }
}
