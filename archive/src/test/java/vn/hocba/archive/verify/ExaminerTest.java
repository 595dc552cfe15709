package vn.hocba.archive.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
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
import vn.hocba.archive.workbook.WorkbookLimits;
import vn.hocba.archive.workbook.WorkbookReader;
import vn.hocba.archive.workbook.WorkbookResult;
import vn.hocba.archive.worker.Deadline;
import vn.hocba.archive.worker.TestWorkers;
import vn.hocba.archive.worker.WorkerPool;

/** Through the pipe, with a real child process. */
class ExaminerTest {

  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir
  static Path directory;
  private static WorkerPool pool;
  private static Examiner examiner;
  private static Path genuine;

  @BeforeAll
  static void start() throws Exception {
    pool = TestWorkers.pool(directory, 1, LONG);
    Path anchors = Files.createDirectory(directory.resolve("anchors"));
    try (SealingFixture school = new SealingFixture(directory.resolve("centre"))) {
      byte[] rendered = new TranscriptRenderer().render(SampleTranscripts.of("x", "Trần Thị Bé"));
      genuine = Files.write(directory.resolve("genuine.pdf"),
          school.sealer.seal(rendered, school.signatories()).bytes());
      Files.write(anchors.resolve("root.cer"), school.root().getEncoded());
    }
    examiner = new Examiner(pool, anchors, Deadline.ofWork(LONG));
  }

  @AfterAll
  static void stop() {
    pool.close();
  }

  @Test
  void anExaminationComesBackWhole() {
    Examination found = examiner.examine(genuine);
    assertEquals(Readability.READABLE, found.readability());
    assertEquals(List.of(), found.findings());
    assertEquals(3, found.signers().stream().filter(SignerFinding::passed).count());
    assertTrue(found.signers().getFirst().provenAt() != null);
    assertEquals(Conformance.Outcome.GOOD, examiner.conformance(genuine).outcome());
    Verdict verdict = VerdictRules.decide(ArchiveMatch.CURRENT_FINAL, true, found).verdict();
    assertEquals(Verdict.GENUINE_CURRENT, verdict);
  }

  /** The child has no network: what it lacks is asked for on this side, and told to it. */
  @Test
  void whatIsLackingOfCertificatesIsAskedForAndTheFileExaminedAgain() throws Exception {
    List<List<StatusQuestion>> asked = new ArrayList<>();
    try (SealingFixture school = new SealingFixture(directory.resolve("asking"));
        TranscriptSealer sealer = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(), SealLevel.STAMPED);
        OcspClient authorities = new OcspClient(new OcspPlaces(List.of(school.centre.timeStamping().resolve("/ocsp")), Map.of()),
            () -> List.of(school.root()), new OcspLimits(LONG, LONG, 100, LONG), Clock.systemUTC())) {
      Path stamped = Files.write(directory.resolve("stamped.pdf"), sealer.seal(new TranscriptRenderer()
          .render(SampleTranscripts.of("x", "Trần Thị Bé")), school.signatories()).bytes());
      Path anchors = Files.createDirectory(directory.resolve("asked-anchors"));
      Files.write(anchors.resolve("root.cer"), school.root().getEncoded());
      Examiner alone = new Examiner(pool, anchors, Deadline.within(LONG));
      assertEquals(0, alone.examine(stamped).signers().stream().filter(SignerFinding::passed).count());
      Examination found = alone.asking((questions, within) -> {
        asked.add(questions);
        return authorities.answers(questions, within);
      }).examine(stamped);
      assertEquals(3, found.signers().stream().filter(SignerFinding::passed).count(), found.toString());
      assertEquals(1, asked.size());
      assertEquals(0, alone.asking((questions, within) -> List.of()).examine(stamped).signers().stream().filter(SignerFinding::passed).count(),
          "silence confirms nobody");
    }
  }

  @Test
  void aBombCostsItsSenderAnAnswerAndNobodyElseAnything() throws IOException {
    assertEquals(Readability.READABLE, examiner.examine(genuine).readability(), "ready");
    Path bomb = Files.write(directory.resolve("bomb.pdf"), bomb(700_000_000L));
    assertTrue(Files.size(bomb) < 1_000_000);
    Examination found = new Examiner(pool, directory.resolve("anchors"), Deadline.ofWork(Duration.ofSeconds(3))).examine(bomb);
    assertTrue(List.of(Readability.TOOK_TOO_LONG, Readability.WORKER_FAILED).contains(found.readability()), "killed");
    assertEquals(Verdict.COULD_NOT_CHECK, VerdictRules.decide(ArchiveMatch.NONE, false, found).verdict());
    assertEquals(Readability.READABLE, examiner.examine(genuine).readability());
  }

  @Test
  void aDeadlineIsNoVerdict() throws IOException {
    assertEquals(Readability.READABLE, examiner.examine(genuine).readability(), "ready");
    Examination found = new Examiner(pool, directory.resolve("anchors"), Deadline.ofWork(Duration.ofMillis(1))).examine(genuine);
    assertEquals(Readability.TOOK_TOO_LONG, found.readability());
    assertEquals(Verdict.COULD_NOT_CHECK, VerdictRules.decide(ArchiveMatch.NONE, true, found).verdict());
    assertEquals(Conformance.Outcome.GOOD, examiner.conformance(genuine).outcome(), "ready");
    assertEquals(Conformance.Outcome.COULD_NOT_CHECK,
        new Examiner(pool, directory, Deadline.ofWork(Duration.ofMillis(1))).conformance(genuine).outcome());
  }

  @Test
  void whoseTimeIsOverIsToldThatAllWereBusyAndNotThatTheFileTookTooLong() {
    assertEquals(Readability.READABLE, examiner.examine(genuine).readability(), "ready");
    Examination found = new Examiner(pool, directory.resolve("anchors"), Deadline.within(Duration.ZERO)).examine(genuine);
    assertEquals(Readability.BUSY, found.readability());
    assertEquals(Verdict.COULD_NOT_CHECK, VerdictRules.decide(ArchiveMatch.NONE, true, found).verdict());
  }

  @Test
  void withoutTrustAnchorsThereIsNoVerdict() {
    Examination found = new Examiner(pool, directory.resolve("none"), Deadline.within(LONG)).examine(genuine);
    assertEquals(Readability.WORKER_FAILED, found.readability());
  }

  @Test
  void aClassBookComesThroughThePipe() throws Exception {
    Path sample = Path.of(WorkbookLimits.class.getResource("so-theo-doi-9A1-2024-2025.xlsx").toURI());
    WorkbookResult result = new WorkbookReader(pool, WorkbookLimits.USUAL, LONG).read(sample);
    assertNull(result.refusal());
    assertTrue(result.workbook().sheets().size() > 10);
  }

  /** A file whose cross-reference stream unpacks to {@code size} bytes of zeros. */
  private static byte[] bomb(long size) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    byte[] zeros = new byte[1_000_000];
    try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(9))) {
      for (long i = 0; i < size; i += zeros.length) {
        out.write(zeros);
      }
    }
    ByteArrayOutputStream pdf = new ByteArrayOutputStream();
    pdf.write(("%PDF-1.7\n1 0 obj\n<</Type/XRef/Size 100000000/W[1 4 2]/Root 2 0 R/Filter/FlateDecode/Length "
        + packed.size() + ">>\nstream\n").getBytes(StandardCharsets.US_ASCII));
    packed.writeTo(pdf);
    pdf.write("\nendstream\nendobj\nstartxref\n9\n%%EOF\n".getBytes(StandardCharsets.US_ASCII));
    return pdf.toByteArray();
  }
}
