package vn.hocba.access;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;

/** The decision an inspector inspects by: which schools, from which day to which, both included. */
@Entity
@Table(name = "inspection_decision")
public class InspectionDecision {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  private String number;
  @Column(name = "account_id")
  private long accountId;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "last_day")
  private LocalDate lastDay;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;
  @ElementCollection
  @CollectionTable(name = "inspection_school", joinColumns = @JoinColumn(name = "decision_id"))
  @Column(name = "school_id")
  private Set<Long> schools = new HashSet<>();

  protected InspectionDecision() {}

  public InspectionDecision(String number, long accountId, Set<Long> schools, LocalDate firstDay, LocalDate lastDay,
      String recordedByName, Instant recordedAt) {
    this.number = number;
    this.accountId = accountId;
    this.schools.addAll(schools);
    this.firstDay = firstDay;
    this.lastDay = lastDay;
    this.recordedByName = recordedByName;
    this.recordedAt = recordedAt;
  }

  public long id() {
    return id;
  }

  public String number() {
    return number;
  }

  public long accountId() {
    return accountId;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  public LocalDate lastDay() {
    return lastDay;
  }

  public String recordedByName() {
    return recordedByName;
  }

  public Set<Long> schools() {
    return Set.copyOf(schools);
  }

  /** Ends it earlier; a day before the first means that it never ran. */
  void endOn(LocalDate day) {
    lastDay = day;
  }
}
