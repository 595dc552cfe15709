package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.Judgement;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archive.verify.VerdictRules;

/** Certificates that end or are revoked on either side of the time stamp, judged by the revocation lists of a later day. */
class CertificateTimesTest {

  private static final Duration YEAR = Duration.ofDays(366);

  @TempDir
  Path directory;
  private Instant now = Instant.now();
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
  private SealingFixture school;
  private byte[] rendered;

  @BeforeEach
  void open() throws IOException {
    school = new SealingFixture(directory.resolve("centre"), clock);
    rendered = new TranscriptRenderer().render(SampleTranscripts.of("x", "Trần Thị Bé"));
  }

  @AfterEach
  void close() throws IOException {
    school.close();
  }

  @Test
  void whoeverIsRevokedAfterTheTimeStampSignedInTime() throws Exception {
    byte[] pdf = stamped(signed());
    later(Duration.ofDays(1));
    revokeHead();
    later(Duration.ofDays(1));
    assertEquals(Set.of("GVCN", "HT", "TRUONG"), confirmed(examine(pdf, lists())));
  }

  @Test
  void whoeverIsRevokedBeforeTheTimeStampDidNotHoweverEarlyTheyClaimToHaveSigned() throws Exception {
    byte[] claimed = signed();
    later(Duration.ofHours(1));
    revokeHead();
    later(Duration.ofHours(1));
    byte[] pdf = stamped(claimed);
    later(Duration.ofDays(1));
    Examination found = examine(pdf, lists());
    assertEquals(Set.of("GVCN", "TRUONG"), confirmed(found));
    notConfirmed(found);
  }

  @Test
  void withoutATimeStampNobodyIsBelievedWhoIsRevokedNow() throws Exception {
    byte[] pdf = signed();
    later(Duration.ofDays(1));
    revokeHead();
    later(Duration.ofDays(1));
    Examination found = examine(pdf, lists());
    assertFalse(confirmed(found).contains("HT"), found.toString());
    notConfirmed(found);
  }

  /** Whoever was revoked need only keep the newer ones away from us. */
  @Test
  void aListThatEndedBeforeTheSignatureIsProvenConfirmsNobody() throws Exception {
    byte[] pdf = signed();
    List<byte[]> old = lists();
    later(Duration.ofDays(1));
    revokeHead();
    later(Duration.ofDays(30));
    for (byte[] file : List.of(pdf, stamped(pdf))) {
      Examination found = examine(file, old);
      assertEquals(Set.of(), confirmed(found));
      notConfirmed(found);
    }
  }

  @Test
  void aListThatHeldAtTheTimeStampConfirmsForEver() throws Exception {
    byte[] pdf = stamped(signed());
    List<byte[]> then = lists();
    later(YEAR);
    assertEquals(Set.of("GVCN", "HT", "TRUONG"), confirmed(examine(pdf, then)));
  }

  @Test
  void whoseCertificateEndedAfterTheTimeStampSignedInTime() throws Exception {
    byte[] pdf = school.sealer.seal(signed()).bytes();
    later(YEAR.multipliedBy(4));
    Examination found = examine(pdf, List.of());
    assertEquals(Set.of("GVCN", "HT", "TRUONG"), confirmed(found));
    assertEquals(List.of(), found.findings());
  }

  @Test
  void whoseCertificateEndedBeforeTheTimeStampDidNot() throws Exception {
    byte[] claimed = signed();
    later(YEAR.multipliedBy(4));
    byte[] pdf = stamped(claimed);
    later(Duration.ofDays(1));
    Examination found = examine(pdf, lists());
    assertEquals(Set.of(), confirmed(found));
    notConfirmed(found);
  }

  @Test
  void withoutATimeStampNobodyIsBelievedWhoseCertificateEnded() throws Exception {
    byte[] pdf = signed();
    later(YEAR.multipliedBy(4));
    Examination found = examine(pdf, lists());
    assertEquals(Set.of(), confirmed(found));
    notConfirmed(found);
  }

  /** The bytes are the archive's, and stay so; what can no longer be confirmed is told beside that. */
  @Test
  void aTimeStampOfAnAuthorityThatIsRevokedProvesNothingAndItsIssueStaysAnIssue() throws Exception {
    byte[] pdf = stamped(signed());
    X509Certificate authority = EmbeddedSignatures.certificates(pdf).stream()
        .filter(c -> c.getSubjectX500Principal().getName().contains("time-stamping")).findFirst().orElseThrow();
    later(Duration.ofDays(1));
    school.centre.revoke(authority.getSerialNumber());
    later(Duration.ofDays(1));
    Examination found = examine(pdf, lists());
    assertTrue(found.has(FindingCode.TIMESTAMP_NOT_CONFIRMED), found.toString());
    Judgement ours = VerdictRules.decide(ArchiveMatch.CURRENT_FINAL, true, found);
    assertEquals(Verdict.GENUINE_CURRENT, ours.verdict());
    assertTrue(ours.reasons().size() > 1, ours.toString());
  }

  private void later(Duration by) {
    now = now.plus(by);
  }

  private void revokeHead() throws IOException {
    school.centre.revoke(school.keys.find("principal").orElseThrow().chain().getFirst().getSerialNumber());
  }

  /** By all three, who claim the time of this machine. */
  private byte[] signed() {
    byte[] pdf = rendered;
    for (Signatory signatory : school.signatories()) {
      pdf = LooseSigning.sign(pdf, signatory);
    }
    return pdf;
  }

  /** With a document time stamp of the centre's hour, whatever the certificates are worth by then. */
  private byte[] stamped(byte[] signed) {
    try (TranscriptSealer sealer = new TranscriptSealer(school.services(school.centre.timeStamping()), clock, SealLevel.STAMPED)) {
      return sealer.seal(signed).bytes();
    }
  }

  private static Set<String> confirmed(Examination found) {
    return found.signers().stream().filter(SignerFinding::passed).map(SignerFinding::field).collect(Collectors.toSet());
  }

  private static void notConfirmed(Examination found) {
    assertTrue(found.has(FindingCode.SIGNATURE_NOT_CONFIRMED), found.toString());
    for (boolean known : List.of(true, false)) {
      Judgement told = VerdictRules.decide(ArchiveMatch.NONE, known, found);
      assertTrue(told.verdict() == Verdict.ALTERED || told.reasons().stream().anyMatch(r -> r.finding() != null
          && r.finding().code() == FindingCode.SIGNATURE_NOT_CONFIRMED), told.toString());
    }
  }

  private List<byte[]> lists() throws Exception {
    List<byte[]> lists = new ArrayList<>();
    try (HttpClient http = HttpClient.newHttpClient()) {
      for (String name : List.of("root", "issuing")) {
        URI address = school.centre.timeStamping().resolve("/" + name + ".crl");
        lists.add(http.send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofByteArray()).body());
      }
    }
    return lists;
  }

  private Examination examine(byte[] pdf, List<byte[]> lists) throws Exception {
    Path anchors = Files.createTempDirectory(directory, "anchors");
    Files.write(anchors.resolve("root.cer"), school.root().getEncoded());
    for (int i = 0; i < lists.size(); i++) {
      Files.write(anchors.resolve(i + ".crl"), lists.get(i));
    }
    return new PdfExaminer(new StrictPolicy(), clock).examine(Files.write(directory.resolve("t.pdf"), pdf), new TrustAnchors(anchors));
  }
}
