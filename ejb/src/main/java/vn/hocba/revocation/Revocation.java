package vn.hocba.revocation;

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
import vn.hocba.access.Caller;
import vn.hocba.transcript.RevocationGround;
import vn.hocba.transcript.TranscriptRecord;

/** That an edition of a transcript is to be out of force: who proposed it and why, and who decided; it stays for ever. */
@Entity
@Table(name = "transcript_revocation")
public class Revocation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id", updatable = false)
  private long schoolId;
  @Column(name = "transcript_id", updatable = false)
  private String transcriptId;
  @Enumerated(EnumType.STRING)
  private RevocationState state = RevocationState.PROPOSED;
  @Enumerated(EnumType.STRING)
  @Column(updatable = false)
  private RevocationGround ground;
  @Column(updatable = false)
  private String reason;
  @Column(name = "successor_id", updatable = false)
  private String successorId;
  @Column(name = "proposed_by", updatable = false)
  private long proposedBy;
  @Column(name = "proposed_by_name", updatable = false)
  private String proposedByName;
  @Column(name = "proposed_at", updatable = false)
  private Instant proposedAt;
  private String number;
  @Column(name = "decided_on")
  private LocalDate decidedOn;
  @Column(name = "ended_by_name")
  private String endedByName;
  @Column(name = "ended_at")
  private Instant endedAt;
  @Column(name = "end_reason")
  private String endReason;
  @Version
  private int version;

  protected Revocation() {}

  /** @param successorId the edition that holds in its place; null for none */
  Revocation(TranscriptRecord of, RevocationGround ground, String reason, String successorId, Caller by, Instant at) {
    this.schoolId = of.schoolId();
    this.transcriptId = of.id();
    this.ground = ground;
    this.reason = reason;
    this.successorId = successorId;
    this.proposedBy = by.accountId();
    this.proposedByName = by.fullName();
    this.proposedAt = at;
  }

  /** @param on day of the decision's document */
  void decided(String number, LocalDate on, String byName, Instant at) {
    this.state = RevocationState.DECIDED;
    this.number = number;
    this.decidedOn = on;
    this.endedByName = byName;
    this.endedAt = at;
  }

  /** Nothing came of it. */
  void ended(String byName, String why, Instant at) {
    this.state = RevocationState.ENDED;
    this.endedByName = byName;
    this.endReason = why;
    this.endedAt = at;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public String transcriptId() {
    return transcriptId;
  }

  public RevocationState state() {
    return state;
  }

  public RevocationGround ground() {
    return ground;
  }

  public String reason() {
    return reason;
  }

  /** Null for none. */
  public String successorId() {
    return successorId;
  }

  /** The account. */
  public long proposedBy() {
    return proposedBy;
  }

  public String proposedByName() {
    return proposedByName;
  }

  public Instant proposedAt() {
    return proposedAt;
  }

  /** Of the decision; null before it, as the next three. */
  public String number() {
    return number;
  }

  public LocalDate decidedOn() {
    return decidedOn;
  }

  /** Who decided, refused or took it back. */
  public String endedByName() {
    return endedByName;
  }

  public Instant endedAt() {
    return endedAt;
  }

  /** Why nothing came of it; null where something did. */
  public String endReason() {
    return endReason;
  }
}
