package vn.hocba.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That a pupil came, left or changed the class during a year; never changed or deleted (DAT-05). */
@Entity
@Table(name = "pupil_move")
public class PupilMove {

  /** What happened. */
  public enum Kind {
    /** Came from another school. */
    IN,
    /** Left for another school. */
    OUT,
    /** Gave up school. */
    DROP_OUT,
    /** Went to another class. */
    CLASS,
    /** Did not leave after all: what was recorded was taken back. */
    BACK
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "pupil_id")
  private long pupilId;
  @Enumerated(EnumType.STRING)
  private Kind kind;
  @Column(name = "from_class_id")
  private Long fromClassId;
  @Column(name = "to_class_id")
  private Long toClassId;
  @Column(name = "on_day")
  private LocalDate onDay;
  @Column(name = "other_school")
  private String otherSchool;
  private String reason;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected PupilMove() {}

  /** @param fromClassId null for who came, {@code toClassId} for who left */
  public PupilMove(long pupilId, Kind kind, Long fromClassId, Long toClassId, LocalDate onDay) {
    this.pupilId = pupilId;
    this.kind = kind;
    this.fromClassId = fromClassId;
    this.toClassId = toClassId;
    this.onDay = onDay;
  }

  /** @param school the other one; may be null, as the reason */
  public PupilMove recorded(String school, String why, String by, Instant at) {
    otherSchool = school;
    reason = why;
    recordedByName = by;
    recordedAt = at;
    return this;
  }

  public long pupilId() {
    return pupilId;
  }

  public Kind kind() {
    return kind;
  }

  public Long fromClassId() {
    return fromClassId;
  }

  public Long toClassId() {
    return toClassId;
  }

  public LocalDate onDay() {
    return onDay;
  }

  public String otherSchool() {
    return otherSchool;
  }

  public String reason() {
    return reason;
  }

  public String recordedByName() {
    return recordedByName;
  }
}
