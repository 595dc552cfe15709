package vn.hocba.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A subject taught in a class, and who teaches it: one gradebook. */
@Entity
@Table(name = "class_subject")
public class ClassSubject {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "class_id")
  private long classId;
  private String subject;
  @Column(name = "teacher_staff_id")
  private Long teacherStaffId;
  @Column(name = "regular_count")
  private int regularCount;

  @Column(name = "only_term")
  private Integer onlyTerm;

  protected ClassSubject() {}

  /**
   * @param subject code, as in {@code TOAN}
   * @param regularCount regular assessments a term (TT 22/2021 Điều 6.2b), 1 to 4
   */
  public ClassSubject(long classId, String subject, int regularCount) {
    this.classId = classId;
    this.subject = subject;
    this.regularCount = regularCount;
  }

  public Long id() {
    return id;
  }

  public long classId() {
    return classId;
  }

  public String subject() {
    return subject;
  }

  public Long teacherStaffId() {
    return teacherStaffId;
  }

  public void assignTeacher(Long staffId) {
    teacherStaffId = staffId;
  }

  /** The only term the class is taught it in (TT 22/2021 Điều 9.1, TT 58/2011 Điều 10.3); null for both. */
  public Integer onlyTerm() {
    return onlyTerm;
  }

  public boolean taughtIn(int term) {
    return onlyTerm == null || onlyTerm == term;
  }

  /** @param term 1 or 2; null for both */
  public void teachOnlyIn(Integer term) {
    onlyTerm = term;
  }

  public int regularCount() {
    return regularCount;
  }

  public void planRegular(int count) {
    regularCount = count;
  }
}
