package vn.hocba.archive.attest;

import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Set;

/**
 * Whether a certificate is for signing statements: of somebody who signs (RFC 5280 §4.2.1.3), not of an authority, and not kept
 * to something else (§4.2.1.12). Under a national root every web server and every mail box has a certificate, too.
 */
public final class SignerPurpose {

  private static final int DIGITAL_SIGNATURE = 0;
  private static final int CONTENT_COMMITMENT = 1;
  /** Any; document signing (RFC 9336, Microsoft, Adobe); mail, which signers' certificates of many authorities are for as well. */
  private static final Set<String> SIGNING = Set.of("2.5.29.37.0", "1.3.6.1.5.5.7.3.36", "1.3.6.1.4.1.311.10.3.12",
      "1.2.840.113583.1.1.5", "1.3.6.1.5.5.7.3.4");

  private SignerPurpose() {}

  /** Whether it is; one that does not say what its key is used for is not. */
  public static boolean signs(X509Certificate certificate) {
    boolean[] usage = certificate.getKeyUsage();
    return certificate.getBasicConstraints() < 0 && usage != null && (usage[DIGITAL_SIGNATURE] || usage[CONTENT_COMMITMENT])
        && isForSigning(certificate);
  }

  private static boolean isForSigning(X509Certificate certificate) {
    try {
      List<String> purposes = certificate.getExtendedKeyUsage();
      return purposes == null || purposes.stream().anyMatch(SIGNING::contains);
    } catch (CertificateParsingException unreadable) {
      return false;
    }
  }
}
