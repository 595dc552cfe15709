package vn.hocba.correction.request;

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
import vn.hocba.correction.Evidence;
import vn.hocba.correction.Grounds;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;

/** A teacher's request to correct a mark; what it asks never changes, only how far it has come. */
@Entity
@Table(name = "correction_request")
public class CorrectionRequest {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "class_id")
  private long classId;
  @Column(name = "class_subject_id")
  private Long classSubjectId;
  @Column(name = "enrolment_id")
  private long enrolmentId;
  private String place;
  @Column(name = "old_value")
  private String oldValue;
  @Column(name = "new_value")
  private String newValue;
  private String reason;
  @Enumerated(EnumType.STRING)
  private Evidence evidence;
  private String classmate;
  @Column(name = "file_id")
  private String fileId;
  private String paper;
  @Enumerated(EnumType.STRING)
  private RequestState state = RequestState.ASKED;
  @Column(name = "asked_by")
  private long askedBy;
  @Column(name = "asked_by_name")
  private String askedByName;
  @Column(name = "asked_at")
  private Instant askedAt;
  @Column(name = "decided_by")
  private Long decidedBy;
  @Column(name = "decided_by_name")
  private String decidedByName;
  @Column(name = "decided_at")
  private Instant decidedAt;
  private String decision;
  @Column(name = "ended_by_name")
  private String endedByName;
  @Column(name = "ended_at")
  private Instant endedAt;
  @Column(name = "ended_why")
  private String endedWhy;
  private String superseded;
  private String issued;
  @Version
  private int version;

  protected CorrectionRequest() {}

  /** @param place of the mark in the book, {@code <term>:<kind>:<ordinal>} */
  public CorrectionRequest(long schoolId, ClassSubject book, long enrolmentId, String place) {
    this.schoolId = schoolId;
    this.classId = book.classId();
    this.classSubjectId = book.id();
    this.enrolmentId = enrolmentId;
    this.place = place;
  }

  /** Of conduct. @param place {@code <term>:CONDUCT:1} */
  public CorrectionRequest(SchoolClass c, long enrolmentId, String place) {
    this.schoolId = c.schoolId();
    this.classId = c.id();
    this.enrolmentId = enrolmentId;
    this.place = place;
  }

  /** @param from null for a cell without a mark; @param mate full name of the pupil who confirms an oral mark, or null */
  void ask(String from, String to, Grounds grounds, String mate, Caller by, Instant at) {
    oldValue = from;
    newValue = to;
    reason = grounds.reason();
    evidence = grounds.evidence();
    fileId = grounds.file();
    paper = grounds.paper();
    classmate = mate;
    askedBy = by.accountId();
    askedByName = by.fullName();
    askedAt = at;
  }

  void decide(RequestState next, Caller by, Instant at, String words) {
    state = next;
    decidedBy = by.accountId();
    decidedByName = by.signs(Right.DECIDE_CORRECTION);
    decidedAt = at;
    decision = words;
  }

  /** @param why in the words of who ended it; for a void one the mark that stood there */
  void end(RequestState next, String byName, Instant at, String why) {
    state = next;
    endedByName = byName;
    endedAt = at;
    endedWhy = why;
  }

  /** The year was issued anew for this pupil: at once when it was closed, else when it is closed again. */
  void reissued(String before, String now) {
    superseded = before;
    issued = now;
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

  /** Null for conduct, which belongs to no subject. */
  public Long classSubjectId() {
    return classSubjectId;
  }

  public long enrolmentId() {
    return enrolmentId;
  }

  public String place() {
    return place;
  }

  public String oldValue() {
    return oldValue;
  }

  public String newValue() {
    return newValue;
  }

  public String reason() {
    return reason;
  }

  public Evidence evidence() {
    return evidence;
  }

  public String classmate() {
    return classmate;
  }

  /** Where the paper is kept that no file was made of; or null. */
  public String paper() {
    return paper;
  }

  public String fileId() {
    return fileId;
  }

  public RequestState state() {
    return state;
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

  /** Null while nobody decided. */
  public Long decidedBy() {
    return decidedBy;
  }

  public String decidedByName() {
    return decidedByName;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public String decision() {
    return decision;
  }

  public String endedByName() {
    return endedByName;
  }

  public Instant endedAt() {
    return endedAt;
  }

  public String endedWhy() {
    return endedWhy;
  }

  /** The edition that is no longer in force; null where none was issued anew, as the next. */
  public String superseded() {
    return superseded;
  }

  public String issued() {
    return issued;
  }
}
