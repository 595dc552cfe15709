package vn.hocba.handover;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** Originals that a line of the book gives to another school of this system, and what that school said. */
@Entity
@Table(name = "transcript_transfer")
public class TranscriptTransfer {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "line_id", updatable = false)
  private long lineId;
  @Column(name = "school_id", updatable = false)
  private long schoolId;
  @Column(name = "to_school_id", updatable = false)
  private long toSchoolId;
  @Column(name = "package_id", updatable = false)
  private String packageId = UUID.randomUUID().toString();
  @Enumerated(EnumType.STRING)
  private TransferState state = TransferState.WAITING;
  @Column(name = "decided_by_name")
  private String decidedByName;
  @Column(name = "decided_at")
  private Instant decidedAt;
  private String reason;

  protected TranscriptTransfer() {}

  TranscriptTransfer(long lineId, long schoolId, long toSchoolId) {
    this.lineId = lineId;
    this.schoolId = schoolId;
    this.toSchoolId = toSchoolId;
  }

  /** @param byName of the receiving school, of what is withdrawn of the sending one @param why null for what is taken over */
  void decided(TransferState as, String byName, Instant at, String why) {
    state = as;
    decidedByName = byName;
    decidedAt = at;
    reason = why;
  }

  public Long id() {
    return id;
  }

  public long lineId() {
    return lineId;
  }

  /** The school that sends. */
  public long schoolId() {
    return schoolId;
  }

  /** The school that receives. */
  public long toSchoolId() {
    return toSchoolId;
  }

  public String packageId() {
    return packageId;
  }

  public TransferState state() {
    return state;
  }

  public String decidedByName() {
    return decidedByName;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String reason() {
    return reason;
  }
}
