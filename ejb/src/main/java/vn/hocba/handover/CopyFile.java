package vn.hocba.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The copy that was made for a line of the book, as it lies in the vault; it never changes. */
@Entity
@Table(name = "copy_file")
public class CopyFile {

  @Id
  @Column(name = "line_id", updatable = false)
  private long lineId;
  @Column(updatable = false)
  private String sha256;
  @Column(updatable = false)
  private long size;
  @Column(name = "made_at", updatable = false)
  private Instant madeAt;

  protected CopyFile() {}

  CopyFile(long lineId, String sha256, long size, Instant madeAt) {
    this.lineId = lineId;
    this.sha256 = sha256;
    this.size = size;
    this.madeAt = madeAt;
  }

  public String sha256() {
    return sha256;
  }
}
