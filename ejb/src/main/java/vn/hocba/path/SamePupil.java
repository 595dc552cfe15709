package vn.hocba.path;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What somebody decided about two records: of one person or not. */
@Entity
@Table(name = "same_pupil")
public class SamePupil {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(updatable = false)
  private String one;
  @Column(updatable = false)
  private String other;
  private boolean same;
  @Column(name = "decided_by_name")
  private String decidedByName;
  @Column(name = "decided_at")
  private Instant decidedAt;

  protected SamePupil() {}

  SamePupil(RecordPair pair, boolean same, String byName, Instant at) {
    this.one = pair.one();
    this.other = pair.other();
    this.same = same;
    this.decidedByName = byName;
    this.decidedAt = at;
  }

  public Long id() {
    return id;
  }

  RecordPair pair() {
    return new RecordPair(one, other);
  }

  public boolean same() {
    return same;
  }

  public String decidedByName() {
    return decidedByName;
  }

  public Instant decidedAt() {
    return decidedAt;
  }
}
