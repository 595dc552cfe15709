package vn.hocba.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** A day a pupil missed; TT 22/2021 counts one session a day. */
@Entity
@Table(name = "absence")
public class Absence {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "enrolment_id")
  private long enrolmentId;
  @Column(name = "on_day")
  private LocalDate day;
  @Enumerated(EnumType.STRING)
  private AbsenceKind kind;
  @Column(name = "changed_by_name")
  private String changedByName;
  @Column(name = "changed_at")
  private Instant changedAt;
  @Version
  private int version;

  protected Absence() {}

  public Absence(long enrolmentId, LocalDate day) {
    this.enrolmentId = enrolmentId;
    this.day = day;
  }

  /** @param to null: the pupil was there after all */
  public void enter(AbsenceKind to, String byName, Instant at) {
    kind = to;
    changedByName = byName;
    changedAt = at;
  }

  public long enrolmentId() {
    return enrolmentId;
  }

  public LocalDate day() {
    return day;
  }

  /** Null when it was taken back. */
  public AbsenceKind kind() {
    return kind;
  }

  public String changedByName() {
    return changedByName;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
