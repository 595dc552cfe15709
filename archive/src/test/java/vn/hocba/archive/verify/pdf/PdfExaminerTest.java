package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.DisposalMinutes;
import vn.hocba.archive.document.DisposalMinutesRenderer;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealedTranscript;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.verify.ArchiveMatch;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.Finding;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.Readability;
import vn.hocba.archive.verify.SignedRevision;
import vn.hocba.archive.verify.SignerFinding;
import vn.hocba.archive.verify.Verdict;
import vn.hocba.archive.verify.VerdictRules;

class PdfExaminerTest {

  private static final String ID = "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e";

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static byte[] rendered;
  private static SealedTranscript sealed;
  private static byte[] pdf;
  private static PdfExaminer examiner;
  private static TrustAnchors anchors;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    rendered = new TranscriptRenderer().render(SampleTranscripts.of(ID, "Nguyễn Văn Ánh"));
    sealed = school.sealer.seal(rendered, school.signatories());
    pdf = sealed.bytes();
    Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(directory.resolve("anchors"));
    examiner = new PdfExaminer(new StrictPolicy());
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  /** Programs write strings of ASCII letters between brackets, others not: the file's short name is filled up with codes. */
  @Test
  void namesInBracketsAndShortNamesOfFilesAreReadAsWritten() throws IOException {
    String name = "Le Thi Thu (HT\\GV)";
    DisposalMinutes minutes = new DisposalMinutes("disposal-28063", "Đắk Lắk", name, "Hết hạn", "1", LocalDate.of(2026, 11, 20), List.of(name),
        "Đồng ý", name, name, "2", name, Instant.now(), List.of());
    byte[] file = new DisposalMinutesRenderer().renderForSeal(minutes, SealPlace.BESIDE);
    SigningKey key = school.keys.find("seal").orElseThrow();
    byte[] signed = new DocumentSigner().sign(file, new SignatureRequest(SignatureField.TRUONG, key.chain(), name, Instant.now()), key);
    assertTrue(new String(signed, StandardCharsets.ISO_8859_1).contains("(Le Thi Thu \\(HT\\\\GV\\))"), "nothing was asked");
    assertTrue(new String(signed, StandardCharsets.ISO_8859_1).contains("(disposal-28063\u000e\u000f)"), "nothing was asked");
    assertTrue(AppendedBytes.listed(signed, file.length, signed.length));
    List<FindingCode> found = examine(school.sealer.seal(signed).bytes()).findings().stream().map(Finding::code).toList();
    assertFalse(found.contains(FindingCode.UPDATE_UNUSUAL), found.toString());
  }

  @Test
  void aFreshTranscriptIsWithoutFault() throws IOException {
    Examination found = examine(pdf);
    assertEquals(List.of(), found.findings());
    assertEquals(List.of("GVCN", "HT", "TRUONG"), found.signers().stream().map(SignerFinding::field).toList());
    assertTrue(found.signers().stream().allMatch(signer -> signer.passed() && signer.trusted()), found.toString());
    assertTrue(found.signers().stream().allMatch(signer -> signer.provenAt() != null && signer.claimedAt() != null
        && "PAdES_BASELINE_LTA".equals(signer.level())), found.toString());
    assertEquals(2, found.timestamps().size());
    assertEquals(sealed.revisions().stream().map(SealedTranscript.Revision::sha256).toList(),
        found.revisions().stream().map(SignedRevision::sha256).toList());
    assertEquals(sealed.sha256(), found.sha256());
    assertTrue(found.documentIds().contains(ID));
    assertEquals(3, found.ownSigners().size());
    assertEquals(Verdict.SIGNED_NOT_IN_ARCHIVE, verdict(found, true));
  }

  @Test
  void everySignedRevisionIsWithoutFaultButIncomplete() throws IOException {
    for (SealedTranscript.Revision revision : sealed.revisions()) {
      Examination found = examine(Arrays.copyOf(pdf, (int) revision.length()));
      assertTrue(found.findings().stream().allMatch(finding -> !finding.code().damage()), found.toString());
    }
    assertTrue(examine(Arrays.copyOf(pdf, (int) sealed.revisions().get(1).length())).has(FindingCode.FIELD_MISSING));
  }

  @Test
  void anyFlippedByteIsAnAlteration() throws IOException {
    long seed = System.nanoTime();
    System.getLogger("test").log(System.Logger.Level.INFO, "seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 25; i++) {
      int at = random.nextInt(pdf.length);
      Verdict verdict = verdict(examine(Forgeries.flipped(pdf, at)), true);
      // Within the last time-stamp itself a few bytes are protected by nothing; even so it is not the archive's file.
      boolean unprotected = at > lastStamp() && verdict == Verdict.SIGNED_NOT_IN_ARCHIVE;
      assertTrue(verdict == Verdict.ALTERED || unprotected, "seed " + seed + " at " + at + " " + verdict);
    }
    assertEquals(Verdict.ALTERED, verdict(examine(Forgeries.flipped(pdf, 1)), true), "header");
    assertEquals(Verdict.ALTERED, verdict(examine(Forgeries.flipped(pdf, pdf.length - 3)), true), "trailer");
  }

