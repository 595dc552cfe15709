package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.trust.ocsp.OcspClient;
import vn.hocba.archive.trust.ocsp.OcspLimits;
import vn.hocba.archive.trust.ocsp.OcspPlaces;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.StatusQuestion;

/** A file that carries no answer about revocation is judged by what its authorities answer now, and by nothing where they do not. */
class OcspWhileVerifyingTest {

  private static final Duration LONG = Duration.ofMinutes(1);
  private static final Set<String> ALL = Set.of("GVCN", "HT", "TRUONG");

  @TempDir
  Path directory;
  private SealingFixture school;
  private OcspClient authorities;
  private Path pdf;
  private TrustAnchors anchors;

  @BeforeEach
  void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    try (TranscriptSealer sealer = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(), SealLevel.STAMPED)) {
      pdf = Files.write(directory.resolve("t.pdf"), sealer.seal(new TranscriptRenderer()
          .render(SampleTranscripts.of("x", "Trần Thị Bé")), school.signatories()).bytes());
    }
    Path trust = Files.createDirectory(directory.resolve("anchors"));
    Files.write(trust.resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(trust);
    authorities = new OcspClient(new OcspPlaces(List.of(school.centre.timeStamping().resolve("/ocsp")), Map.of()),
        () -> List.of(school.root()), new OcspLimits(Duration.ofSeconds(20), Duration.ofMinutes(1), 100, Duration.ofHours(1)),
        Clock.systemUTC());
  }

  @AfterEach
  void close() throws IOException {
    authorities.close();
    school.close();
  }

  @Test
  void whatAuthoritiesAnswerNowConfirmsWhoSigned() throws Exception {
    Examination alone = examine(List.of());
    assertEquals(Set.of(), confirmed(alone));
    Examination asked = examine(authorities.answers(alone.questions(), LONG));
    assertEquals(ALL, confirmed(asked), asked.toString());
    assertEquals(List.of(), asked.findings());
    assertEquals(List.of(), asked.questions(), "nothing is lacking any more");
  }

  @Test
  void whoeverIsRevokedByThenIsNotConfirmed() throws Exception {
    school.centre.revoke(school.keys.find("principal").orElseThrow().chain().getFirst().getSerialNumber());
    Examination asked = examine(authorities.answers(examine(List.of()).questions(), LONG));
    assertFalse(asked.signers().stream().filter(s -> s.field().equals("HT")).anyMatch(
        s -> "TRY_LATER".equals(s.subIndication())), "it is told, not lacking");
    // A stamp stands between: whoever was revoked after it signed in time.
    assertTrue(confirmed(asked).containsAll(Set.of("GVCN", "TRUONG")), asked.toString());
  }

  @Test
  void nothingIsAskedAboutAStranger() throws Exception {
    Path others = Files.createDirectory(directory.resolve("others"));
    try (SealingFixture other = new SealingFixture(directory.resolve("other"))) {
      Files.write(others.resolve("root.cer"), other.root().getEncoded());
      assertEquals(List.of(), new PdfExaminer(new StrictPolicy()).examine(pdf, new TrustAnchors(others)).questions());
    }
  }

  @Test
  void whatAStrangerAnswersConfirmsNobody() throws Exception {
    List<StatusQuestion> questions = examine(List.of()).questions();
    try (SealingFixture other = new SealingFixture(directory.resolve("other"));
        TranscriptSealer sealer = new TranscriptSealer(other.services(other.centre.timeStamping()), Clock.systemUTC(), SealLevel.STAMPED);
        OcspClient its = new OcspClient(new OcspPlaces(List.of(other.centre.timeStamping().resolve("/ocsp")), Map.of()),
            () -> List.of(other.root()), new OcspLimits(Duration.ofSeconds(20), Duration.ofMinutes(1), 100, Duration.ofHours(1)),
            Clock.systemUTC())) {
      byte[] foreign = sealer.seal(new TranscriptRenderer().render(SampleTranscripts.of("x", "Trần Thị Bé")), other.signatories()).bytes();
      Path trust = Files.createDirectory(directory.resolve("foreign"));
      Files.write(trust.resolve("root.cer"), other.root().getEncoded());
      List<byte[]> answers = its.answers(new PdfExaminer(new StrictPolicy()).examine(
          Files.write(directory.resolve("foreign.pdf"), foreign), new TrustAnchors(trust)).questions(), LONG);
      assertFalse(answers.isEmpty());
      Examination found = examine(answers);
      assertEquals(Set.of(), confirmed(found));
      assertEquals(questions, found.questions());
    }
  }

  private static Set<String> confirmed(Examination found) {
    return found.signers().stream().filter(SignerFinding::passed).map(SignerFinding::field).collect(Collectors.toSet());
  }

  private Examination examine(List<byte[]> answers) throws IOException {
    JsonObject request = new JsonObject();
    JsonArray all = new JsonArray();
    answers.forEach(one -> all.add(Base64.getEncoder().encodeToString(one)));
    request.add("answers", all);
    return new PdfExaminer(new StrictPolicy()).examine(pdf, anchors, request);
  }
}
