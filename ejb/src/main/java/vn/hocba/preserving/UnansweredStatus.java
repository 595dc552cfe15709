package vn.hocba.preserving;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.seal.Chains;

/** A certificate whose status a batch of evidence lacks, because its authority was silent; gone once it is known. */
@Entity
@Table(name = "unanswered_status")
public class UnansweredStatus {

  private static final int LONGEST_NAME = 400;

  @Id
  @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "record_seq")
  private Long id;
  private long batch;
  private String fingerprint;
  private String chain;
  private String authority;
  @Column(name = "silent_since")
  private Instant silentSince;
  @Column(name = "asked_at")
  private Instant askedAt;

  protected UnansweredStatus() {}

  /** @param chain the certificate first */
  UnansweredStatus(long batch, List<X509Certificate> chain, Instant silentSince, Instant askedAt) {
    this.batch = batch;
    this.fingerprint = fingerprint(chain.getFirst());
    this.chain = Chains.text(chain);
    this.authority = authority(chain.getFirst());
    this.silentSince = silentSince;
    this.askedAt = askedAt;
  }

  /** Whoever tells that certificate's status. */
  static String authority(X509Certificate certificate) {
    String name = certificate.getIssuerX500Principal().getName();
    return name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
  }

  static String fingerprint(X509Certificate certificate) {
    try {
      return Sha256.hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("a certificate that was read is written", e);
    }
  }

  void asked(Instant at) {
    askedAt = at;
  }

  public Long id() {
    return id;
  }

  /** Number of the batch that lacks it. */
  public long batch() {
    return batch;
  }

  /** SHA-256 of the certificate. */
  public String fingerprint() {
    return fingerprint;
  }

  /** The certificate first. */
  public List<X509Certificate> certificates() {
    return Chains.read(chain);
  }

  public String authority() {
    return authority;
  }

  public Instant silentSince() {
    return silentSince;
  }
}
