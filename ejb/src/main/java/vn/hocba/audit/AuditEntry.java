package vn.hocba.audit;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.io.Serializable;

/** One row of the audit trail as the database holds it, read only: {@link ChainWriter} adds them. */
@Entity
@Table(name = "audit_entry")
@IdClass(AuditEntry.Key.class)
public class AuditEntry {

  /** Which row. */
  public static class Key implements Serializable {

    private static final long serialVersionUID = 1L;

    private long chain;
    private long sequence;

    @Override
    public boolean equals(Object other) {
      return other instanceof Key k && k.chain == chain && k.sequence == sequence;
    }

    @Override
    public int hashCode() {
      return Long.hashCode(chain * 31 + sequence);
    }
  }

  @Id
  private long chain;
  @Id
  private long sequence;
  @Column(name = "before_hash")
  private String before;
  private int format;
  private String at;
  private String actor;
  @Column(name = "actor_name")
  private String actorName;
  // Not the enum: a row that somebody changed must still be readable.
  private String action;
  @Column(name = "subject_kind")
  private String subjectKind;
  @Column(name = "subject_id")
  private String subjectId;
  @Column(name = "class_id")
  private Long classId;
  @Column(name = "enrolment_id")
  private Long enrolmentId;
  private boolean refused;
  @Column(name = "old_value")
  private String oldValue;
  @Column(name = "new_value")
  private String newValue;
  private String reason;
  private String detail;
  private String address;
  private String device;
  private String agent;
  private String hash;

  protected AuditEntry() {}

  /** Number within the chain, from 1 without gaps. */
  public long sequence() {
    return sequence;
  }

  /** The hash that stands in the row. */
  public String hash() {
    return hash;
  }

  public AuditLine line() {
    return new AuditLine(chain, before, format, at, actor, actorName, action, subjectKind, subjectId, classId,
        enrolmentId, refused, oldValue, newValue, reason, detail, address, device, agent);
  }
}
