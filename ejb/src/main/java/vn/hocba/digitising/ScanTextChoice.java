package vn.hocba.digitising;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import vn.hocba.archive.catalogue.CatalogueEncoding;

/** What somebody said about how a text beside a scan is read; kept by the text's bytes, whichever folder they lie in. */
@Entity
@Table(name = "scan_text_choice")
public class ScanTextChoice {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id", updatable = false)
  private long schoolId;
  @Column(updatable = false)
  private String sha256;
  @Enumerated(EnumType.STRING)
  private CatalogueEncoding encoding;
  @Column(name = "chosen_by_name")
  private String chosenByName;
  @Column(name = "chosen_at")
  private Instant chosenAt;

  protected ScanTextChoice() {}

  ScanTextChoice(long schoolId, String sha256) {
    this.schoolId = schoolId;
    this.sha256 = sha256;
  }

  /** Says it, or says it anew. */
  void choose(CatalogueEncoding said, String byName, Instant at) {
    encoding = said;
    chosenByName = byName;
    chosenAt = at;
  }

  String sha256() {
    return sha256;
  }

  CatalogueEncoding encoding() {
    return encoding;
  }

  String chosenByName() {
    return chosenByName;
  }
}
