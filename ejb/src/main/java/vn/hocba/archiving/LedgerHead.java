package vn.hocba.archiving;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The last line's number and hash; whoever adds a line holds this row, which keeps the numbers without gaps. */
@Entity
@Table(name = "ledger_head")
public class LedgerHead {

  @Id
  private int id;
  private long sequence;
  private String hash;

  protected LedgerHead() {}

  public long sequence() {
    return sequence;
  }

  public String hash() {
    return hash;
  }

  void advance(long to, String hash) {
    this.sequence = to;
    this.hash = hash;
  }
}
