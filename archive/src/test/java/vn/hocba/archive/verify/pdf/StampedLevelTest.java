package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.attest.TimeStampClient;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.preservation.DigestMethod;
import vn.hocba.archive.preservation.EvidenceBatch;
import vn.hocba.archive.preservation.Preserver;
import vn.hocba.archive.seal.EmbeddedSignatures;
import vn.hocba.archive.seal.SealLevel;
import vn.hocba.archive.seal.SealingException;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.TranscriptSealer;
import vn.hocba.archive.seal.ValidationData;
import vn.hocba.archive.seal.ValidationDataCollector;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.SignerFinding;

/** Documents that carry a time stamp only are proven by the evidence and the validation data of their batch. */
class StampedLevelTest {

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static byte[] pdf;
  private static byte[] data;
  private static EvidenceBatch batch;
  private static TrustAnchors anchors;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    pdf = sealed("Nguyễn Văn Ánh");
    data = collect(school.centre.timeStamping()).write();
    batch = proven(pdf, data);
    Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(directory.resolve("anchors"));
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  private static byte[] sealed(String pupil) {
    try (TranscriptSealer sealer = new TranscriptSealer(school.services(school.centre.timeStamping()), Clock.systemUTC(),
        SealLevel.STAMPED)) {
      return sealer.seal(new TranscriptRenderer().render(SampleTranscripts.of("0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e",
          pupil)), school.signatories()).bytes();
    }
  }

  private static ValidationData collect(URI timeStamping) {
    try (ValidationDataCollector collector = new ValidationDataCollector(school.services(timeStamping))) {
      return collector.collect(EmbeddedSignatures.certificates(pdf), Instant.now());
    }
  }

  private static EvidenceBatch proven(byte[]... files) {
    Preserver preserver = new Preserver(new TimeStampClient(school.centre.timeStamping(), Duration.ofSeconds(10), List.of(school.root())));
    List<byte[]> hashes = new ArrayList<>();
    for (byte[] file : files) {
      hashes.add(HexFormat.of().parseHex(Sha256.hex(file)));
    }
    return preserver.begin(DigestMethod.SHA256, hashes);
  }

  private static JsonObject support(byte[] data, byte[] record, byte[] dataRecord) {
    JsonObject support = new JsonObject();
    support.addProperty("validation", Base64.getEncoder().encodeToString(data));
    if (record != null) {
      support.addProperty("record", Base64.getEncoder().encodeToString(record));
      support.addProperty("dataRecord", Base64.getEncoder().encodeToString(dataRecord));
    }
    return support;
  }

  private static Examination examine(byte[] file, JsonObject support, Clock clock) throws IOException {
    Path path = Files.write(directory.resolve("examined.pdf"), file);
    return new PdfExaminer(new StrictPolicy(), clock).examine(path, anchors, support);
  }

  private static Clock in(int years) {
    return Clock.fixed(Instant.now().atOffset(ZoneOffset.UTC).plusYears(years).toInstant(), ZoneOffset.UTC);
  }

  private static List<FindingCode> codes(Examination found) {
    return found.findings().stream().map(finding -> finding.code()).distinct().toList();
  }

  @Test
  void byItselfItIsWholeButItsSignersAreNotConfirmed() throws IOException {
    Examination found = examine(pdf, new JsonObject(), Clock.systemUTC());
    assertEquals(List.of(FindingCode.TIMESTAMP_NOT_CONFIRMED, FindingCode.SIGNATURE_NOT_CONFIRMED), codes(found));
    assertTrue(found.signers().stream().allMatch(signer -> "PAdES_BASELINE_T".equals(signer.level())), found.toString());
  }

  @Test
  void withTheStatusOfItsSignersItIsWithoutFaultAtOnce() throws IOException {
    Examination found = examine(pdf, support(data, null, null), Clock.systemUTC());
    assertEquals(List.of(), found.findings());
    assertEquals(3, found.signers().stream().filter(SignerFinding::passed).count());
  }

