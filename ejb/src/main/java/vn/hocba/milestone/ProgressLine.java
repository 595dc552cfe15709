package vn.hocba.milestone;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Transient;

/** How far one subject's book of one class, or its homeroom part, is for a milestone (LCK-14). */
@Embeddable
public class ProgressLine {

  private int position;
  @Column(name = "class_id")
  private long classId;
  @Column(name = "class_name")
  private String className;
  private String subject;
  private String teacher;
  private long expected;
  private long entered;
  /** Only while the figures are of this moment. */
  @Transient
  private Long book;

  protected ProgressLine() {}

  /**
   * @param subject code; null for what the homeroom teacher keeps of the class as a whole
   * @param teacher full name; null while none is assigned
   * @param entered never more than is expected
   */
  ProgressLine(int position, long classId, String className, String subject, String teacher, long expected,
      long entered, Long book) {
    this.position = position;
    this.classId = classId;
    this.className = className;
    this.subject = subject;
    this.teacher = teacher;
    this.expected = expected;
    this.entered = Math.min(expected, entered);
    this.book = book;
  }

  int position() {
    return position;
  }

  ProgressView.Line view() {
    return new ProgressView.Line(classId, className, subject, teacher, expected, entered, book);
  }
}
