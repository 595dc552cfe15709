package vn.hocba.archive.seal;

import java.security.cert.X509Certificate;

/** Names of signature algorithms in the JCA. */
final class SignatureSchemes {

  private SignatureSchemes() {}

  /** Such as {@code SHA256withRSA} for {@code SHA-256} and a certificate of an RSA key. */
  static String of(String digestAlgorithm, X509Certificate signer) {
    String key = signer.getPublicKey().getAlgorithm();
    return digestAlgorithm.replace("-", "") + "with" + (key.equals("EC") ? "ECDSA" : key);
  }
}
