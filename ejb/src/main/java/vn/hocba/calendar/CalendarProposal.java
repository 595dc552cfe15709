package vn.hocba.calendar;

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
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A calendar that the admin board laid out; it counts when the principal has confirmed it. */
@Entity
@Table(name = "calendar_proposal")
public class CalendarProposal {

  /** What became of it. */
  public enum State { WAITS, DONE, REFUSED,
    /** Another one of the same year was laid out after it. */
    REPLACED }

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "school_year")
  private String schoolYear;
  private String weeks;
  private String number;
  private String reason;
  @Column(name = "asked_by_name")
  private String askedByName;
  @Column(name = "asked_at")
  private Instant askedAt;
  @Enumerated(EnumType.STRING)
  private State state = State.WAITS;
  @Column(name = "decided_by_name")
  private String decidedByName;
  @Column(name = "decided_at")
  private Instant decidedAt;
  @Version
  private int version;

  protected CalendarProposal() {}

  /**
   * @param weeks null to go back to the default
   * @param number of the decision or plan
   */
  public CalendarProposal(long schoolId, String schoolYear, List<Week> weeks, String number, String reason) {
    this.schoolId = schoolId;
    this.schoolYear = schoolYear;
    this.weeks = weeks == null ? null : weeks.stream().map(w -> w.number() + ":" + w.term() + ":" + w.firstDay() + ":"
        + w.kind()).collect(Collectors.joining(";"));
    this.number = number;
    this.reason = reason;
  }

  public CalendarProposal by(String fullName, Instant at) {
    askedByName = fullName;
    askedAt = at;
    return this;
  }

  public void end(State next, String byName, Instant at) {
    state = next;
    decidedByName = byName;
    decidedAt = at;
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

  /** Null to go back to the default. */
  public List<Week> weeks() {
    return weeks == null ? null : Stream.of(weeks.split(";")).map(w -> w.split(":"))
        .map(w -> new Week(Integer.parseInt(w[0]), Integer.parseInt(w[1]), LocalDate.parse(w[2]), WeekKind.valueOf(w[3])))
        .toList();
  }

  public String number() {
    return number;
  }

  public String reason() {
    return reason;
  }

  public String askedByName() {
    return askedByName;
  }

  public Instant askedAt() {
    return askedAt;
  }

  /** Null while it waits, as the next. */
  public String decidedByName() {
    return decidedByName;
  }

  public Instant decidedAt() {
    return decidedAt;
  }

  public State state() {
    return state;
  }
}
