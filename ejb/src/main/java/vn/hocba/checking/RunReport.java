package vn.hocba.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A sealed report in the vault; it never changes and stays when its run is removed. */
@Entity
@Table(name = "check_report")
public class RunReport {

  @Id
  @Column(updatable = false)
  private String id;
  @Column(name = "run_id", updatable = false)
  private long runId;
  @Column(name = "account_id", updatable = false)
  private long accountId;
  @Column(name = "by_name", updatable = false)
  private String byName;
  @Column(name = "school_id", updatable = false)
  private Long schoolId;
  @Column(updatable = false)
  private String sha256;
  @Column(updatable = false)
  private long size;
  @Column(updatable = false)
  private int files;
  @Column(name = "made_at", updatable = false)
  private Instant madeAt;

  protected RunReport() {}

  RunReport(String id, CheckRun run, String sha256, long size, Instant madeAt) {
    this.id = id;
    this.runId = run.id();
    this.accountId = run.accountId();
    this.byName = run.byName();
    this.schoolId = run.schoolId();
    this.files = run.files();
    this.sha256 = sha256;
    this.size = size;
    this.madeAt = madeAt;
  }

  /** By which the ledger names it. */
  public String id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  public String sha256() {
    return sha256;
  }

  public Instant madeAt() {
    return madeAt;
  }
}
