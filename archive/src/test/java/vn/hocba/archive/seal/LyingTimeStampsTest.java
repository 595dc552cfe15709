package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.preservation.DigestMethod;
import vn.hocba.archive.preservation.Preserver;
import vn.hocba.archive.seal.SealingException.Part;

/** A time stamping service that stamps something else, repeats itself, is a stranger or comes too late seals and proves nothing. */
class LyingTimeStampsTest {

  private static final Liar.Change HONEST = bytes -> bytes;
  private static final String TYPE = "application/timestamp-query";

  @TempDir static Path directory;
  private static SealingFixture school;
  private static byte[] signed;

  @BeforeAll
  static void sign() throws IOException {
    school = new SealingFixture(directory.resolve("school"));
    signed = new TranscriptRenderer().render(SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11", "H'Linh Niê"));
    for (Signatory signatory : school.signatories()) {
      signed = new DocumentSigner().sign(signed, signatory.request(Clock.systemUTC().instant()), signatory.key());
    }
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  @Test
  void aStampOfSomethingElse() throws IOException {
    refused(school.centre.timeStamping(), bytes -> {
      byte[] other = new TimeStampRequest(bytes).getMessageImprintDigest().clone();
      other[0] ^= 1;
      return asked(bytes, other, new TimeStampRequest(bytes).getNonce());
    }, HONEST);
  }

  /** Whoever kept an answer of last year could date anything back to then. */
  @Test
  void aStampThatWasMadeForAnotherRequest() throws IOException {
    refused(school.centre.timeStamping(), bytes -> asked(bytes, new TimeStampRequest(bytes).getMessageImprintDigest(), BigInteger.TEN),
        HONEST);
    byte[] kept = kept();
    refused(school.centre.timeStamping(), HONEST, answer -> kept);
  }

  private static byte[] kept() throws IOException {
    AtomicReference<byte[]> answered = new AtomicReference<>();
    try (Liar honest = new Liar(school.centre.timeStamping(), TYPE, false, HONEST, answer -> {
      answered.set(answer);
      return answer;
    })) {
      preserver(honest.address(), Duration.ofSeconds(20)).begin(DigestMethod.SHA256, List.of(new byte[32]));
    }
    return answered.get();
  }

  @Test
  void aStampWhoseSignatureIsNone() throws IOException {
    refused(school.centre.timeStamping(), HONEST, LyingTimeStampsTest::tampered);
  }

  @Test
  void aStampOfAServiceThatNobodyTrusts() throws IOException {
    try (SealingFixture stranger = new SealingFixture(directory.resolve("stranger"))) {
      refused(stranger.centre.timeStamping(), HONEST, HONEST);
    }
  }

  @Test
  void anAnswerThatIsNoStamp() throws IOException {
    refused(school.centre.timeStamping(), HONEST, answer -> "<html>Bảo trì</html>".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void anAnswerThatComesAfterTheTimeLimit() throws IOException {
    try (Liar late = new Liar(school.centre.timeStamping(), TYPE, true, HONEST, HONEST)) {
      refusedAt(late.address(), Duration.ofMillis(500));
    }
  }

  @Test
  void anHonestOneIsTaken() throws IOException {
    try (Liar honest = new Liar(school.centre.timeStamping(), TYPE, false, HONEST, HONEST)) {
      try (TranscriptSealer sealer = sealer(honest.address(), Duration.ofSeconds(20))) {
        assertEquals(5, sealer.seal(signed).revisions().size());
      }
      assertEquals(1, preserver(honest.address(), Duration.ofSeconds(20)).begin(DigestMethod.SHA256, List.of(new byte[32])).size());
    }
  }

  private static byte[] tampered(byte[] answer) {
    byte[] changed = answer.clone();
    changed[changed.length - 9] ^= 1; // within the signature value, which comes last
    return changed;
  }

  /** A request like that one, but about this. */
  private static byte[] asked(byte[] request, byte[] digest, BigInteger nonce) throws IOException {
    TimeStampRequestGenerator generator = new TimeStampRequestGenerator();
    generator.setCertReq(true);
    return generator.generate(new TimeStampRequest(request).getMessageImprintAlgOID(), digest, nonce).getEncoded();
  }

  private static void refused(URI service, Liar.Change question, Liar.Change answer) throws IOException {
    try (Liar liar = new Liar(service, TYPE, false, question, answer)) {
      refusedAt(liar.address(), Duration.ofSeconds(20));
    }
  }

  private static void refusedAt(URI service, Duration timeout) {
    try (TranscriptSealer sealer = sealer(service, timeout)) {
      assertEquals(Part.TSA, assertThrows(SealingException.class, () -> sealer.seal(signed)).part());
    }
    Preserver preserver = preserver(service, timeout);
    assertEquals(Part.TSA, assertThrows(SealingException.class,
        () -> preserver.begin(DigestMethod.SHA256, List.of(new byte[32]))).part());
  }

  private static TranscriptSealer sealer(URI service, Duration timeout) {
    return new TranscriptSealer(new TrustServices(service, List.of(school.root()), Map.of(), timeout), Clock.systemUTC(),
        SealLevel.ARCHIVED);
  }

  private static Preserver preserver(URI service, Duration timeout) {
    return new Preserver(new TimeStampClient(service, timeout, List.of(school.root())));
  }
}
