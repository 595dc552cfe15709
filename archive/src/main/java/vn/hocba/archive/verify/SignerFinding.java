package vn.hocba.archive.verify;

import java.time.Instant;

/**
 * What was found about one signature.
 *
 * @param field name of the form field; may be null
 * @param commonName of the signer's certificate; null when no certificate was found, as are the next three
 * @param organisation may be null
 * @param issuer common name of the issuer
 * @param serial serial number of the certificate, decimal
 * @param claimedAt signing time the signer claims; may be null
 * @param provenAt earliest proof that the signature existed (time-stamp); may be null
 * @param indication as in ETSI EN 319 102-1 §5.1.3, for example {@code TOTAL_PASSED}
 * @param subIndication null when passed
 * @param level for example {@code PAdES_BASELINE_LTA}; may be null
 * @param trusted whether the certificate leads to one of the trust anchors
 * @param coversRevision whether the signature covers every byte up to its end but itself
 * @param certificate more about the certificate; null when none was found, and in answers kept before this was
 */
public record SignerFinding(String field, String commonName, String organisation, String issuer, String serial,
    Instant claimedAt, Instant provenAt, String indication, String subIndication, String level, boolean trusted,
    boolean coversRevision, Certificate certificate) {

  /**
   * Whose a certificate is and its time.
   *
   * @param subject whole distinguished name
   * @param from first moment it is valid; @param until last one
   */
  public record Certificate(String subject, Instant from, Instant until) {}

  /** Without more about the certificate. */
  public SignerFinding(String field, String commonName, String organisation, String issuer, String serial, Instant claimedAt,
      Instant provenAt, String indication, String subIndication, String level, boolean trusted, boolean coversRevision) {
    this(field, commonName, organisation, issuer, serial, claimedAt, provenAt, indication, subIndication, level, trusted, coversRevision, null);
  }

  /** Whether the validation ended without any reservation. */
  public boolean passed() {
    return "TOTAL_PASSED".equals(indication);
  }

  /** Whether the validation found it wrong, as opposed to not being able to confirm it. */
  public boolean failed() {
    return "TOTAL_FAILED".equals(indication);
  }
}
