package vn.hocba.archive.bundle;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import vn.hocba.archive.seal.SigningKey;

/** Keys whose certificates, of an authority of their own, are for this or that. */
final class OtherPurpose {

  private static final X500Name ROOT = new X500Name("CN=Gốc khác");

  private OtherPurpose() {}

  /** @param usage 0 for a certificate that does not say it; @param purpose null likewise */
  static SigningKey key(int usage, KeyPurposeId purpose, boolean authority) throws Exception {
    KeyPair rootKey = pair();
    KeyPair own = pair();
    X509Certificate root = issued(ROOT, rootKey, rootKey, KeyUsage.keyCertSign, null, true);
    List<X509Certificate> chain = List.of(issued(new X500Name("CN=Ai đó"), own, rootKey, usage, purpose, authority), root);
    return new SigningKey() {
      @Override
      public List<X509Certificate> chain() {
        return chain;
      }

      @Override
      public byte[] sign(String digestAlgorithm, byte[] data) {
        try {
          Signature signature = Signature.getInstance(digestAlgorithm.replace("-", "") + "withRSA");
          signature.initSign(own.getPrivate());
          signature.update(data);
          return signature.sign();
        } catch (GeneralSecurityException e) {
          throw new IllegalStateException(e);
        }
      }
    };
  }

  private static KeyPair pair() throws GeneralSecurityException {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
    keys.initialize(2048);
    return keys.generateKeyPair();
  }

  private static X509Certificate issued(X500Name subject, KeyPair own, KeyPair by, int usage, KeyPurposeId purpose, boolean authority)
      throws Exception {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(ROOT, BigInteger.valueOf(System.nanoTime()),
        Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(Duration.ofDays(1))), subject, own.getPublic());
    certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    if (usage != 0) {
      certificate.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
    }
    if (purpose != null) {
      certificate.addExtension(Extension.extendedKeyUsage, false, new ExtendedKeyUsage(purpose));
    }
    return new JcaX509CertificateConverter().getCertificate(
        certificate.build(new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate())));
  }
}
