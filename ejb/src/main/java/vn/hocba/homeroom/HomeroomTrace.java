package vn.hocba.homeroom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Duration;
import java.time.Instant;

/** Who last wrote a homeroom entry on its page, to be told to somebody whose change comes too late. */
@Entity
@Table(name = "homeroom_trace")
public class HomeroomTrace {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "enrolment_id")
  private long enrolmentId;
  @Enumerated(EnumType.STRING)
  private EntryField field;
  @Column(name = "changed_by_name")
  private String changedByName;
  @Column(name = "changed_at")
  private Instant changedAt;
  @Column(name = "begun_at")
  private Instant begunAt;

  protected HomeroomTrace() {}

  public HomeroomTrace(long enrolmentId, EntryField field) {
    this.enrolmentId = enrolmentId;
    this.field = field;
  }

  /** Somebody enters it, for the first time or as the same entry. */
  public void writtenBy(String name, Instant at) {
    begunAt = begunAt == null ? at : begunAt;
    changedByName = name;
    changedAt = at;
  }

  /** What stands is another entry now; changing it again is a correction at once. */
  public void corrected(String name, Instant at) {
    begunAt = Instant.EPOCH;
    changedByName = name;
    changedAt = at;
  }

  /** Whether that person may still change it as the same entry. */
  boolean isFresh(String name, Instant now, Duration grace, Instant lockedAt) {
    return name.equals(changedByName) && begunAt != null && now.isBefore(begunAt.plus(grace))
        && (lockedAt == null || lockedAt.isBefore(begunAt));
  }

  public long enrolmentId() {
    return enrolmentId;
  }

  public EntryField field() {
    return field;
  }

  public String changedByName() {
    return changedByName;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
