package vn.hocba.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** What a unit or school is called from a day on, and which levels a school then has; never changed. */
@Entity
@Table(name = "place_version")
public class PlaceVersion {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "unit_id")
  private Long unitId;
  @Column(name = "school_id")
  private Long schoolId;
  private String name;
  private String levels;
  @Column(name = "first_day")
  private LocalDate firstDay;
  private String number;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected PlaceVersion() {}

  /** @param unitId null for a school, {@code schoolId} for a unit; {@code levels} empty for a unit */
  PlaceVersion(Long unitId, Long schoolId, String name, List<String> levels, LocalDate firstDay) {
    this.unitId = unitId;
    this.schoolId = schoolId;
    this.name = name;
    this.levels = String.join(",", levels);
    this.firstDay = firstDay;
  }

  /** @param by which decision; null for what was before anything was decided */
  PlaceVersion recorded(String by, String who, Instant at) {
    number = by;
    recordedByName = who;
    recordedAt = at;
    return this;
  }

  public Long unitId() {
    return unitId;
  }

  public Long schoolId() {
    return schoolId;
  }

  public String name() {
    return name;
  }

  /** Empty for a unit. */
  public List<String> levels() {
    return levels == null || levels.isEmpty() ? List.of() : List.of(levels.split(","));
  }

  public LocalDate firstDay() {
    return firstDay;
  }
}
