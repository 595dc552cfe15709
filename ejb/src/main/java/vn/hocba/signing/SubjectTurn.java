package vn.hocba.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** One subject whose teacher signs a transcript; the teachers of a transcript sign in whichever order they come to it. */
@Entity
@Table(name = "signing_subject")
public class SubjectTurn {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "document_id")
  private long documentId;
  @Column(name = "class_subject_id")
  private long classSubjectId;
  private String code;
  @Column(name = "batch_id")
  private Long batchId;
  @Column(name = "signed_at")
  private Instant signedAt;

  protected SubjectTurn() {}

  /** @param code of the subject, as the transcript's place has it */
  SubjectTurn(long documentId, long classSubjectId, String code) {
    this.documentId = documentId;
    this.classSubjectId = classSubjectId;
    this.code = code;
  }

  /** A batch takes it; null gives it free. */
  void into(Long batch) {
    batchId = batch;
  }

  void signed(Instant at) {
    signedAt = at;
    batchId = null;
  }

  /** The signature was undone. */
  void again() {
    signedAt = null;
    batchId = null;
  }

  public Long id() {
    return id;
  }

  public long documentId() {
    return documentId;
  }

  public long classSubjectId() {
    return classSubjectId;
  }

  public String code() {
    return code;
  }

  public Long batchId() {
    return batchId;
  }

  public boolean isOpen() {
    return signedAt == null;
  }
}