  @Test
  void itsBatchProvesItWhenEveryCertificateOfASignerHasEnded() throws IOException {
    for (int years : new int[] {0, 1, 10}) {
      Examination found = examine(pdf, support(data, batch.record(0), batch.record(1)), in(years));
      assertEquals(List.of(), found.findings(), "in " + years + " years");
      assertTrue(found.signers().stream().allMatch(signer -> signer.passed() && signer.provenAt() != null), found.toString());
    }
  }

  @Test
  void evidenceThatWasNotRenewedProvesNothingAnyMore() throws IOException {
    Examination found = examine(pdf, support(data, batch.record(0), batch.record(1)), in(16));
    assertTrue(codes(found).contains(FindingCode.EVIDENCE_NOT_CONFIRMED), found.toString());
  }

  @Test
  void evidenceOfOtherFilesIsToldAsSuch() throws IOException {
    EvidenceBatch others = proven("một".getBytes(StandardCharsets.UTF_8), "hai".getBytes(StandardCharsets.UTF_8));
    for (JsonObject wrong : List.of(support(data, others.record(0), batch.record(1)),
        support(data, batch.record(0), others.record(1)))) {
      assertTrue(codes(examine(pdf, wrong, Clock.systemUTC())).contains(FindingCode.EVIDENCE_NOT_CONFIRMED));
    }
  }

  @Test
  void aStampOfAStrangerProvesNothing() throws Exception {
    try (SealingFixture stranger = new SealingFixture(directory.resolve("stranger"))) {
      Preserver preserver = new Preserver(new TimeStampClient(stranger.centre.timeStamping(), Duration.ofSeconds(10), List.of(stranger.root())));
      EvidenceBatch foreign = preserver.begin(DigestMethod.SHA256,
          List.of(HexFormat.of().parseHex(Sha256.hex(pdf)), HexFormat.of().parseHex(Sha256.hex(data))));
      Examination found = examine(pdf, support(data, foreign.record(0), foreign.record(1)), Clock.systemUTC());
      assertTrue(codes(found).contains(FindingCode.EVIDENCE_NOT_CONFIRMED), found.toString());
    }
  }

  @Test
  void validationDataSurviveBeingWrittenAndRead() throws IOException {
    ValidationData read = ValidationData.read(data);
    assertTrue(read.certificates().size() >= 5, "three signers, their authority, the time stamp's");
    assertTrue(read.ocspAnswers().size() + read.revocationLists().size() >= 4, "each but the root's");
    assertEquals(read.certificates().size(), ValidationData.read(read.and(read).write()).certificates().size());
    assertThrows(IOException.class, () -> ValidationData.read(new byte[] {1, 2, 3}));
  }

  @Test
  void whereNobodySignedNobodyIsAsked() {
    try (ValidationDataCollector collector = new ValidationDataCollector(school.services(school.centre.timeStamping()))) {
      assertTrue(collector.collect(List.of(), Instant.now()).isEmpty());
    }
  }

  @Test
  void anAuthorityThatDoesNotAnswerIsNamed() throws IOException {
    try (SealingFixture silent = new SealingFixture(directory.resolve("silent"))) {
      byte[] theirs;
      try (TranscriptSealer sealer = new TranscriptSealer(silent.services(silent.centre.timeStamping()),
          Clock.systemUTC(), SealLevel.STAMPED)) {
        theirs = sealer.seal(new TranscriptRenderer().render(SampleTranscripts.of(
            "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", "X")), silent.signatories()).bytes();
      }
      silent.centre.close();
      try (ValidationDataCollector collector = new ValidationDataCollector(silent.services(URI.create("http://127.0.0.1:9")))) {
        SealingException refused = assertThrows(SealingException.class,
            () -> collector.collect(EmbeddedSignatures.certificates(theirs), Instant.now()));
        assertTrue(List.of(SealingException.Part.OCSP, SealingException.Part.CRL).contains(refused.part()));
      }
    }
  }
}
