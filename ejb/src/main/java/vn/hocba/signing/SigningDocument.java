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
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.SealCause;
import vn.hocba.archiving.SealPatience;

/** A document on its way through its signers, and which of them it waits for. */
@Entity
@Table(name = "signing_document")
public class SigningDocument {

  /** What is signed. */
  public enum Kind {
    /** A pupil's transcript of a year. */
    TRANSCRIPT,
    /** A class's results in one subject. */
    SHEET,
    /** A class's book of a year. */
    BOOK;

    /** The line of the ledger that such a document has once it is archived. */
    LedgerEntry.Kind archived() {
      return LedgerEntry.Kind.valueOf(name());
    }
  }

  /** How far it is. */
  public enum State {
    /** Waits for the signature of its step. */
    OPEN,
    /** Waits until its class, opened again, is closed again. */
    HELD,
    /** A signature on it cannot be proved any more: it waits to be given back and signed anew. */
    SPOILT,
    /** All have signed. */
    SIGNED,
    /** With certificate status and time stamps; of sheets and books, as the next. From here on only this file is archived. */
    SEALED,
    /** In the archive. Transcripts have a life of their own. */
    ARCHIVED,
    /** Left the chain: what it says is no longer so. */
    LEFT
  }

  private static final int LONGEST_ERROR = 1000;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "class_id")
  private long classId;
  @Enumerated(EnumType.STRING)
  private Kind kind;
  @Column(name = "transcript_id")
  private String transcriptId;
  @Column(name = "class_subject_id")
  private Long classSubjectId;
  private String content;
  private int edition;
  @Enumerated(EnumType.STRING)
  private SigningStep step;
  private int round = 1;
  @Enumerated(EnumType.STRING)
  private State state = State.OPEN;
  private String sha256;
  private Long size;
  private String reason;
  @Column(name = "reason_by")
  private String reasonBy;
  @Column(name = "reason_at")
  private Instant reasonAt;
  @Column(name = "batch_id")
  private Long batchId;
  @Column(name = "claimed_by")
  private String claimedBy;
  @Column(name = "claimed_until")
  private Instant claimedUntil;
  private int claim;
  private int failures;
  @Column(name = "not_before")
  private Instant notBefore;
  @Enumerated(EnumType.STRING)
  private SealCause cause;
  @Column(name = "last_error")
  private String lastError;
  @Column(name = "created_at")
  private Instant createdAt;
  @Version
  private int version;

  protected SigningDocument() {}

  private SigningDocument(Kind kind, long schoolId, long classId, int edition, SigningStep first, Instant at) {
    this.kind = kind;
    this.schoolId = schoolId;
    this.classId = classId;
    this.edition = edition;
    this.step = first;
    this.createdAt = at;
  }

  static SigningDocument transcript(String transcriptId, long schoolId, long classId, int edition, Instant at) {
    SigningDocument d = new SigningDocument(Kind.TRANSCRIPT, schoolId, classId, edition, SigningStep.GVCN, at);
    d.transcriptId = transcriptId;
    return d;
  }

  /** Its subjects' teachers sign it first, each in a place of their own. */
  SigningDocument forSubjects() {
    step = SigningStep.GVBM;
    return this;
  }

  /** @param content canonical text of the BookDocument */
  static SigningDocument book(String content, long schoolId, long classId, int edition, Instant at) {
    SigningDocument d = new SigningDocument(Kind.BOOK, schoolId, classId, edition, SigningStep.GVCN, at);
    d.content = content;
    return d;
  }

  /** The school's keys sign all of it when it is archived. */
  SigningDocument forServer() {
    step = SigningStep.TRUONG;
    state = State.SIGNED;
    return this;
  }

  /** @param content canonical text of the SubjectSheet */
  static SigningDocument sheet(long classSubjectId, String content, long schoolId, long classId, int edition,
      Instant at) {
    SigningDocument d = new SigningDocument(Kind.SHEET, schoolId, classId, edition, SigningStep.GVBM, at);
    d.classSubjectId = classSubjectId;
    d.content = content;
    return d;
  }

  /** A batch takes it; null gives it free. */
  void into(Long batch) {
    batchId = batch;
    claimedBy = null;
    claimedUntil = null;
  }

  /** Takes it for a while; the claim number tells this claim from an earlier one that ran out. */
  void claim(String worker, Instant until) {
    claimedBy = worker;
    claimedUntil = until;
    claim++;
  }

  /** The same for one subject of a transcript: until then no other batch has it, and its bytes stay as they are. */
  void claim(String worker, Instant until, long batch) {
    claim(worker, until);
    batchId = batch;
  }

  /** Whether no claim on it runs, of whichever batch: two workers of one batch may come to it at the same moment. */
  boolean isFree(Instant now) {
    return claimedUntil == null || claimedUntil.isBefore(now);
  }

  /** Whether that batch may take it for a subject, whose owner alone works on it and may ask again at any time. */
  boolean isFreeForOwner(long batch, Instant now) {
    return isFree(now) || batchId == null || batchId == batch;
  }

  /** As it is before the first signature; signing it twice in two steps needs the same bytes. */
  void rendered(String of, long bytes) {
    sha256 = of;
    size = bytes;
  }

  /** A teacher signed for a subject; others have still to. */
  void signedInPart(String of, long bytes) {
    rendered(of, bytes);
    into(null);
  }

  /** A signature was added; it goes on to the next signer. */
  void signed(String of, long bytes) {
    rendered(of, bytes);
    reason = null;
    reasonBy = null;
    reasonAt = null;
    into(null);
    SigningStep next = kind == Kind.SHEET ? null : step.next();
    if (next == null) {
      state = State.SIGNED;
    } else {
      step = next;
    }
  }

  void sealed(String of, long bytes) {
    rendered(of, bytes);
    state = State.SEALED;
  }

  void archived() {
    state = State.ARCHIVED;
    claimedBy = null;
    claimedUntil = null;
    untroubled();
  }

  /** A sheet or book was not sealed; it is tried again after a pause that grows. */
  void failed(SealCause why, String error, Instant at) {
    failures = why == cause ? failures + 1 : 1;
    cause = why;
    lastError = error.length() > LONGEST_ERROR ? error.substring(0, LONGEST_ERROR) : error;
    notBefore = at.plus(SealPatience.pause(failures - 1));
    claimedBy = null;
    claimedUntil = null;
  }

  void tryNow() {
    notBefore = null;
  }

  private void untroubled() {
    failures = 0;
    notBefore = null;
    cause = null;
    lastError = null;
  }

  /** A signature on it cannot be proved any more, so that nobody signs on. */
  void spoil(String why, String by, Instant at) {
    state = State.SPOILT;
    told(why, by, at);
    into(null);
  }

  /** Back to an earlier signer, with the bytes of before their signature. */
  void back(SigningStep to, String of, Long bytes, String why, String by, Instant at) {
    step = to;
    state = State.OPEN;
    round++;
    sha256 = of;
    size = bytes;
    told(why, by, at);
    into(null);
    untroubled();
  }

  void hold(String why, String by, Instant at) {
    state = State.HELD;
    told(why, by, at);
    into(null);
  }

  /** What it says is still so. */
  void goOn() {
    state = State.OPEN;
    told(null, null, null);
  }

  void leave(String why, String by, Instant at) {
    state = State.LEFT;
    told(why, by, at);
    into(null);
  }

  private void told(String why, String by, Instant at) {
    reason = why;
    reasonBy = by;
    reasonAt = at;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public long classId() {
    return classId;
  }

  public Kind kind() {
    return kind;
  }

  /** Null for a sheet or book. */
  public String transcriptId() {
    return transcriptId;
  }

  /** Null for all but a sheet. */
  public Long classSubjectId() {
    return classSubjectId;
  }

  /** Canonical text of a sheet or book; null for a transcript, which has its own. */
  public String content() {
    return content;
  }

  public int edition() {
    return edition;
  }

  public SigningStep step() {
    return step;
  }

  /** Whose signature it began with. @param ofSubjects whether it has places for subject teachers */
  SigningStep first(boolean ofSubjects) {
    return kind == Kind.SHEET || ofSubjects ? SigningStep.GVBM : SigningStep.GVCN;
  }

  /** Whether it is a transcript that waits for subject teachers. */
  public boolean isForSubjects() {
    return kind == Kind.TRANSCRIPT && step == SigningStep.GVBM;
  }

  /** 1, and one more with each return. */
  public int round() {
    return round;
  }

  /** Whether a signature of it is still missing, or missing again. */
  boolean waits() {
    return state == State.OPEN || state == State.HELD || state == State.SPOILT;
  }

  public State state() {
    return state;
  }

  /** Of the file as it is now; null before it was rendered. */
  public String sha256() {
    return sha256;
  }

  public Long size() {
    return size;
  }

  /** Why it was returned, is held or left, in words or a code of {@link Because}; null for none. */
  public String reason() {
    return reason;
  }

  public String reasonBy() {
    return reasonBy;
  }

  public Instant reasonAt() {
    return reasonAt;
  }

  public Long batchId() {
    return batchId;
  }

  /** Attempts to seal a sheet or book that failed for {@link #cause} in a row. */
  public int failures() {
    return failures;
  }

  /** Why a sheet or book was not sealed; null while no attempt failed. */
  public SealCause cause() {
    return cause;
  }

  public String lastError() {
    return lastError;
  }

  public String claimedBy() {
    return claimedBy;
  }

  public int claimNumber() {
    return claim;
  }
}
