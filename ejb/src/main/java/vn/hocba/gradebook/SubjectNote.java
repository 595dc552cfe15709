package vn.hocba.gradebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A remark beside a pupil's results in one subject, such as an exemption from practice (TT 22/2021 Điều 10). */
@Entity
@Table(name = "subject_note")
public class SubjectNote {

  /** How the log of corrections names it, beside the book. */
  public static final String PLACE = "0:NOTE:1";

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "enrolment_id")
  private long enrolmentId;
  @Column(name = "class_subject_id")
  private long classSubjectId;
  private String note;

  protected SubjectNote() {}

  public SubjectNote(long enrolmentId, long classSubjectId, String note) {
    this.enrolmentId = enrolmentId;
    this.classSubjectId = classSubjectId;
    this.note = note;
  }

  public long enrolmentId() {
    return enrolmentId;
  }

  public long classSubjectId() {
    return classSubjectId;
  }

  public String note() {
    return note;
  }

  public void rewrite(String text) {
    note = text;
  }
}