  @Test
  void aPackageOfGenuineFilesIsNoAlteredFile() throws IOException {
    byte[] packed = new byte[2000 + pdf.length];
    System.arraycopy(pdf, 0, packed, 2000, pdf.length);
    assertEquals(Verdict.NOT_OURS, verdict(examine(packed), true));
  }

  @Test
  void theRoomLeftBehindASignatureHidesNothing() throws IOException {
    int padding = new String(pdf, StandardCharsets.ISO_8859_1).indexOf("0000>", lastStamp());
    altered(Forgeries.flipped(pdf, padding), FindingCode.TIMESTAMP_BROKEN);
  }

  @Test
  void appendedBytesAreSeen() throws IOException {
    for (String tail : List.of("\n", "%", "\n%%EOF\n")) {
      altered(Forgeries.appended(pdf, tail), FindingCode.BYTES_AFTER_LAST_SIGNATURE);
    }
  }

  @Test
  void aWhiteBoxIsSeen() throws IOException {
    altered(Forgeries.whiteBox(pdf), FindingCode.CONTENT_CHANGED);
  }

  @Test
  void aStampIsSeenThoughTheSignaturesStayValid() throws IOException {
    for (int page = 0; page < 2; page++) {
      Examination found = altered(Forgeries.stamp(pdf, page), FindingCode.UNKNOWN_ANNOTATION);
      assertTrue(found.has(FindingCode.CONTENT_CHANGED), "also for somebody else's document");
      // This is why the signatures alone do not suffice.
      assertTrue(page == 1 || found.signers().stream().allMatch(SignerFinding::passed), found.toString());
    }
  }

  @Test
  void anExtraPageIsSeen() throws IOException {
    altered(Forgeries.extraPage(pdf), FindingCode.CONTENT_CHANGED);
  }

  @Test
  void aReplacedPayloadIsSeen() throws IOException {
    Examination found = altered(Forgeries.payload(pdf, "{}".getBytes(StandardCharsets.UTF_8)),
        FindingCode.PAYLOAD_CHANGED);
    assertTrue(found.documentIds().contains(ID), "from the revision that was signed");
  }

  /** A database refuses to be asked for some of them. */
  @Test
  void whatIsNoNumberOfOursIsNotTakenForOne() throws IOException {
    for (String id : List.of("\\u0000", "x", ID + "\\n", "1e999999999", "")) {
      byte[] other = Forgeries.payload(rendered, ("{\"id\":\"" + id + "\"}").getBytes(StandardCharsets.UTF_8));
      assertTrue(examine(other).documentIds().stream().allMatch(found -> found.matches("[0-9a-f-]{36}")), id);
    }
  }

  @Test
  void numbersWrittenBeforeItDoNotHideTheDocuments() throws IOException {
    assertEquals(ID, examine(Forgeries.decoys(pdf)).documentIds().getFirst());
  }

  @Test
  void anExchangedFontIsSeen() throws IOException {
    altered(Forgeries.fontProgram(pdf), FindingCode.CONTENT_CHANGED);
  }

  @Test
  void aMovedOrRepaintedSignatureIsSeen() throws IOException {
    altered(Forgeries.movedSignature(pdf, "HT"), FindingCode.SIGNATURE_APPEARANCE_CHANGED);
    altered(Forgeries.repaintedSignature(pdf, "HT"), FindingCode.SIGNATURE_APPEARANCE_CHANGED);
  }

  @Test
  void anActionOnOpeningIsSeen() throws IOException {
    altered(Forgeries.openAction(pdf), FindingCode.CONTENT_CHANGED);
  }

  @Test
  void aDestroyedSignatureIsMissedAndStillNamed() throws IOException {
    Examination found = altered(Forgeries.replaced(pdf, "/ByteRange", "/ByteRangX"), FindingCode.SIGNATURE_HIDDEN);
    assertTrue(found.has(FindingCode.FIELD_MISSING));
  }

  @Test
  void aChangeBetweenTwoSignaturesIsSeen() throws IOException {
    byte[] first = LooseSigning.sign(rendered, school.signatories().get(0));
    byte[] second = LooseSigning.sign(Forgeries.whiteBox(first), school.signatories().get(1));
    Examination found = altered(second, FindingCode.CONTENT_CHANGED);
    byte[] honest = LooseSigning.sign(first, school.signatories().get(1));
    assertTrue(!examine(honest).has(FindingCode.CONTENT_CHANGED), () -> "the check can also be content");
    assertEquals(2, found.signers().size());
  }

