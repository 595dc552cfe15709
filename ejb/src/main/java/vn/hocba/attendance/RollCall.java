package vn.hocba.attendance;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** That a class's roll was called on a day: whoever is not marked absent was there. */
@Entity
@Table(name = "roll_call")
public class RollCall {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "class_id")
  private long classId;
  @Column(name = "on_day")
  private LocalDate day;
  @Column(name = "taken_by_name")
  private String takenByName;
  @Column(name = "taken_at")
  private Instant takenAt;

  protected RollCall() {}

  public RollCall(long classId, LocalDate day, String takenByName, Instant takenAt) {
    this.classId = classId;
    this.day = day;
    this.takenByName = takenByName;
    this.takenAt = takenAt;
  }

  public LocalDate day() {
    return day;
  }

  public String takenByName() {
    return takenByName;
  }

  public Instant takenAt() {
    return takenAt;
  }
}
