package vn.hocba.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocba.access.Caller;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;

/** A mark that was corrected: one line of the correction log (S3 PL Điều 8.2), never changed or deleted. */
@Entity
@Table(name = "correction")
public class Correction {

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
  @Column(name = "teacher_staff_id")
  private Long teacherStaffId;
  @Column(name = "made_by")
  private String madeBy;
  @Column(name = "made_by_name")
  private String madeByName;
  @Column(name = "made_at")
  private Instant madeAt;
  @Column(name = "request_id")
  private Long requestId;

  protected Correction() {}

  /** @param place of the mark in the book, {@code <term>:<kind>:<ordinal>} */
  public Correction(long schoolId, ClassSubject book, long enrolmentId, String place, String oldValue,
      String newValue) {
    this.schoolId = schoolId;
    this.classId = book.classId();
    this.classSubjectId = book.id();
    this.teacherStaffId = book.teacherStaffId();
    this.enrolmentId = enrolmentId;
    this.place = place;
    this.oldValue = oldValue;
    this.newValue = newValue;
  }

  /** Of conduct. @param place {@code <term>:CONDUCT:1} */
  public Correction(SchoolClass c, long enrolmentId, String place, String oldValue, String newValue) {
    this.schoolId = c.schoolId();
    this.classId = c.id();
    this.teacherStaffId = c.homeroomStaffId();
    this.enrolmentId = enrolmentId;
    this.place = place;
    this.oldValue = oldValue;
    this.newValue = newValue;
  }

  /** @param classmate full name of the second pupil who confirms an oral mark, or null */
  public Correction because(String why, Evidence proof, String classmate, String file, String keptPaper) {
    paper = keptPaper;
    reason = why;
    evidence = proof;
    this.classmate = classmate;
    fileId = file;
    return this;
  }

  /** @param staff whose mark it is, when that is not the subject's teacher; else null */
  public Correction by(Caller who, Instant at, Long staff) {
    return by(who.username(), who.fullName(), at, staff);
  }

  /** @param staff whose mark it is, when that is not the subject's teacher; else null */
  public Correction by(String username, String fullName, Instant at, Long staff) {
    madeBy = username;
    madeByName = fullName;
    madeAt = at;
    teacherStaffId = staff == null ? teacherStaffId : staff;
    return this;
  }

  /** @param request by which it was asked for and allowed */
  public Correction after(long request) {
    requestId = request;
    return this;
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

  /** Null for an empty cell, as the next. */
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

  public Long teacherStaffId() {
    return teacherStaffId;
  }

  public String madeByName() {
    return madeByName;
  }

  public Instant madeAt() {
    return madeAt;
  }

  /** Null for one the teacher made in the open book. */
  public Long requestId() {
    return requestId;
  }
}
