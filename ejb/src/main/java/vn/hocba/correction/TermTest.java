package vn.hocba.correction;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocba.access.Caller;

/** The first day of a term's tests, of a whole school or of one class. */
@Entity
@Table(name = "term_test")
public class TermTest {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "school_year")
  private String schoolYear;
  @Column(name = "class_id")
  private Long classId;
  private int term;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "set_by_name")
  private String setByName;
  @Column(name = "set_at")
  private Instant setAt;

  private String decision;
  private String reason;

  protected TermTest() {}

  /** @param classId null for every class without a date of its own */
  public TermTest(long schoolId, String schoolYear, Long classId, int term) {
    this.schoolId = schoolId;
    this.schoolYear = schoolYear;
    this.classId = classId;
    this.term = term;
  }

  /** @param number of the decision or plan that says so */
  public void begin(LocalDate day, Caller by, Instant at, String number, String why) {
    decision = number;
    reason = why;
    firstDay = day;
    setByName = by.fullName();
    setAt = at;
  }

  public Long classId() {
    return classId;
  }

  public int term() {
    return term;
  }

  public LocalDate firstDay() {
    return firstDay;
  }
}
