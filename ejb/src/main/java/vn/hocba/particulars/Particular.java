package vn.hocba.particulars;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import vn.hocba.access.Caller;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.TermMarks.Slot;

/** A particular of a pupil's year as somebody entered it; it is withdrawn with a reason, never changed or deleted. */
@Entity
@Table(name = "particular")
public class Particular {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "enrolment_id")
  private long enrolmentId;
  @Enumerated(EnumType.STRING)
  private ParticularKind kind;
  private String subject;
  private Integer term;
  @Enumerated(EnumType.STRING)
  @Column(name = "place_kind")
  private MarkKind placeKind;
  @Column(name = "place_ordinal")
  private Integer placeOrdinal;
  private BigDecimal score;
  private String code;
  private String words;
  @Column(name = "entered_by")
  private String enteredBy;
  @Column(name = "entered_by_name")
  private String enteredByName;
  @Column(name = "entered_at")
  private Instant enteredAt;
  @Column(name = "withdrawn_by")
  private String withdrawnBy;
  @Column(name = "withdrawn_by_name")
  private String withdrawnByName;
  @Column(name = "withdrawn_at")
  private Instant withdrawnAt;
  @Column(name = "withdrawn_why")
  private String withdrawnWhy;
  @Version
  private int version;

  protected Particular() {}

  public Particular(long enrolmentId, ParticularContent content, Caller by, Instant at) {
    this.enrolmentId = enrolmentId;
    kind = content.kind();
    subject = content.subject();
    term = content.term();
    placeKind = content.slot() == null ? null : content.slot().kind();
    placeOrdinal = content.slot() == null ? null : content.slot().ordinal();
    score = content.score();
    code = content.code();
    words = content.text();
    enteredBy = by.username();
    enteredByName = by.fullName();
    enteredAt = at;
  }

  /** @param why in the words of who does it */
  public void withdraw(Caller by, Instant at, String why) {
    withdrawnBy = by.username();
    withdrawnByName = by.fullName();
    withdrawnAt = at;
    withdrawnWhy = why;
  }

  public ParticularContent content() {
    // The column keeps one decimal for all; a test of primary school has none.
    BigDecimal mark = score == null ? null : score.setScale(kind == ParticularKind.ADDITIONAL_TEST ? 0 : 1);
    return new ParticularContent(kind, subject, term,
        placeKind == null ? null : new Slot(placeKind, placeOrdinal), mark, code, words);
  }

  public Long id() {
    return id;
  }

  public long enrolmentId() {
    return enrolmentId;
  }

  public String enteredByName() {
    return enteredByName;
  }

  public Instant enteredAt() {
    return enteredAt;
  }

  public boolean stands() {
    return withdrawnAt == null;
  }

  /** Null while it stands, as the next two. */
  public String withdrawnByName() {
    return withdrawnByName;
  }

  public Instant withdrawnAt() {
    return withdrawnAt;
  }

  public String withdrawnWhy() {
    return withdrawnWhy;
  }
}
