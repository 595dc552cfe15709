package vn.hocba.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last line's number and hash of one chain; {@link ChainWriter} holds this row while it appends. */
@Entity
@Table(name = "audit_head")
public class AuditHead {

  @Id
  private long chain;
  private long sequence;
  private String hash;

  protected AuditHead() {}

  public long chain() {
    return chain;
  }

  public long sequence() {
    return sequence;
  }

  public String hash() {
    return hash;
  }
}
