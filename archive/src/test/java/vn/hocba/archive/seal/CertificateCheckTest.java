package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
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

  /** What the certificate itself was issued a moment before must lie behind. */
  private static Instant now() {
    return Instant.now();
  }
}
