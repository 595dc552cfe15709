package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.trust.AnchorDirectory;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archive.verify.VerdictRules;

/** A root counts for signatures of the time for which it is trusted, and for no other. */
class DatedAnchorsTest {

  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static Path transcript;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    byte[] rendered = new TranscriptRenderer().render(SampleTranscripts.of("x", "Trần Thị Bé"));
    transcript = Files.write(directory.resolve("t.pdf"), school.sealer.seal(rendered, school.signatories()).bytes());
  }

  @AfterAll
  static void stop() throws IOException {
    school.close();
  }

  @Test
  void aRootThatIsTrustedNowConfirms() throws Exception {
    Examination found = examine(TODAY.minusDays(1), TODAY.plusDays(1), Duration.ZERO);
    assertEquals(List.of(), found.findings());
  }

  @Test
  void aSignatureOutlivesTheTrustInItsRootWhenItsTimeIsProven() throws Exception {
    Examination found = examine(TODAY.minusDays(1), TODAY.plusDays(2), Duration.ofDays(30), EmbeddedSignatures.certificates(
        Files.readAllBytes(transcript)).stream().filter(c -> c.getSubjectX500Principal().getName().contains("time-stamping")).findFirst().orElseThrow());
    assertTrue(found.signers().stream().allMatch(SignerFinding::passed), found.toString());
  }

  @Test
  void aRootThatWasNotTrustedThenConfirmsNothing() throws Exception {
    for (LocalDate[] time : new LocalDate[][] {{TODAY.minusDays(400), TODAY.minusDays(2)}, {null, TODAY.minusDays(2)}}) {
      Examination found = examine(time[0], time[1], Duration.ZERO);
      assertTrue(found.signers().stream().noneMatch(SignerFinding::passed), found.toString());
      assertTrue(found.has(FindingCode.SIGNATURE_NOT_CONFIRMED) || found.has(FindingCode.SIGNER_UNKNOWN), found.toString());
      assertFalse(found.has(FindingCode.SIGNATURE_HIDDEN), "nobody hid anything: " + found);
      assertTrue(found.findings().stream().noneMatch(f -> f.code().damage()), "not confirmed is not altered: " + found);
      Verdict verdict = VerdictRules.decide(ArchiveMatch.NONE, false, found).verdict();
      assertTrue(verdict == Verdict.NOT_OURS || verdict == Verdict.SIGNED_NOT_IN_ARCHIVE, verdict.toString());
    }
  }

  @Test
  void aRootThatIsTrustedFromTomorrowConfirmsNothingOfToday() throws Exception {
    Examination found = examine(TODAY.plusDays(1), null, Duration.ZERO);
    assertTrue(found.signers().stream().noneMatch(SignerFinding::passed), found.toString());
    assertFalse(found.has(FindingCode.SIGNATURE_HIDDEN), "nobody hid anything: " + found);
    assertTrue(found.has(FindingCode.SIGNATURE_NOT_CONFIRMED) && found.has(FindingCode.TIMESTAMP_NOT_CONFIRMED), found.toString());
  }

  private static Examination examine(LocalDate from, LocalDate until, Duration later) throws Exception {
    return examine(from, until, later, null);
  }

  /** @param stamps another anchor, trusted at any time */
  private static Examination examine(LocalDate from, LocalDate until, Duration later, X509Certificate stamps) throws Exception {
    Path anchors = Files.createTempDirectory(directory, "anchors");
    if (stamps != null) {
      Files.write(anchors.resolve("stamps.cer"), stamps.getEncoded());
    }
    Files.write(anchors.resolve("root.cer"), school.root().getEncoded());
    Files.writeString(anchors.resolve(AnchorDirectory.DATES), AnchorDirectory.line("root.cer", from, until, "") + "\n");
    return new PdfExaminer(new StrictPolicy(), Clock.offset(Clock.systemUTC(), later)).examine(transcript, new TrustAnchors(anchors));
  }
}
