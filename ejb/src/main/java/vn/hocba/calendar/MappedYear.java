package vn.hocba.calendar;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** The weeks a school mapped to days itself, for one year (DOMAIN B.6). */
@Entity
@Table(name = "school_calendar")
public class MappedYear {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "school_year")
  private String schoolYear;
  @ElementCollection
  @CollectionTable(name = "calendar_week", joinColumns = @JoinColumn(name = "calendar_id"))
  private List<Week> weeks = new ArrayList<>();
  @Column(name = "changed_by_name")
  private String changedByName;
  @Column(name = "changed_at")
  private Instant changedAt;
  private String decision;
  private String reason;
  @Version
  private int version;

  protected MappedYear() {}

  public MappedYear(long schoolId, String schoolYear) {
    this.schoolId = schoolId;
    this.schoolYear = schoolYear;
  }

  public Long id() {
    return id;
  }

  public void map(List<Week> to, String by, Instant at) {
    weeks.clear();
    weeks.addAll(to);
    changedByName = by;
    changedAt = at;
  }

  /** By which decision or plan, and why. */
  public void by(String number, String why) {
    decision = number;
    reason = why;
  }

  /** Null for one mapped before that was asked, as the next. */
  public String decision() {
    return decision;
  }

  public String reason() {
    return reason;
  }

  public SchoolCalendar calendar() {
    return new SchoolCalendar(schoolYear, true, weeks);
  }

  public String changedByName() {
    return changedByName;
  }

  public Instant changedAt() {
    return changedAt;
  }
}
