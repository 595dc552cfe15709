package vn.hocba.archive.trust;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import vn.hocba.archive.Sha256;

/**
 * A certificate that signatures may lead to.
 *
 * @param file name of the file it lies in
 * @param from first day, in UTC, on which signatures that lead to it count; null for without a beginning
 * @param until last such day; null for without an end
 * @param remark what people wrote beside it; may be empty
 */
public record Anchor(X509Certificate certificate, String file, LocalDate from, LocalDate until, String remark) {

  /** Whether a signature of that moment may lead to it. */
  public boolean at(Instant moment) {
    LocalDate day = LocalDate.ofInstant(moment, ZoneOffset.UTC);
    return (from == null || !day.isBefore(from)) && (until == null || !day.isAfter(until));
  }

  /** SHA-256 of the whole certificate, by which people compare it with what its authority publishes. */
  public String fingerprint() {
    try {
      return Sha256.hex(certificate.getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException("it was read from its encoding", e);
    }
  }
}
