package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A certificate leads to an anchor by certificates of authorities only. */
class TrustAnchorsTest {

  private static final X500Name ROOT = new X500Name("CN=Gốc");
  private static final X500Name TEACHER = new X500Name("CN=Giáo viên");
  private static final X500Name CLAIMED = new X500Name("CN=Dấu thời gian tự xưng");

  @TempDir
  Path directory;

  @Test
  void whatATeachersOwnKeyIssuedIsTrustedByNobody() throws Exception {
    KeyPair rootKey = key();
    KeyPair teacherKey = key();
    X509Certificate root = issued(ROOT, rootKey, ROOT, rootKey, true);
    X509Certificate teacher = issued(TEACHER, teacherKey, ROOT, rootKey, false);
    X509Certificate claimed = issued(CLAIMED, key(), TEACHER, teacherKey, false);
    Files.write(directory.resolve("root.cer"), root.getEncoded());
    TrustAnchors anchors = new TrustAnchors(directory);
    assertTrue(anchors.lead(teacher, List.of(teacher)));
    assertFalse(anchors.lead(claimed, List.of(claimed, teacher)), "anybody could date evidence back");
  }

  @Test
  void aFileThatIsHalfWrittenMakesNobodyDistrusted() throws Exception {
    Files.write(directory.resolve("root.cer"), new byte[0]);
    assertThrows(IOException.class, () -> new TrustAnchors(directory), "the honest would be told to be unknown");
  }

  private static KeyPair key() throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(256);
    return keys.generateKeyPair();
  }

  private static X509Certificate issued(X500Name subject, KeyPair own, X500Name issuer, KeyPair by, boolean authority)
      throws Exception {
    Instant now = Instant.now();
    JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(issuer, BigInteger.valueOf(now.toEpochMilli()),
        Date.from(now.minus(Duration.ofDays(1))), Date.from(now.plus(Duration.ofDays(1))), subject, own.getPublic());
    certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
    return new JcaX509CertificateConverter().getCertificate(
        certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(by.getPrivate())));
  }
}
