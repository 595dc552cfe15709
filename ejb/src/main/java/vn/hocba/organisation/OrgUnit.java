package vn.hocba.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An authority above schools, as long as it exists. */
@Entity
@Table(name = "org_unit")
public class OrgUnit {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Enumerated(EnumType.STRING)
  private UnitKind kind;
  private String code;
  private String name;
  @Column(name = "first_day")
  private LocalDate firstDay;
  @Column(name = "last_day")
  private LocalDate lastDay;

  protected OrgUnit() {}

  /** Ends when its kind does. */
  public OrgUnit(UnitKind kind, String code, String name, LocalDate firstDay) {
    this.kind = kind;
    this.code = code;
    this.name = name;
    this.firstDay = firstDay;
    this.lastDay = kind.until();
  }

  public Long id() {
    return id;
  }

  public UnitKind kind() {
    return kind;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public LocalDate firstDay() {
    return firstDay;
  }

  /** Null while it exists. */
  public LocalDate lastDay() {
    return lastDay;
  }

  public boolean existsOn(LocalDate day) {
    return !day.isBefore(firstDay) && (lastDay == null || !day.isAfter(lastDay));
  }

  void rename(String next) {
    name = next;
  }

  void endOn(LocalDate day) {
    lastDay = day;
  }
}
