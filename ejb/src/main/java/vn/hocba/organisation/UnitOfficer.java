package vn.hocba.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That somebody oversees the schools under a unit from one day to another, and by which decision. */
@Entity
@Table(name = "unit_officer")
public class UnitOfficer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "unit_id")
  private long unitId;
  private String number;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "last_day")
  private LocalDate lastDay;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected UnitOfficer() {}

  /** @param lastDay null until further notice */
  public UnitOfficer(long accountId, long unitId, String number, LocalDate firstDay, LocalDate lastDay,
      String recordedByName, Instant recordedAt) {
    this.accountId = accountId;
    this.unitId = unitId;
    this.number = number;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.recordedByName = recordedByName;
    this.recordedAt = recordedAt;
  }

  public Long id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  public long unitId() {
    return unitId;
  }

  public String number() {
    return number;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** Null until further notice. */
  public LocalDate lastDay() {
    return lastDay;
  }

  public boolean standsOn(LocalDate day) {
    return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
  }

  void endOn(LocalDate day) {
    lastDay = day;
  }
}
