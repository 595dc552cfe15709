package vn.hocba.signing;

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
import java.time.temporal.ChronoUnit;
import vn.hocba.signing.certificate.KeyHome;
import vn.hocba.signing.certificate.RegisteredCertificate;

/** One authorisation by one person to sign a number of documents with one certificate. */
@Entity
@Table(name = "signing_batch")
public class SigningBatch {

  /** How it goes. */
  public enum State {
    /** Being signed, or waiting for signature values from the owner's token. */
    RUNNING,
    /** Its owner stopped it for now, or the time of the authorisation is over. */
    PAUSED,
    /** Key or certificate cannot be used; the rest waits for a new authorisation. */
    STOPPED,
    /** Nothing of it waits any more. */
    DONE
  }

  private static final int LONGEST_TROUBLE = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "signer_name")
  private String signerName;
  @Column(name = "certificate_id")
  private long certificateId;
  @Enumerated(EnumType.STRING)
  private SigningStep step;
  @Enumerated(EnumType.STRING)
  @Column(name = "key_home")
  private KeyHome keyHome;
  @Enumerated(EnumType.STRING)
  private State state = State.RUNNING;
  private int total;
  private String trouble;
  @Column(name = "authorised_until")
  private Instant authorisedUntil;
  @Column(name = "created_at")
  private Instant createdAt;
  @Column(name = "finished_at")
  private Instant finishedAt;
  @Version
  private int version;

  protected SigningBatch() {}

  /** @param signerName as printed in the place: with {@code KT.} or {@code TUQ.}, or the school's for its seal */
  SigningBatch(long accountId, String signerName, RegisteredCertificate certificate, SigningStep step, int total,
      Instant at, Instant until) {
    this.schoolId = certificate.schoolId();
    this.accountId = accountId;
    this.signerName = signerName;
    this.certificateId = certificate.id();
    this.keyHome = certificate.keyHome();
    this.step = step;
    this.total = total;
    // With the same time the same bytes are signed, whichever step of two is taken.
    this.createdAt = at.truncatedTo(ChronoUnit.SECONDS);
    this.authorisedUntil = until;
  }

  void pause() {
    if (state == State.RUNNING) {
      state = State.PAUSED;
    }
  }

  void resume(Instant until) {
    state = State.RUNNING;
    trouble = null;
    authorisedUntil = until;
  }

  void stop(String why) {
    state = State.STOPPED;
    trouble = why.length() > LONGEST_TROUBLE ? why.substring(0, LONGEST_TROUBLE) : why;
  }

  void done(Instant at) {
    state = State.DONE;
    finishedAt = at;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public long accountId() {
    return accountId;
  }

  public String signerName() {
    return signerName;
  }

  public long certificateId() {
    return certificateId;
  }

  public SigningStep step() {
    return step;
  }

  public KeyHome keyHome() {
    return keyHome;
  }

  public State state() {
    return state;
  }

  public int total() {
    return total;
  }

  /** Why it stopped, a code; null where it did not. */
  public String trouble() {
    return trouble;
  }

  public Instant authorisedUntil() {
    return authorisedUntil;
  }

  /** When it was authorised, in whole seconds. */
  public Instant createdAt() {
    return createdAt;
  }
}
