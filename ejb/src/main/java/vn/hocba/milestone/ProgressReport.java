package vn.hocba.milestone;

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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What a school's books held when a milestone was reached; never changed (LCK-14, S4 Điều 10.3). */
@Entity
@Table(name = "progress_report")
public class ProgressReport {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "school_year")
  private String schoolYear;
  private String milestone;
  @Column(name = "due_at")
  private Instant dueAt;
  @Column(name = "taken_at")
  private Instant takenAt;
  @ElementCollection
  @CollectionTable(name = "progress_line", joinColumns = @JoinColumn(name = "report_id"))
  private List<ProgressLine> lines = new ArrayList<>();

  protected ProgressReport() {}

  ProgressReport(long schoolId, String schoolYear, String milestone, Instant dueAt, Instant takenAt,
      List<ProgressLine> lines) {
    this.schoolId = schoolId;
    this.schoolYear = schoolYear;
    this.milestone = milestone;
    this.dueAt = dueAt;
    this.takenAt = takenAt;
    this.lines = new ArrayList<>(lines);
  }

  public Long id() {
    return id;
  }

  public String milestone() {
    return milestone;
  }

  public Instant dueAt() {
    return dueAt;
  }

  public Instant takenAt() {
    return takenAt;
  }

  /** In the order of classes and their forms. */
  List<ProgressView.Line> lines() {
    return lines.stream().sorted(Comparator.comparingInt(ProgressLine::position)).map(ProgressLine::view).toList();
  }
}
