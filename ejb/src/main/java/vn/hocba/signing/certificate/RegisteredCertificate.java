package vn.hocba.signing.certificate;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import vn.hocba.archive.seal.CertificateCheck;
import vn.hocba.archive.seal.CertificateStatus;
import vn.hocba.archive.seal.Chains;

/** A certificate that one of the staff, or the school's seal, signs with; the key itself is never here. */
@Entity
@Table(name = "certificate")
public class RegisteredCertificate {

  /** Whether it may be signed with. */
  public enum State {
    /** It may, in its time. */
    IN_USE,
    /** Its authority revoked it. */
    REVOKED,
    /** The school took it out of use. */
    ENDED
  }

  private static final int LONGEST_NAME = 400;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  @Column(name = "school_id")
  private long schoolId;
  @Column(name = "staff_id")
  private Long staffId;
  private String subject;
  private String issuer;
  private String serial;
  private String fingerprint;
  private int registration;
  private String chain;
  @Column(name = "valid_from")
  private Instant validFrom;
  @Column(name = "valid_until")
  private Instant validUntil;
  @Enumerated(EnumType.STRING)
  @Column(name = "key_home")
  private KeyHome keyHome;
  @Enumerated(EnumType.STRING)
  private State state = State.IN_USE;
  @Enumerated(EnumType.STRING)
  private CertificateStatus checked;
  @Column(name = "checked_by")
  private String checkedBy;
  @Column(name = "checked_at")
  private Instant checkedAt;
  @Column(name = "recorded_by_name")
  private String recordedByName;
  @Column(name = "recorded_at")
  private Instant recordedAt;
  @Column(name = "ended_by_name")
  private String endedByName;
  @Column(name = "ended_at")
  private Instant endedAt;
  @Column(name = "end_reason")
  private String endReason;
  @Version
  private int version;

  protected RegisteredCertificate() {}

  /**
   * @param staffId the owner; null for the school's seal
   * @param registration counts the times it was registered, from 1
   */
  RegisteredCertificate(long schoolId, Long staffId, KeyHome keyHome, List<X509Certificate> certificates,
      String fingerprint, int registration, String by, Instant at) {
    X509Certificate own = certificates.getFirst();
    this.schoolId = schoolId;
    this.staffId = staffId;
    this.keyHome = keyHome;
    this.fingerprint = fingerprint;
    this.registration = registration;
    subject = shortened(own.getSubjectX500Principal().getName());
    issuer = shortened(own.getIssuerX500Principal().getName());
    serial = own.getSerialNumber().toString(16);
    chain = Chains.text(certificates);
    validFrom = own.getNotBefore().toInstant();
    validUntil = own.getNotAfter().toInstant();
    recordedByName = by;
    recordedAt = at;
  }

  static String shortened(String name) {
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  void checked(CertificateCheck.Found found, Instant at) {
    checked = found.status();
    checkedBy = found.source();
    checkedAt = at;
    if (found.status() == CertificateStatus.REVOKED && state == State.IN_USE) {
      state = State.REVOKED;
    }
  }

  void end(String by, String reason, Instant at) {
    state = State.ENDED;
    endedByName = by;
    endReason = reason;
    endedAt = at;
  }

  /** Whether it may be signed with then, as far as the register knows. */
  public boolean usable(Instant at) {
    return state == State.IN_USE && !at.isBefore(validFrom) && !at.isAfter(validUntil);
  }

  /** Its certificate first. */
  public List<X509Certificate> certificates() {
    return Chains.read(chain);
  }

  /** The key that this server keeps for its owner; made of who that is, so that nobody registers another's. */
  public String keyId() {
    return staffId == null ? "school-" + schoolId : "staff-" + staffId;
  }

  public Long id() {
    return id;
  }

  public long schoolId() {
    return schoolId;
  }

  /** Null for the school's seal. */
  public Long staffId() {
    return staffId;
  }

  /** The name in the certificate. */
  public String commonName() {
    return CertificateNames.common(subject);
  }

  public String subject() {
    return subject;
  }

  public String issuer() {
    return issuer;
  }

  public String serial() {
    return serial;
  }

  public String fingerprint() {
    return fingerprint;
  }

  /** Which time it was registered; before the second it was taken out of use. */
  public int registration() {
    return registration;
  }

  public Instant validFrom() {
    return validFrom;
  }

  public Instant validUntil() {
    return validUntil;
  }

  public KeyHome keyHome() {
    return keyHome;
  }

  public State state() {
    return state;
  }

  /** What the last check told. */
  public CertificateStatus checked() {
    return checked;
  }

  /** {@code OCSP} or {@code CRL}; null for neither. */
  public String checkedBy() {
    return checkedBy;
  }

  public Instant checkedAt() {
    return checkedAt;
  }

  public String recordedByName() {
    return recordedByName;
  }

  public Instant recordedAt() {
    return recordedAt;
  }

  public String endReason() {
    return endReason;
  }
}
