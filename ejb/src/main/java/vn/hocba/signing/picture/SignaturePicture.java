package vn.hocba.signing.picture;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Base64;
import vn.hocba.archive.Sha256;

/** A picture that is shown for the signatures of one certificate, or for a school's seal, from a moment on. */
@Entity
@Table(name = "signature_picture")
public class SignaturePicture {

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "certificate_id")
  private Long certificateId;
  private String png;
  private String sha256;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;
  @Column(name = "ended_by_name")
  private String endedByName;
  @Column(name = "ended_at")
  private Instant endedAt;

  protected SignaturePicture() {}

  /**
   * A picture in use.
   *
   * @param certificateId whose signatures it is shown for; null for the school's seal
   * @param png in base 64
   */
  public SignaturePicture(long schoolId, Long certificateId, String png, String by, Instant at) {
    this.schoolId = schoolId;
    this.certificateId = certificateId;
    this.png = png;
    this.sha256 = Sha256.hex(Base64.getDecoder().decode(png));
    this.recordedByName = by;
    this.recordedAt = at;
  }

  /** Whether it was in use then. */
  boolean standsAt(Instant then) {
    return !recordedAt.isAfter(then) && (endedAt == null || endedAt.isAfter(then));
  }

  public void end(String by, Instant at) {
    endedByName = by;
    endedAt = at;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  public Long certificateId() {
    return certificateId;
  }

  /** In base 64. */
  public String png() {
    return png;
  }

  public byte[] bytes() {
    return Base64.getDecoder().decode(png);
  }

  public String sha256() {
    return sha256;
  }

  public String recordedByName() {
    return recordedByName;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String endedByName() {
    return endedByName;
  }
}
