package vn.hocba.archiving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The work of sealing one transcript, claimed by lease so that a dead worker's work is taken up again. */
@Entity
@Table(name = "seal_job")
public class SealJob {

  private static final int LONGEST_ERROR = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "transcript_id")
  private String transcriptId;
  @Column(name = "class_id")
  private long classId;
  @Column(name = "school_id")
  private long schoolId;
  private int priority;
  @Enumerated(EnumType.STRING)
  private SealJobState state = SealJobState.QUEUED;
  @Column(name = "claimed_by")
  private String claimedBy;
  @Column(name = "claimed_at")
  private Instant claimedAt;
  @Column(name = "claimed_until")
  private Instant claimedUntil;
  private int claim;
  private int failures;
  @Column(name = "own_failures")
  private int ownFailures;
  @Column(name = "not_before")
  private Instant notBefore;
  @Enumerated(EnumType.STRING)
  private SealCause cause;
  @Column(name = "failing_since")
  private Instant failingSince;
  @Column(name = "last_error")
  private String lastError;
  @Column(name = "sealed_sha256")
  private String sealedSha256;
  @Column(name = "signed_sha256")
  private String signedSha256;
  @Column(name = "created_at")
  private Instant createdAt;
  @Column(name = "finished_at")
  private Instant finishedAt;

  protected SealJob() {}

  /** @param priority lower goes first: people's work before the demo's backlog */
  public SealJob(String transcriptId, long classId, long schoolId, int priority, Instant createdAt) {
    this.transcriptId = transcriptId;
    this.classId = classId;
    this.schoolId = schoolId;
    this.priority = priority;
    this.createdAt = createdAt;
    this.notBefore = createdAt;
  }

  /** All have signed that file, which is only to be sealed and archived. */
  public SealJob ofSigned(String sha256) {
    signedSha256 = sha256;
    return this;
  }

  /** Takes the job for a while; the claim number tells this claim from an earlier one that ran out. */
  void claim(String worker, Instant at, Instant until) {
    claimedBy = worker;
    claimedAt = at;
    claimedUntil = until;
    claim++;
  }

  /** The same claim, for longer. */
  void renew(Instant until) {
    claimedUntil = until;
  }

  void staged(String sha256) {
    state = SealJobState.STAGED;
    sealedSha256 = sha256;
  }

  void done(Instant at) {
    state = SealJobState.DONE;
    finishedAt = at;
    claimedBy = null;
    claimedUntil = null;
    cause = null;
    lastError = null;
  }

  /**
   * Waits for the next attempt or for a person. Another cause than before is counted from one again; but attempts that failed for
   * anything else than somebody's silence are also counted together, or causes that alternate would be tried for ever.
   */
  void failed(SealCause why, String error, Instant at, SealPatience patience) {
    if (why != cause) {
      failures = 0;
      failingSince = at;
    }
    cause = why;
    notBefore = at.plus(SealPatience.pause(failures));
    failures++;
    if (why != SealCause.SILENT) {
      ownFailures++;
    }
    lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    claimedBy = null;
    claimedUntil = null;
    if (patience.over(why, ownFailures, failingSince, at)) {
      state = SealJobState.STOPPED;
    }
  }

  /** Whether it waits for good because a signature that people gave cannot be proved, and nothing was sealed of it. */
  public boolean unsealable() {
    return state == SealJobState.STOPPED && cause == SealCause.SIGNATURE && sealedSha256 == null;
  }

  void postponed(Instant until) {
    notBefore = until;
    claimedBy = null;
    claimedUntil = null;
  }

  /** Takes it from who holds it: what they still bring is void. */
  public void release(Instant at) {
    notBefore = at;
    claimedBy = null;
    claimedUntil = null;
  }

  void resume(Instant at) {
    failures = 0;
    ownFailures = 0;
    failingSince = at;
    notBefore = at;
    state = sealedSha256 == null ? SealJobState.QUEUED : SealJobState.STAGED;
  }

  /** Forgets a staged file that is gone or damaged, so that the transcript is sealed anew. */
  void unstage() {
    state = SealJobState.QUEUED;
    sealedSha256 = null;
  }

  public Long id() {
    return id;
  }

  public String transcriptId() {
    return transcriptId;
  }

  public long classId() {
    return classId;
  }

  public long schoolId() {
    return schoolId;
  }

  public SealJobState state() {
    return state;
  }

  public String claimedBy() {
    return claimedBy;
  }

  public Instant claimedUntil() {
    return claimedUntil;
  }

  public int claimNumber() {
    return claim;
  }

  public int failures() {
    return failures;
  }

  /** Why the last attempt failed; null while none did. */
  public SealCause cause() {
    return cause;
  }

  public Instant notBefore() {
    return notBefore;
  }

  public String lastError() {
    return lastError;
  }

  /** The file that people have signed; null where the school's keys with this server do. */
  public String signedSha256() {
    return signedSha256;
  }

  public String sealedSha256() {
    return sealedSha256;
  }
}
