package vn.hocba.regulation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** An edition of the rules by which a year was closed, kept for ever; named by the SHA-256 of its text. */
@Entity
@Table(name = "rules_edition")
public class RulesEdition {

  @Id
  private String id;
  private String text;
  @Column(name = "kept_at")
  private Instant keptAt;

  protected RulesEdition() {}

  String id() {
    return id;
  }

  /** See {@link RulesText}. */
  String text() {
    return text;
  }

  /** When a year was first closed by it. */
  public Instant keptAt() {
    return keptAt;
  }
}
