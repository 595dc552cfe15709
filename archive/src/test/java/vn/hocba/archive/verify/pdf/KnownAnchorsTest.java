package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trust anchors are read once, and again when a file is another one. */
class KnownAnchorsTest {

  private static final Instant NOW = Instant.parse("2026-06-01T08:00:00Z");

  @TempDir
  Path directory;
  private KnownAnchors known;
  private X509Certificate one;
  private X509Certificate other;

  @BeforeEach
  void open() throws Exception {
    known = new KnownAnchors(Clock.fixed(NOW, ZoneOffset.UTC));
    one = root("CN=Gốc 1");
    other = root("CN=Gốc 2");
    write("a.cer", one, Duration.ofDays(1));
  }

  @Test
  void theyAreReadOnce() throws IOException {
    assertSame(known.of(directory), known.of(directory));
  }

  @Test
  void aChangeIsSeenByTheNextExamination() throws Exception {
    TrustAnchors first = known.of(directory);
    write("b.cer", other, Duration.ofDays(1));
    TrustAnchors both = known.of(directory);
    assertNotSame(first, both);
    assertEquals(List.of(true, true), leads(both));
    write("a.cer", other, Duration.ofHours(1)); // as long, but of another time
    assertEquals(List.of(false, true), leads(known.of(directory)));
    Files.delete(directory.resolve("b.cer"));
    assertNotSame(both, known.of(directory));
  }

  @Test
  void anotherDirectoryIsAnotherTrust(@TempDir Path elsewhere) throws Exception {
    known.of(directory);
    Files.write(elsewhere.resolve("a.cer"), other.getEncoded());
    Files.setLastModifiedTime(elsewhere.resolve("a.cer"), FileTime.from(NOW.minus(Duration.ofDays(1))));
    assertEquals(List.of(false, true), leads(known.of(elsewhere)));
  }

  @Test
  void whatWasWrittenAMomentAgoIsReadAgain() throws Exception {
    write("a.cer", one, Duration.ofSeconds(1));
    assertNotSame(known.of(directory), known.of(directory), "it may be written again within what its time tells");
  }

  @Test
  void whatBrokeIsNotTrustedAsItWas() throws Exception {
    known.of(directory);
    Files.write(directory.resolve("c.cer"), new byte[0]);
    assertThrows(IOException.class, () -> known.of(directory));
    assertThrows(IOException.class, () -> known.of(directory));
  }

  @Test
  void afterManyUsesTheyAreReadAnew() throws IOException {
    TrustAnchors first = known.of(directory);
    for (int i = 0; i < KnownAnchors.USES; i++) {
      known.of(directory);
    }
    assertNotSame(first, known.of(directory));
  }

  private List<Boolean> leads(TrustAnchors anchors) {
    return List.of(anchors.lead(one, List.of()), anchors.lead(other, List.of()));
  }

  private void write(String name, X509Certificate certificate, Duration age) throws Exception {
    Files.write(directory.resolve(name), certificate.getEncoded());
    Files.setLastModifiedTime(directory.resolve(name), FileTime.from(NOW.minus(age)));
  }

  private static X509Certificate root(String name) throws Exception {
    KeyPairGenerator keys = KeyPairGenerator.getInstance("EC");
    keys.initialize(256);
    KeyPair pair = keys.generateKeyPair();
    JcaX509v3CertificateBuilder certificate = new JcaX509v3CertificateBuilder(new X500Name(name), BigInteger.ONE,
        Date.from(NOW.minus(Duration.ofDays(1))), Date.from(NOW.plus(Duration.ofDays(1))), new X500Name(name), pair.getPublic());
    certificate.addExtension(Extension.basicConstraints, true, new BasicConstraints(true));
    return new JcaX509CertificateConverter().getCertificate(
        certificate.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate())));
  }
}
