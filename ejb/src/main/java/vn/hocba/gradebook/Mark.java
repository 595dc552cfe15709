package vn.hocba.gradebook;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import vn.hocba.access.Caller;

/** One cell of a gradebook of any school level: a mark, a letter or a comment; empty is not 0. */
@Entity
@Table(name = "mark")
public class Mark {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "enrolment_id")
  private long enrolmentId;
  @Column(name = "class_subject_id")
  private long classSubjectId;
  private int term;
  private String kind;
  private int ordinal;
  private BigDecimal score;
  private Boolean passed;
  @Column(name = "level_code")
  private String levelCode;
  private String remark;
  @Column(name = "changed_by")
  private String changedBy;
  @Column(name = "changed_by_name")
  private String changedByName;
  @Column(name = "changed_at")
  private Instant changedAt;
  @Column(name = "begun_by")
  private String begunBy;
  @Column(name = "begun_at")
  private Instant begunAt;
  @Version
  private int version;

  protected Mark() {}

  public Mark(long enrolmentId, long classSubjectId, MarkColumn column) {
    this.enrolmentId = enrolmentId;
    this.classSubjectId = classSubjectId;
    this.term = column.term();
    this.kind = column.kind();
    this.ordinal = column.ordinal();
  }

  /** Enters a mark for the first time, or again as the same entry. @param value null empties the cell */
  public void enter(MarkValue value, Caller by, Instant at) {
    if (value == null) {
      begunBy = null;
      begunAt = null;
    } else if (begunAt == null) {
      begunBy = by.username();
      begunAt = at;
    }
    write(value, by, at);
  }

  /** Corrects what was entered. An emptied cell stays a corrected one: what is written there next is no first entry. */
  public void correct(MarkValue value, Caller by, Instant at) {
    write(value, by, at);
  }

  private void write(MarkValue value, Caller by, Instant at) {
    score = value == null ? null : value.score();
    passed = value == null ? null : value.passed();
    levelCode = value == null ? null : value.level();
    remark = value == null ? null : value.remark();
    changedBy = by.username();
    changedByName = by.fullName();
    changedAt = at;
  }

  public long enrolmentId() {
    return enrolmentId;
  }

  public long classSubjectId() {
    return classSubjectId;
  }

  public MarkColumn column() {
    return new MarkColumn(term, kind, ordinal);
  }

  /** What stands in the cell, or null. */
  public MarkValue value() {
    // The column keeps one decimal for all; a test of primary school has none.
    BigDecimal number = score == null ? null : score.setScale(MarkColumn.TEST.equals(kind) ? 0 : 1);
    return number == null && passed == null && levelCode == null && remark == null ? null
        : new MarkValue(number, passed, levelCode, remark);
  }

  /** Who entered what stands here for the first time; null for a cell nobody entered, as when. */
  public String begunBy() {
    return begunBy;
  }

  public Instant begunAt() {
    return begunAt;
  }

  /** Who wrote last what stands here. */
  public String changedBy() {
    return changedBy;
  }

  public String changedByName() {
    return changedByName;
  }

  public Instant changedAt() {
    return changedAt;
  }

  public int version() {
    return version;
  }
}
