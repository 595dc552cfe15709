package vn.hocba.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocba.archiving.LedgerEntry;

/** How long one kind of archived record is kept from a day on, until a later row of that kind; a row never changes. */
@Entity
@Table(name = "retention_rule")
public class RetentionRule {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  private String kind;
  @Column(name = "first_day")
  private LocalDate firstDay;
  private Integer years;
  private String source;
  private boolean confirmed;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected RetentionRule() {}

  RetentionRule(RetentionTerm term, String recordedByName, Instant recordedAt) {
    this.kind = term.kind().name();
    this.firstDay = term.firstDay();
    this.years = term.years();
    this.source = term.source();
    this.confirmed = term.confirmed();
    this.recordedByName = recordedByName;
    this.recordedAt = recordedAt;
  }

  public RetentionTerm term() {
    return new RetentionTerm(LedgerEntry.Kind.valueOf(kind), firstDay, years, source, confirmed);
  }

  public String recordedByName() {
    return recordedByName;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