  @Test
  void signaturesInAnotherOrderAreSeen() throws IOException {
    byte[] first = LooseSigning.sign(rendered, school.signatories().get(1));
    assertTrue(examine(LooseSigning.sign(first, school.signatories().get(0))).has(FindingCode.FIELD_ORDER));
  }

  @Test
  void anUnsignedCopyOfOursIsNotOursThoughItBearsTheNumber() throws IOException {
    for (byte[] copy : List.of(rendered, Forgeries.unsigned(pdf))) {
      Examination found = examine(copy);
      assertTrue(found.has(FindingCode.FIELD_MISSING));
      assertTrue(found.documentIds().contains(ID));
      assertEquals(Verdict.NOT_OURS, verdict(found, true));
      assertEquals(Verdict.NOT_OURS, verdict(found, false));
    }
  }

  @Test
  void aFileBehindAnEmptyPasswordIsNotReadAsIfItHadNone() throws IOException {
    Examination found = examine(Forgeries.encrypted(pdf));
    assertEquals(Readability.ENCRYPTED, found.readability());
    assertEquals(Verdict.COULD_NOT_CHECK, verdict(found, true));
  }

  @Test
  void aCopySealedByStrangersIsNotOurs() throws IOException {
    try (SealingFixture strangers = new SealingFixture(directory.resolve("strangers"))) {
      Examination found = examine(strangers.sealer.seal(rendered, strangers.signatories()).bytes());
      assertTrue(found.has(FindingCode.SIGNER_UNKNOWN));
      assertEquals(List.of(), found.ownSigners());
      assertEquals(Verdict.NOT_OURS, verdict(found, false));
      assertEquals(Verdict.NOT_OURS, verdict(found, true));
    }
  }

  @Test
  void theFileAWorkerWarmsUpWithIsExaminedToItsEnd() throws IOException {
    List<Examination> found = new ArrayList<>();
    WarmUpFile.use(file -> found.add(examiner.examine(file, anchors)));
    assertEquals(Readability.READABLE, found.getFirst().readability());
    assertEquals(3, found.getFirst().signers().size());
  }

  @Test
  void aTruncatedFileIsStillKnownAsOurs() throws IOException {
    Examination found = examine(Arrays.copyOf(pdf, pdf.length - 20_000));
    assertEquals(Verdict.ALTERED, verdict(found, true), found.toString());
  }

  @Test
  void whatIsNoPdfIsNotOurs() throws IOException {
    for (String content : List.of("", "PK\u0003\u0004", "x".repeat(5_000))) {
      Examination found = examine(content.getBytes(StandardCharsets.UTF_8));
      assertEquals(Readability.NOT_A_PDF, found.readability());
      assertEquals(Verdict.NOT_OURS, verdict(found, false));
    }
    assertEquals(Verdict.COULD_NOT_CHECK, verdict(examine("%PDF-1.7 nothing".getBytes(StandardCharsets.UTF_8)), false));
  }

  @Test
  void sealedTranscriptsConformAndForgedOnesNeedNot() throws IOException {
    ConformanceCheck check = new ConformanceCheck();
    assertEquals(Conformance.Outcome.GOOD, check.check(file(pdf)).outcome());
    Conformance bad = check.check(file(Forgeries.extraPage(Forgeries.stamp(pdf, 0))));
    assertEquals(Conformance.Outcome.BAD, bad.outcome());
    assertTrue(bad.violations().size() > 0);
    assertNotEquals(Conformance.Outcome.GOOD,
        check.check(file("nothing".getBytes(StandardCharsets.UTF_8))).outcome());
  }

  private static int lastStamp() {
    return new String(pdf, StandardCharsets.ISO_8859_1).lastIndexOf("/Contents <");
  }

  private static Examination altered(byte[] forged, FindingCode code) throws IOException {
    Examination found = examine(forged);
    assertTrue(found.has(code), found.toString());
    JsonObject own = new JsonObject();
    own.addProperty("own", true);
    assertTrue(examiner.examine(file(forged), anchors, own).has(code), "not seen where the library compares nothing");
    assertEquals(Verdict.ALTERED, verdict(found, true));
    assertEquals(Verdict.ALTERED, verdict(found, false));
    return found;
  }

  private static Verdict verdict(Examination found, boolean documentKnown) {
    return VerdictRules.decide(ArchiveMatch.NONE, documentKnown, found).verdict();
  }

  private static Examination examine(byte[] bytes) throws IOException {
    return examiner.examine(file(bytes), anchors);
  }

  private static Path file(byte[] bytes) throws IOException {
    return Files.write(directory.resolve("file.pdf"), bytes);
  }
}
