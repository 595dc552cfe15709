package vn.hocba.archive.trustcentre;

import java.time.Period;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;

/**
 * What each kind of certificate may be used for and for how long.
 * RSA throughout: every judge we know of (DSS, pdfsig, openssl, Acrobat) accepts it; 3072 bits where a key must
 * hold longer than a signer's three years.
 */
enum CertificateProfile {
  ROOT(3072, Period.ofYears(25), KeyUsage.keyCertSign | KeyUsage.cRLSign, null),
  ISSUING(3072, Period.ofYears(20), KeyUsage.keyCertSign | KeyUsage.cRLSign, null),
  OCSP(2048, Period.ofYears(10), KeyUsage.digitalSignature, KeyPurposeId.id_kp_OCSPSigning),
  TIME_STAMPING(3072, Period.ofYears(15), KeyUsage.digitalSignature, KeyPurposeId.id_kp_timeStamping),
  SIGNER(2048, Period.ofYears(3), KeyUsage.digitalSignature | KeyUsage.nonRepudiation, null);

  final int keyBits;
  final Period validity;
  final int keyUsage;
  final KeyPurposeId purpose;

  CertificateProfile(int keyBits, Period validity, int keyUsage, KeyPurposeId purpose) {
    this.keyBits = keyBits;
    this.validity = validity;
    this.keyUsage = keyUsage;
    this.purpose = purpose;
  }

  boolean isAuthority() {
    return this == ROOT || this == ISSUING;
  }
}
