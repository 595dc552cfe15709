package vn.hocba.transcript;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;

/** One edition of a pupil's transcript of one year: its words never change, only how far it has come. */
@Entity
@Table(name = "transcript")
public class TranscriptRecord {

  @Id
  private String id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "class_id")
  private long classId;
  @Column(name = "enrolment_id")
  private long enrolmentId;
  @Column(name = "pupil_id")
  private long pupilId;
  @Column(name = "school_year")
  private String schoolYear;
  private int edition;
  private String supersedes;
  @Enumerated(EnumType.STRING)
  private TranscriptState state = TranscriptState.ISSUED;
  private String document;
  private String explanation;
  @Column(name = "lookup_code")
  private String lookupCode;
  @Column(name = "left_on")
  private LocalDate leftOn;
  @Column(name = "created_at")
  private Instant createdAt;
  @Column(name = "sealed_sha256")
  private String sealedSha256;
  @Column(name = "sealed_size")
  private Long sealedSize;
  @Column(name = "sealed_at")
  private Instant sealedAt;
  @Column(name = "superseded_at")
  private Instant supersededAt;
  @Column(name = "revoked_at")
  private Instant revokedAt;
  @Enumerated(EnumType.STRING)
  @Column(name = "revoked_because")
  private RevocationGround revokedBecause;
  @Column(name = "revoked_for")
  private String revokedFor;
  @Version
  private int version;

  protected TranscriptRecord() {}

  /**
   * @param document canonical text of the TranscriptDocument
   * @param explanation why its results are what they are, see {@link ExplanationText}
   * @param supersedes the edition before; null for the first
   * @param lookupCode the code printed on it, without dashes; null where none is
   */
  public TranscriptRecord(String id, long schoolId, long classId, long enrolmentId, long pupilId, String schoolYear,
      int edition, String supersedes, String document, String explanation, String lookupCode, Instant createdAt) {
    this.id = id;
    this.schoolId = schoolId;
    this.classId = classId;
    this.enrolmentId = enrolmentId;
    this.pupilId = pupilId;
    this.schoolYear = schoolYear;
    this.edition = edition;
    this.supersedes = supersedes;
    this.document = document;
    this.explanation = explanation;
    this.lookupCode = lookupCode;
    this.createdAt = createdAt;
  }

  /** Of the running year of a pupil who left. @param day from which the pupil was no longer in the class; null for a whole year */
  public TranscriptRecord left(LocalDate day) {
    leftOn = day;
    return this;
  }

  /** Null for a year that was closed. */
  public LocalDate leftOn() {
    return leftOn;
  }

  /** @param sha256 of the archived file, lower-case hexadecimal; @param size in bytes */
  public void sealed(String sha256, long size, Instant at) {
    state = TranscriptState.SEALED;
    sealedSha256 = sha256;
    sealedSize = size;
    sealedAt = at;
  }

  public void superseded(Instant at) {
    state = TranscriptState.SUPERSEDED;
    supersededAt = at;
  }

  /** By decision; its file stays. @param instead the edition that holds in its place; null for none */
  public void revoked(RevocationGround why, String instead, Instant at) {
    state = TranscriptState.REVOKED;
    revokedBecause = why;
    revokedFor = instead;
    revokedAt = at;
  }

  public String id() {
    return id;
  }

  /** Whether both are of one pupil's and issued by one school: only then can one hold in the other's place. */
  public boolean ofOnePupilWith(TranscriptRecord other) {
    return pupilId == other.pupilId && schoolId == other.schoolId;
  }

  /** The first; null for transcripts closed before explanations were kept. See {@link Transcripts#explanations}. */
  public String explanation() {
    return explanation;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public long schoolId() {
    return schoolId;
  }

  public long classId() {
    return classId;
  }

  public long enrolmentId() {
    return enrolmentId;
  }

  public long pupilId() {
    return pupilId;
  }

  public String schoolYear() {
    return schoolYear;
  }

  public int edition() {
    return edition;
  }

  public String supersedes() {
    return supersedes;
  }

  public TranscriptState state() {
    return state;
  }

  public String document() {
    return document;
  }

  /** SHA-256 of the archived file; null until sealed. */
  public String sealedSha256() {
    return sealedSha256;
  }

  public Long sealedSize() {
    return sealedSize;
  }

  public Instant sealedAt() {
    return sealedAt;
  }

  public Instant supersededAt() {
    return supersededAt;
  }

  /** When it was taken out of force by decision; null for all others, as the next two. */
  public Instant revokedAt() {
    return revokedAt;
  }

  public RevocationGround revokedBecause() {
    return revokedBecause;
  }

  /** The edition that the decision names in its place; null also where it names none. */
  public String revokedFor() {
    return revokedFor;
  }
}
