package vn.hocba.archiving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file that is about to be stored in the vault, written down before it is. */
@Entity
@Table(name = "announced_file")
public class AnnouncedFile {

  @Id
  private String purpose;
  private String sha256;
  private long size;
  private String detail;
  @Column(name = "announced_by")
  private String announcedBy;
  @Column(name = "announced_at")
  private Instant announcedAt;
  @Column(name = "held_until")
  private Instant heldUntil;

  protected AnnouncedFile() {}

  AnnouncedFile(String purpose) {
    this.purpose = purpose;
  }

  void announce(String of, long bytes, String about, String node, Instant at, Instant until) {
    sha256 = of;
    size = bytes;
    detail = about;
    announcedBy = node;
    announcedAt = at;
    heldUntil = until;
  }

  void release() {
    heldUntil = null;
  }

  boolean isHeld(Instant now) {
    return heldUntil != null && now.isBefore(heldUntil);
  }

  /** What it is for: kind of the ledger's line and of what it is made. */
  public String purpose() {
    return purpose;
  }

  public String sha256() {
    return sha256;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** What else its maker needs to name it later; may be null. */
  public String detail() {
    return detail;
  }
}
