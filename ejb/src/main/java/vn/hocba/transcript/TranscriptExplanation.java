package vn.hocba.transcript;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/**
 * A later explanation of an edition whose words did not change when its class was closed again; the first is kept in the
 * edition itself, and none is ever changed.
 */
@Entity
@Table(name = "transcript_explanation")
public class TranscriptExplanation {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "transcript_id")
  private String transcriptId;
  private int number;
  private String text;
  @Column(name = "written_at")
  private Instant writtenAt;

  protected TranscriptExplanation() {}

  /** @param number 2 for the first after the edition's own; @param text see {@link ExplanationText} */
  TranscriptExplanation(String transcriptId, int number, String text, Instant writtenAt) {
    this.transcriptId = transcriptId;
    this.number = number;
    this.text = text;
    this.writtenAt = writtenAt;
  }

  int number() {
    return number;
  }

  String text() {
    return text;
  }

  Instant writtenAt() {
    return writtenAt;
  }
}
