package vn.hocba.archiving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** How far work that follows the ledger has come, so that it goes on where a stopped server left it. */
@Entity
@Table(name = "archive_progress")
public class ArchiveProgress {

  @Id
  private String name;
  private long sequence;
  private long good;
  private long bad;
  @Column(name = "could_not_check")
  private long couldNotCheck;

  protected ArchiveProgress() {}

  ArchiveProgress(String name) {
    this.name = name;
  }

  void reached(long sequence, FixityCounts found) {
    this.sequence = sequence;
    this.good = found.good();
    this.bad = found.bad();
    this.couldNotCheck = found.couldNotCheck();
  }

  /** The last line of the ledger that is done; 0 before the first. */
  public long sequence() {
    return sequence;
  }

  /** What was found up to there, in this round. */
  public FixityCounts found() {
    return new FixityCounts(good, bad, couldNotCheck);
  }
}
