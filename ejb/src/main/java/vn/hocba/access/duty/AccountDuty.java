package vn.hocba.access.duty;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That an account had a duty from one day to another, and by which decision. */
@Entity
@Table(name = "account_duty")
public class AccountDuty {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "account_id")
  private long accountId;
  private String role;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "last_day")
  private LocalDate lastDay;
  private String number;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected AccountDuty() {}

  /** @param number of the decision; may be null */
  AccountDuty(long accountId, String role, LocalDate firstDay, String number, String by, Instant at) {
    this.accountId = accountId;
    this.role = role;
    this.firstDay = firstDay;
    this.number = number;
    this.recordedByName = by;
    this.recordedAt = at;
  }

  /** @param day null for until further notice */
  void endOn(LocalDate day) {
    lastDay = day;
  }

  public long id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  public String role() {
    return role;
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

  public String recordedByName() {
    return recordedByName;
  }

  boolean standsOn(LocalDate day) {
    return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
  }

  /** Whether it begins on that day or later and was not ended on its first day. */
  boolean isAhead(LocalDate day) {
    return !firstDay.isBefore(day) && !isEndedSameDay();
  }

  /** Ended on its first day: its last day, until which it would have stood, is the one before. */
  boolean isEndedSameDay() {
    return lastDay != null && lastDay.isBefore(firstDay);
  }
}
