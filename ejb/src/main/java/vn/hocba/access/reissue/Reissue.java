package vn.hocba.access.reissue;

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
import vn.hocba.access.Account;
import vn.hocba.access.Caller;

/** That somebody asked to hand an account's password out or to take its second factor off, and what became of it. */
@Entity
@Table(name = "reissue")
public class Reissue {

  /** What is asked. */
  public enum Kind {
    /** The first password of a new account. */
    FIRST,
    /** Another password in place of one that was forgotten. */
    PASSWORD,
    /** The second factor of a lost telephone goes. */
    FACTOR
  }

  /** What became of it. */
  public enum State { WAITS, DONE, REFUSED }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private Long schoolId;
  @Column(name = "account_id")
  private long accountId;
  @Enumerated(EnumType.STRING)
  private Kind kind;
  @Column(name = "asked_by")
  private long askedBy;
  @Column(name = "asked_by_name")
  private String askedByName;
  @Column(name = "asked_at")
  private Instant askedAt;
  @Enumerated(EnumType.STRING)
  private State state = State.WAITS;
  @Column(name = "decided_by_name")
  private String decidedByName;
  @Column(name = "decided_at")
  private Instant decidedAt;
  @Column(name = "told_at")
  private Instant toldAt;
  @Version
  private int version;

  protected Reissue() {}

  Reissue(Account of, Kind kind, Caller by, Instant at) {
    this.schoolId = of.schoolId();
    this.accountId = of.id();
    this.kind = kind;
    this.askedBy = by.accountId();
    this.askedByName = by.fullName();
    this.askedAt = at;
  }

  void decide(State next, String byName, Instant at) {
    state = next;
    decidedByName = byName;
    decidedAt = at;
  }

  /** Its owner has read that it happened. */
  void told(Instant at) {
    toldAt = at;
  }

  public Long id() {
    return id;
  }

  public long accountId() {
    return accountId;
  }

  public Kind kind() {
    return kind;
  }

  public long askedBy() {
    return askedBy;
  }

  public String askedByName() {
    return askedByName;
  }

  public Instant askedAt() {
    return askedAt;
  }

  public State state() {
    return state;
  }

  public String decidedByName() {
    return decidedByName;
  }

  /** Null while it waits. */
  public Instant decidedAt() {
    return decidedAt;
  }
}
