package vn.hocba.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The totals a class book gave for a pupil, kept aside while the pupil's totals follow from daily entries. */
@Entity
@Table(name = "book_absences")
public class BookAbsences {

  @Id
  @Column(name = "enrolment_id")
  private long enrolmentId;
  private int excused;
  private int unexcused;

  protected BookAbsences() {}

  public BookAbsences(long enrolmentId, int excused, int unexcused) {
    this.enrolmentId = enrolmentId;
    this.excused = excused;
    this.unexcused = unexcused;
  }

  /** @param excused null stays as it is, as the other */
  void rewrite(Integer excused, Integer unexcused) {
    this.excused = excused == null ? this.excused : excused;
    this.unexcused = unexcused == null ? this.unexcused : unexcused;
  }

  public long enrolmentId() {
    return enrolmentId;
  }

  public int excused() {
    return excused;
  }

  public int unexcused() {
    return unexcused;
  }
}
