package vn.hocba.correction.log;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A school's corrections of a year as they went into the archive; a later summary stands beside it. */
@Entity
@Table(name = "correction_summary")
public class CorrectionSummary {

  @Id
  private String id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "school_year")
  private String schoolYear;
  private int edition;
  private int corrections;
  @Column(name = "last_correction")
  private long lastCorrection;
  private String sha256;
  private long size;
  private boolean sealed;
  @Column(name = "archived_by_name")
  private String archivedByName;
  @Column(name = "archived_at")
  private Instant archivedAt;

  protected CorrectionSummary() {}

  /** @param lastCorrection number of the newest one in it; 0 for none */
  public CorrectionSummary(String id, long schoolId, String schoolYear, int edition, int corrections,
      long lastCorrection) {
    this.id = id;
    this.schoolId = schoolId;
    this.schoolYear = schoolYear;
    this.edition = edition;
    this.corrections = corrections;
    this.lastCorrection = lastCorrection;
  }

  void archived(String hash, long bytes, boolean bySeal, String byName, Instant at) {
    sealed = bySeal;
    sha256 = hash;
    size = bytes;
    archivedByName = byName;
    archivedAt = at;
  }

  public String id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public String schoolYear() {
    return schoolYear;
  }

  public int edition() {
    return edition;
  }

  public int corrections() {
    return corrections;
  }

  public long lastCorrection() {
    return lastCorrection;
  }

  public String sha256() {
    return sha256;
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** Whether the school's seal signed it; else it is to be signed by hand. */
  public boolean sealed() {
    return sealed;
  }

  public String archivedByName() {
    return archivedByName;
  }

  public Instant archivedAt() {
    return archivedAt;
  }
}
