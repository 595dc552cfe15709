package vn.hocba.milestone;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** Until when the province lets its schools put off the lock of a milestone (S4 Điều 12.1a, DOMAIN A.15 #1). */
@Entity
@Table(name = "milestone_limit")
public class MilestoneLimit {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_year")
  private String schoolYear;
  private String milestone;
  @Column(name = "latest_at")
  private Instant latestAt;
  private String number;
  @Column(name = "set_by_name")
  private String setByName;
  @Column(name = "set_at")
  private Instant setAt;
  @Version
  private int version;

  protected MilestoneLimit() {}

  public MilestoneLimit(String schoolYear, String milestone) {
    this.schoolYear = schoolYear;
    this.milestone = milestone;
  }

  /** @param byNumber of the document that says so */
  public void set(Instant latest, String byNumber, String byName, Instant at) {
    latestAt = latest;
    number = byNumber;
    setByName = byName;
    setAt = at;
  }

  public Long id() {
    return id;
  }

  String schoolYear() {
    return schoolYear;
  }

  public String milestone() {
    return milestone;
  }

  public Instant latestAt() {
    return latestAt;
  }

  public String number() {
    return number;
  }

  public String setByName() {
    return setByName;
  }

  public Instant setAt() {
    return setAt;
  }
}
