package vn.hocba.homeroom;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
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

  protected HomeroomTrace() {}

  public HomeroomTrace(long enrolmentId, EntryField field) {
    this.enrolmentId = enrolmentId;
    this.field = field;
  }

  public void writtenBy(String name, Instant at) {
    changedByName = name;
    changedAt = at;
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
