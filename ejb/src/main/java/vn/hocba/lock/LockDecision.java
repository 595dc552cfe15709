package vn.hocba.lock;

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
import vn.hocba.access.Caller;
import vn.hocba.access.Right;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/**
 * The principal's decision to lock a part of the books, or to open it again for a stated time (LCK-13, S4 Điều 12.2b).
 * It takes effect when the admin board has carried it out, or by itself at its time; a reopening ends by itself.
 */
@Entity
@Table(name = "lock_decision")
public class LockDecision {

  /** What a decision does. */
  public enum Kind { LOCK, REOPEN }

  /** How far a decision has come. */
  public enum State {
    /** The board has not carried it out yet. */
    WAITING,
    /** Its time has not come. */
    PLANNED, IN_FORCE,
    /** Its time is over, or it was lifted. */
    ENDED
  }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "school_year")
  private String schoolYear;
  @Enumerated(EnumType.STRING)
  private Kind kind;
  @Enumerated(EnumType.STRING)
  private LockContent content;
  private Integer term;
  private Integer half;
  @Enumerated(EnumType.STRING)
  private SchoolLevel level;
  private Integer grade;
  @Column(name = "class_id")
  private Long classId;
  private String subject;
  private String milestone;
  @Column(name = "from_at")
  private Instant fromAt;
  @Column(name = "until_at")
  private Instant untilAt;
  private String number;
  private String reason;
  @Column(name = "decided_by")
  private String decidedBy;
  @Column(name = "decided_by_name")
  private String decidedByName;
  @Column(name = "decided_at")
  private Instant decidedAt;
  @Column(name = "by_itself")
  private boolean byItself;
  @Column(name = "whole_class")
  private boolean wholeClass;
  @Column(name = "executed_by_name")
  private String executedByName;
  @Column(name = "executed_at")
  private Instant executedAt;
  @Column(name = "lifted_by_name")
  private String liftedByName;
  @Column(name = "lifted_at")
  private Instant liftedAt;
  @Column(name = "lifted_number")
  private String liftedNumber;
  @Column(name = "lifted_reason")
  private String liftedReason;
  private boolean overtaken;
  @Version
  private int version;

  protected LockDecision() {}

  /**
   * What a decision says beside its extent.
   *
   * @param milestone of the calendar, or null
   * @param until when it ends by itself; null for a lock
   * @param byItself whether it takes effect without the board
   */
  public record Words(Kind kind, String milestone, Instant from, Instant until, String number, String reason,
      boolean byItself) {}

  public LockDecision(long schoolId, String schoolYear, LockExtent extent, Words words, Caller by, Instant at) {
    this.schoolId = schoolId;
    this.schoolYear = schoolYear;
    content = extent.content();
    term = extent.term();
    half = extent.half();
    level = extent.level();
    grade = extent.grade();
    classId = extent.classId();
    subject = extent.subject();
    kind = words.kind();
    milestone = words.milestone();
    fromAt = words.from();
    untilAt = words.until();
    number = words.number();
    reason = words.reason();
    byItself = words.byItself();
    decidedBy = by.username();
    decidedByName = by.signs(Right.LOCK_BOOK);
    decidedAt = at;
  }

  /** As a decision to reopen the class as a whole, whatever its state: when it takes effect, the class is open. */
  public LockDecision ofWholeClass() {
    wholeClass = true;
    return this;
  }

  /** The board has carried it out. */
  public void execute(String byName, Instant at) {
    executedByName = byName;
    executedAt = at;
  }

  /** It ends now, by another decision. */
  public void lift(String byName, Instant at, String byNumber, String why) {
    liftedByName = byName;
    liftedAt = at;
    liftedNumber = byNumber;
    liftedReason = why;
  }

  /** It ends by itself: what it was to open was opened, locked or closed meanwhile. @param byName who did that */
  void overtake(String byName, Instant at) {
    overtaken = true;
    liftedByName = byName;
    liftedAt = at;
  }

  /** From when it takes effect; null while nobody has carried it out. */
  public Instant effectiveFrom() {
    if (byItself || executedAt == null) {
      return byItself ? fromAt : null;
    }
    return executedAt.isAfter(fromAt) ? executedAt : fromAt;
  }

  /** When it ends; null while that is open. */
  public Instant effectiveUntil() {
    return liftedAt != null && (untilAt == null || liftedAt.isBefore(untilAt)) ? liftedAt : untilAt;
  }

  public State state(Instant now) {
    Instant until = effectiveUntil();
    if (until != null && !now.isBefore(until)) {
      return State.ENDED;
    }
    Instant from = effectiveFrom();
    if (from == null) {
      return State.WAITING;
    }
    return now.isBefore(from) ? State.PLANNED : State.IN_FORCE;
  }

  /** Whether it can be ended before its time: a lock in force cannot, it is reopened. */
  public boolean endsEarly(Instant now) {
    State stands = state(now);
    return stands != State.ENDED && (kind == Kind.REOPEN || stands != State.IN_FORCE);
  }

  /** Whether a reopening opens nothing in that class: its year is closed, or it was locked as a whole afterwards. */
  public boolean shutIn(SchoolClass c, Instant now) {
    ClassState state = c.stands(now);
    return kind == Kind.REOPEN && effectiveFrom() != null && (state == ClassState.CLOSED
        || state == ClassState.LOCKED && effectiveFrom().isBefore(c.standsSince(now)));
  }

  public LockExtent extent() {
    return new LockExtent(content, term, half, level, grade, classId, subject);
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public String schoolYear() {
    return schoolYear;
  }

  public Kind kind() {
    return kind;
  }

  public String milestone() {
    return milestone;
  }

  public Instant fromAt() {
    return fromAt;
  }

  public Instant untilAt() {
    return untilAt;
  }

  public String number() {
    return number;
  }

  public String reason() {
    return reason;
  }

  public String decidedByName() {
    return decidedByName;
  }

  /** Name of the account, which is not to carry it out as well. */
  public String decidedBy() {
    return decidedBy;
  }

  public boolean isOfWholeClass() {
    return wholeClass;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public boolean byItself() {
    return byItself;
  }

  public String executedByName() {
    return executedByName;
  }

  public Instant executedAt() {
    return executedAt;
  }

  public String liftedByName() {
    return liftedByName;
  }

  public Instant liftedAt() {
    return liftedAt;
  }

  public String liftedNumber() {
    return liftedNumber;
  }

  /** Whether it ended by itself because its class changed its state; then no decision ended it. */
  public boolean isOvertaken() {
    return overtaken;
  }

  public String liftedReason() {
    return liftedReason;
  }
}
