package vn.hocba.archiving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** Fingerprint of one signed revision of a sealed transcript, so that even an early copy is recognised. */
@Entity
@Table(name = "sealed_revision")
public class SealedRevision {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "transcript_id")
  private String transcriptId;
  private int number;
  private String sha256;
  private long length;

  protected SealedRevision() {}

  /** @param number from 1, in the order of signing; @param length in bytes */
  public SealedRevision(String transcriptId, int number, String sha256, long length) {
    this.transcriptId = transcriptId;
    this.number = number;
    this.sha256 = sha256;
    this.length = length;
  }

  public String transcriptId() {
    return transcriptId;
  }

  public int number() {
    return number;
  }
}
