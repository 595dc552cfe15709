package vn.hocba.archive.trust.ocsp;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.verify.StatusQuestion;

/** Authorities are asked where that is set, about certificates of ours, and believed when their answer holds. */
class OcspClientTest {

  private static final Duration HOUR = Duration.ofHours(1);

  private Instant now = Instant.parse("2026-06-01T08:00:00Z");
  private final Clock clock = new Clock() {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  };
  private OcspStandIn authority;
  private OcspClient client;

  @BeforeEach
  void open() throws Exception {
    authority = new OcspStandIn(now);
    client = client(List.of(authority.root), List.of(authority.address()), 100, Duration.ofSeconds(20));
  }

  @AfterEach
  void close() {
    client.close();
    authority.close();
  }

  @Test
  void anAnswerIsHandedOutAndAskedForOnceWhileItHolds() throws Exception {
    assertEquals(1, client.answers(question(), HOUR).size());
    assertEquals(1, client.answers(question(), HOUR).size());
    assertEquals(1, authority.asked.get());
    now = now.plus(HOUR).plus(HOUR).plusSeconds(1);
    authority.from = now;
    authority.until = now.plus(HOUR);
    assertEquals(1, client.answers(question(), HOUR).size());
    assertEquals(2, authority.asked.get(), "the first one does not hold any more");
  }

  @Test
  void anAnswerIsNotKeptLongerThanIsSet() throws Exception {
    authority.until = now.plus(Duration.ofHours(20));
    client.answers(question(), HOUR);
    now = now.plus(Duration.ofHours(12)).plusSeconds(1);
    assertEquals(1, client.answers(question(), HOUR).size());
    assertEquals(2, authority.asked.get());
  }

  @Test
  void whatSaysThatACertificateIsRevokedIsHandedOutToo() throws Exception {
    authority.status = new RevokedStatus(Date.from(now), CRLReason.unspecified);
    assertEquals(1, client.answers(question(), HOUR).size());
  }

  @Test
  void nobodyIsAskedWhomNobodySet() throws Exception {
    for (URI allowed : List.of(URI.create("http://127.0.0.2/ocsp"), authority.address().resolve("/other"))) {
      try (OcspClient other = client(List.of(authority.root), List.of(allowed), 100, Duration.ofSeconds(20))) {
        assertEquals(0, other.answers(question(), HOUR).size());
      }
    }
    assertEquals(0, authority.asked.get());
  }

  @Test
  void nobodyIsAskedAboutACertificateThatLeadsToNoAnchor() throws Exception {
    try (OcspStandIn stranger = new OcspStandIn(now)) {
      List<StatusQuestion> strangers = List.of(StatusQuestion.of(stranger.chain(), authority.address().toString()),
          StatusQuestion.of(List.of(stranger.teacher.getEncoded(), authority.root.getEncoded()), authority.address().toString()),
          StatusQuestion.of(List.of(authority.teacher.getEncoded(), stranger.root.getEncoded()), authority.address().toString()),
          StatusQuestion.of(List.of(new byte[] {1}, new byte[] {2}), authority.address().toString()),
          new StatusQuestion(List.of("x", "y"), authority.address().toString()));
      assertEquals(0, client.answers(strangers, HOUR).size());
    }
    assertEquals(0, authority.asked.get());
  }

  @Test
  void anAnswerOfSomebodyElseIsNone() throws Exception {
    authority.byOneWhoIsNotAppointed = true;
    assertEquals(0, client.answers(question(), HOUR).size());
  }

  @Test
  void anAnswerThatWasChangedIsNone() throws Exception {
    // Until when it holds, and nothing that is looked at before the signature.
    authority.change = bytes -> new String(bytes, StandardCharsets.ISO_8859_1).replace("20260601100000Z", "20260601110000Z")
        .getBytes(StandardCharsets.ISO_8859_1);
    assertEquals(0, client.answers(question(), HOUR).size());
  }

  @Test
  void anAnswerAboutAnotherCertificateIsNone() throws Exception {
    authority.about = authority.about.add(BigInteger.ONE);
    assertEquals(0, client.answers(question(), HOUR).size());
  }

  @Test
  void anAnswerToAnotherQuestionIsNone() throws Exception {
    authority.otherNonce = true;
    assertEquals(0, client.answers(question(), HOUR).size());
  }

  @Test
  void anAnswerOfAnotherTimeIsNone() throws Exception {
    authority.until = now.minusSeconds(1);
    assertEquals(0, client.answers(question(), HOUR).size(), "it held until a moment ago");
    authority.until = null;
    assertEquals(0, client.answers(question(), HOUR).size(), "it does not say how long it holds");
    authority.from = now.plus(HOUR);
    authority.until = now.plus(HOUR).plus(HOUR);
    assertEquals(0, client.answers(question(), HOUR).size(), "it is of the future");
  }

  @Test
  void whoKnowsNothingConfirmsNothing() throws Exception {
    authority.status = new UnknownStatus();
    assertEquals(0, client.answers(question(), HOUR).size());
    authority.status = null;
    authority.httpStatus = 500;
    assertEquals(0, client.answers(question(), HOUR).size());
  }

  @Test
  void anAnswerWithoutEndIsNotReadToItsEnd() throws Exception {
    authority.change = bytes -> Arrays.copyOf(bytes, OcspClient.LONGEST + 1); // what stands behind an answer hurts nobody else
    assertEquals(0, client.answers(question(), HOUR).size());
  }

  @Test
  void aServiceThatDoesNotAnswerIsLeftAloneForAWhile() throws Exception {
    authority.silent = true;
    try (OcspClient hasty = client(List.of(authority.root), List.of(authority.address()), 100, Duration.ofMillis(300))) {
      assertEquals(0, hasty.answers(question(), HOUR).size());
      assertEquals(0, hasty.answers(question(), HOUR).size());
      assertEquals(1, authority.asked.get());
      now = now.plus(HOUR);
      hasty.answers(question(), HOUR);
      assertEquals(2, authority.asked.get());
    }
  }

  @Test
  void whoHasNoTimeLeftGetsWhatIsKnownAndNobodyIsBlamed() throws Exception {
    assertEquals(0, client.answers(question(), Duration.ZERO).size());
    assertEquals(0, authority.asked.get());
    authority.silent = true;
    assertEquals(0, client.answers(question(), Duration.ofMillis(200)).size());
    authority.silent = false;
    assertEquals(1, client.answers(question(), HOUR).size(), "it was not given its time");
    assertEquals(1, client.answers(question(), Duration.ZERO).size());
  }

  @Test
  void noMoreAnswersAreKeptThanIsSet() throws Exception {
    try (OcspClient small = client(List.of(authority.root), List.of(authority.address()), 0, Duration.ofSeconds(20))) {
      small.answers(question(), HOUR);
      small.answers(question(), HOUR);
      assertEquals(2, authority.asked.get());
    }
  }

  private List<StatusQuestion> question() throws Exception {
    return List.of(StatusQuestion.of(authority.chain(), authority.address().toString()));
  }

  private OcspClient client(List<X509Certificate> anchors, List<URI> places, int answers, Duration timeout) {
    return new OcspClient(new OcspPlaces(places, Map.of()), () -> anchors,
        new OcspLimits(timeout, Duration.ofMinutes(1), answers, Duration.ofHours(12)), clock);
  }
}
