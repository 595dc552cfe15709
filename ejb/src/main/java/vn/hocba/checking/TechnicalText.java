package vn.hocba.checking;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;

/** The technical report of one file of a run, packed; apart from the file's answer, for it is some thousand letters long. */
@Entity
@Table(name = "check_technical")
@IdClass(CheckItem.Key.class)
public class TechnicalText {

  @Id
  @Column(name = "run_id")
  private long runId;
  @Id
  private int position;
  private String report;

  protected TechnicalText() {}

  TechnicalText(long runId, int position, String report) {
    this.runId = runId;
    this.position = position;
    this.report = report;
  }

  void replace(String by) {
    report = by;
  }

  /** As {@link vn.hocba.archive.verify.report.TechnicalReport#write} wrote it. */
  public String report() {
    return report;
  }
}
