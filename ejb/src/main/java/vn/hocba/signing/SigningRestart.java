package vn.hocba.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One return of a document to its first signer; the file with the signatures until then is kept as evidence. */
@Entity
@Table(name = "signing_restart")
public class SigningRestart {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "document_id")
  private long documentId;
  private int round;
  private String sha256;
  private long size;
  private String reason;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected SigningRestart() {}

  /** @param d as it is before it goes back */
  SigningRestart(SigningDocument d, String by, String why, Instant at) {
    documentId = d.id();
    round = d.round();
    sha256 = d.sha256();
    size = d.size();
    reason = why;
    recordedByName = by;
    recordedAt = at;
  }

  public long documentId() {
    return documentId;
  }

  /** Of the document until then. */
  public int round() {
    return round;
  }

  /** Of the file that is kept. */
  public String sha256() {
    return sha256;
  }

  public String reason() {
    return reason;
  }
}
