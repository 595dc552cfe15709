package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.trustcentre.IssuedKey;

/** A certificate is good only when its authority says so today; what cannot be asked is never good. */
class CertificateCheckTest {

  @TempDir
  private Path directory;
  private SealingFixture school;
  private CertificateCheck check;
  private IssuedKey key;

  @BeforeEach
  void open() throws IOException {
    school = new SealingFixture(directory);
    check = new CertificateCheck(school.services(school.centre.timeStamping()));
    key = school.issue("teacher", "Nguyễn Thị Minh Khai");
  }

  @AfterEach
  void close() throws IOException {
    check.close();
    school.close();
  }

  @Test
  void anAuthorityThatAnswersMakesItGoodUntilItRevokes() throws IOException {
    assertEquals(new CertificateCheck.Found(CertificateStatus.GOOD, "OCSP"), check.look(key.chain(), now()));
    assertEquals(CertificateStatus.GOOD, check.look(key.chain().subList(0, 2), now()).status(), "the root is known here");
    school.centre.revoke(key.serial());
    assertEquals(new CertificateCheck.Found(CertificateStatus.REVOKED, "OCSP"), check.look(key.chain(), now()));
  }

  @Test
  void itIsOnlyInItsTime() {
    X509Certificate own = key.certificate();
    assertEquals(CertificateStatus.OUT_OF_TIME,
        check.look(key.chain(), own.getNotAfter().toInstant().plusSeconds(1)).status());
    assertEquals(CertificateStatus.OUT_OF_TIME,
        check.look(key.chain(), own.getNotBefore().toInstant().minusSeconds(1)).status());
  }

  @Test
  void anUnknownAuthorityOrOneThatSignsForItselfIsNotTrusted() throws IOException {
    assertEquals(CertificateStatus.NOT_TRUSTED, check.look(key.chain().subList(1, 3), now()).status());
    try (SealingFixture other = new SealingFixture(directory.resolve("other"))) {
      assertEquals(CertificateStatus.NOT_TRUSTED,
          check.look(other.keys.find("principal").orElseThrow().chain(), now()).status());
    }
  }

  @Test
  void silenceIsNotGood() {
    TrustServices away = new TrustServices(school.centre.timeStamping(), List.of(school.root()),
        Map.of(school.centre.address().toString(), "http://127.0.0.1:1"), Duration.ofSeconds(2));
    try (CertificateCheck deaf = new CertificateCheck(away)) {
      assertEquals(new CertificateCheck.Found(CertificateStatus.COULD_NOT_CHECK, null), deaf.look(key.chain(), now()));
    }
  }

  /** Whoever stands between must not be able to say that a certificate is good. */
  @Test
  void anAnswerAboutAnotherCertificateOfAStrangerChangedOrTooLateIsNotGood() throws Exception {
    URI ocsp = school.centre.address().resolve("/ocsp");
    byte[] ofAnother = question(school.issue("other", "Trần Văn Hiệu").chain());
    notGood(ocsp, false, asked -> ofAnother, answer -> answer);
    notGood(ocsp, false, asked -> asked, answer -> {
      answer[answer.length / 2] ^= 1;
      return answer;
    });
    notGood(ocsp, false, asked -> asked, answer -> "tốt".getBytes(StandardCharsets.UTF_8));
    notGood(ocsp, true, asked -> asked, answer -> answer);
    try (SealingFixture stranger = new SealingFixture(directory.resolve("stranger"))) {
      notGood(stranger.centre.address().resolve("/ocsp"), false, asked -> asked, answer -> answer);
    }
  }

  private void notGood(URI service, boolean late, Liar.Change question, Liar.Change answer) throws IOException {
    try (Liar liar = new Liar(service, "application/ocsp-request", late, question, answer);
        CertificateCheck deceived = new CertificateCheck(new TrustServices(school.centre.timeStamping(), List.of(school.root()),
            Map.of(school.centre.address().toString(), liar.address().toString()), Duration.ofSeconds(late ? 1 : 20)))) {
      assertEquals(CertificateStatus.COULD_NOT_CHECK, deceived.look(key.chain(), now()).status());
    }
  }

  private static byte[] question(List<X509Certificate> chain) throws Exception {
    return new OCSPReqBuilder().addRequest(new JcaCertificateID(new JcaDigestCalculatorProviderBuilder().build()
        .get(CertificateID.HASH_SHA1), chain.get(1), chain.getFirst().getSerialNumber())).build().getEncoded();
  }

  /** What the certificate itself was issued a moment before must lie behind. */
  private static Instant now() {
    return Instant.now();
  }
}
