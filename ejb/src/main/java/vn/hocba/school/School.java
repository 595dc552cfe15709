package vn.hocba.school;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.List;

/** A school that keeps its records here. */
@Entity
@Table(name = "school")
public class School {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  @SequenceGenerator(name = "record_seq", sequenceName = "record_seq", allocationSize = 50)
  private Long id;
  private String code;
  private String name;
  private String province;
  private String level;
  private String levels;
  @Enumerated(EnumType.STRING)
  private SchoolType type = SchoolType.PUBLIC;
  @Column(name = "principal_name")
  private String principalName;
  @Column(name = "last_day")
  private LocalDate lastDay;
  private boolean demo;

  protected School() {}

  /**
   * @param code code in the sector database
   * @param level {@code PRIMARY}, {@code THCS}, {@code THPT} or {@code GDTX}
   * @param demo true for a school of the demonstration, which production refuses
   */
  public School(String code, String name, String province, String level, boolean demo) {
    this.code = code;
    this.name = name;
    this.province = province;
    this.level = level;
    this.demo = demo;
  }

  public Long id() {
    return id;
  }

  public String code() {
    return code;
  }

  public String name() {
    return name;
  }

  public String province() {
    return province;
  }

  public String level() {
    return level;
  }

  public SchoolType type() {
    return type;
  }

  /** Every level it teaches, lowest first; {@link #level} is the first of them. */
  public List<String> levels() {
    return levels == null ? List.of(level) : List.of(levels.split(","));
  }

  /** @param all lowest first */
  public void found(SchoolType as, List<String> all) {
    type = as;
    level = all.getFirst();
    levels = all.size() == 1 ? null : String.join(",", all);
  }

  public void rename(String next) {
    name = next;
  }

  /** Null while it exists. */
  public LocalDate lastDay() {
    return lastDay;
  }

  public void endOn(LocalDate day) {
    lastDay = day;
  }

  /** Full name of the principal in office; null while none is entered. */
  public String principalName() {
    return principalName;
  }

  public void appointPrincipal(String fullName) {
    principalName = fullName;
  }

  public boolean demo() {
    return demo;
  }
}
