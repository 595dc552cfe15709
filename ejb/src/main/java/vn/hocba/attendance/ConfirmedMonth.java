package vn.hocba.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

/** That the homeroom teacher has confirmed a month's attendance (CN-09); it is closed until that is taken back. */
@Entity
@Table(name = "confirmed_month")
public class ConfirmedMonth {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "class_id")
  private long classId;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "confirmed_by_name")
  private String confirmedByName;
  @Column(name = "confirmed_at")
  private Instant confirmedAt;

  protected ConfirmedMonth() {}

  public ConfirmedMonth(long classId, YearMonth month, String confirmedByName, Instant confirmedAt) {
    this.classId = classId;
    this.firstDay = month.atDay(1);
    this.confirmedByName = confirmedByName;
    this.confirmedAt = confirmedAt;
  }

  public YearMonth month() {
    return YearMonth.from(firstDay);
  }

  public String confirmedByName() {
    return confirmedByName;
  }

  public Instant confirmedAt() {
    return confirmedAt;
  }
}
