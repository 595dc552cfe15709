package vn.hocba.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That somebody had a class's homeroom or one of its subjects, from which day to which (phân công). */
@Entity
@Table(name = "appointment")
public class Appointment {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "class_id")
  private long classId;
  @Column(name = "class_subject_id")
  private Long classSubjectId;
  @Column(name = "staff_id")
  private long staffId;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "last_day")
  private LocalDate lastDay;
  private String reason;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected Appointment() {}

  /**
   * @param classSubjectId null for the homeroom
   * @param lastDay null until further notice
   */
  public Appointment(long classId, Long classSubjectId, long staffId, LocalDate firstDay, LocalDate lastDay) {
    this.classId = classId;
    this.classSubjectId = classSubjectId;
    this.staffId = staffId;
    this.firstDay = firstDay;
    this.lastDay = lastDay;
  }

  void recorded(String why, String by, Instant at) {
    reason = why;
    recordedByName = by;
    recordedAt = at;
  }

  public long classId() {
    return classId;
  }

  /** Null for the homeroom. */
  public Long classSubjectId() {
    return classSubjectId;
  }

  public long staffId() {
    return staffId;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** Null until further notice. */
  public LocalDate lastDay() {
    return lastDay;
  }

  public String reason() {
    return reason;
  }

  public String recordedByName() {
    return recordedByName;
  }

  public boolean standsOn(LocalDate day) {
    return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
  }

  void endOn(LocalDate day) {
    lastDay = day;
  }
}
