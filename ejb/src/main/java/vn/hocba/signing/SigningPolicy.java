package vn.hocba.signing;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** How a school signs the documents of one school year, as the principal decided; a later decision is a row of its own. */
@Entity
@Table(name = "signing_policy")
public class SigningPolicy {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "school_year")
  private String schoolYear;
  @Enumerated(EnumType.STRING)
  private Signers signers;
  @Enumerated(EnumType.STRING)
  private SubjectSigning subjects;
  private String number;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;

  protected SigningPolicy() {}

  SigningPolicy(long schoolId, String schoolYear, Signers signers, SubjectSigning subjects, String number, String by,
      Instant at) {
    this.schoolId = schoolId;
    this.schoolYear = schoolYear;
    this.signers = signers;
    this.subjects = subjects;
    this.number = number;
    this.recordedByName = by;
    this.recordedAt = at;
  }

  public Signers signers() {
    return signers;
  }

  public SubjectSigning subjects() {
    return subjects;
  }

  public String schoolYear() {
    return schoolYear;
  }

  /** Of the decision. */
  public String number() {
    return number;
  }

  public String recordedByName() {
    return recordedByName;
  }

  public Instant recordedAt() {
    return recordedAt;
  }
}
