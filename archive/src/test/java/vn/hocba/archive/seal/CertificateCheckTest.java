package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPRespBuilder;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.jcajce.JcaCertificateID;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
  @Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anAnswerAboutAnotherCertificateOfAStrangerChangedOrTooLateIsNotGood() throws Exception {
    URI ocsp = school.centre.address().resolve("/ocsp");
    byte[] ofAnother = question(school.issue("other", "Trần Văn Hiệu").chain());
    try (SealingFixture stranger = new SealingFixture(directory.resolve("stranger"))) {
      assertAll(
          () -> notGood("of another", ocsp, false, asked -> ofAnother, answer -> answer),
          () -> notGood("changed", ocsp, false, asked -> asked, answer -> {
            answer[answer.length / 2] ^= 1;
            return answer;
          }),
          () -> notGood("none", ocsp, false, asked -> asked, answer -> "tốt".getBytes(StandardCharsets.UTF_8)),
          () -> notGood("late", ocsp, true, asked -> asked, answer -> answer),
          () -> notGood("that a stranger does not know", stranger.centre.address().resolve("/ocsp"), false, asked -> asked,
              answer -> answer),
          () -> notGoodSaidBy("a stranger", stranger.issue("stranger", "Trần Văn Hiệu")),
          () -> notGoodSaidBy("another teacher", school.issue("colleague", "Lê Thị Hoa")));
    }
  }

  private void notGood(String what, URI service, boolean late, Liar.Change question, Liar.Change answer) throws IOException {
    try (Liar liar = new Liar(service, "application/ocsp-request", late, question, answer);
        CertificateCheck deceived = new CertificateCheck(new TrustServices(school.centre.timeStamping(), List.of(school.root()),
            Map.of(school.centre.address().toString(), liar.address().toString()), Duration.ofSeconds(late ? 1 : 20)))) {
      assertEquals(CertificateStatus.COULD_NOT_CHECK, deceived.look(key.chain(), now()).status(), what);
    }
  }

  private void notGoodSaidBy(String who, IssuedKey by) throws IOException {
    AtomicReference<byte[]> asked = new AtomicReference<>();
    notGood("said by " + who, school.centre.address().resolve("/ocsp"), false, question -> {
      asked.set(question);
      return question;
    }, answer -> good(new OCSPReq(asked.get()), by));
  }

  /** Answers as the authority would, with a key that nobody gave leave to. */
  private static byte[] good(OCSPReq question, IssuedKey by) throws Exception {
    X509CertificateHolder own = new JcaX509CertificateHolder(by.certificate());
    BasicOCSPRespBuilder answer = new BasicOCSPRespBuilder(new RespID(own.getSubject()));
    Instant now = now();
    answer.addResponse(question.getRequestList()[0].getCertID(), org.bouncycastle.cert.ocsp.CertificateStatus.GOOD,
        Date.from(now), Date.from(now.plusSeconds(3600)));
    Extension nonce = question.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
    if (nonce != null) {
      answer.setResponseExtensions(new Extensions(nonce));
    }
    return new OCSPRespBuilder().build(OCSPRespBuilder.SUCCESSFUL, answer.build(new JcaContentSignerBuilder("SHA256withRSA")
        .build(by.key()), new X509CertificateHolder[] {own}, Date.from(now))).getEncoded();
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
