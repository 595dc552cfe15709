package vn.hocba.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That a unit or school stood under a unit from one day to another. */
@Entity
@Table(name = "superior")
public class Superior {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "unit_id")
  private Long unitId;
  @Column(name = "school_id")
  private Long schoolId;
  @Column(name = "parent_id")
  private long parentId;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "last_day")
  private LocalDate lastDay;
  private String number;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Superior() {}

  /** @param unitId null for a school, {@code schoolId} for a unit */
  public Superior(Long unitId, Long schoolId, long parentId, LocalDate firstDay) {
    this.unitId = unitId;
    this.schoolId = schoolId;
    this.parentId = parentId;
    this.firstDay = firstDay;
  }

  /** @param by which decision; may be null */
  public Superior recorded(String by, String who, Instant at) {
    number = by;
    recordedByName = who;
    recordedAt = at;
    return this;
  }

  public Long unitId() {
    return unitId;
  }

  public Long schoolId() {
    return schoolId;
  }

  public long parentId() {
    return parentId;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** Null until further notice. */
  public LocalDate lastDay() {
    return lastDay;
  }

  public String number() {
    return number;
  }

  public boolean standsOn(LocalDate day) {
    return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
  }

  void endOn(LocalDate day) {
    lastDay = day;
  }
}
