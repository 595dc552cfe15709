package vn.hocba.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A file that the list of a medium names, and whether it came. */
@Entity
@Table(name = "check_listed")
@IdClass(ListedFile.Key.class)
public class ListedFile {

  @Id
  @Column(name = "run_id")
  private long runId;
  @Id
  private int position;
  private String path;
  private String sha256;
  private boolean found;

  /** Which line of the list of which run. */
  public record Key(long runId, int position) implements Serializable {}

  protected ListedFile() {}

  /** @param position from 1 */
  ListedFile(long runId, int position, String path, String sha256) {
    this.runId = runId;
    this.position = position;
    this.path = path;
    this.sha256 = sha256;
  }

  void found() {
    found = true;
  }

  /** Below the folder the list lies in. */
  public String path() {
    return path;
  }

  /** What the file should have. */
  public String sha256() {
    return sha256;
  }
}
