package vn.hocba.archive.seal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.verapdf.core.VeraPDFException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.document.TranscriptPayload;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.SealingException.Part;
import vn.hocba.archive.verify.pdf.VerifyTask;

class TranscriptSealerTest {

  private static final TranscriptDocument TRANSCRIPT =
      SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11", "H'Linh Niê");
  @TempDir static Path directory;
  private static SealingFixture school;
  private static byte[] rendered;
  private static SealedTranscript sealed;

  @BeforeAll
  static void seal() throws IOException {
    school = new SealingFixture(directory);
    rendered = new TranscriptRenderer().render(TRANSCRIPT);
    sealed = school.sealer.seal(rendered, school.signatories());
    Files.write(Path.of("target", "sealed.pdf"), sealed.bytes());
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  @Test
  void staysArchivableAndAccessibleAfterSealing() throws IOException, VeraPDFException {
    VeraGreenfieldFoundryProvider.initialise();
    for (String flavour : List.of("3a", "ua1")) {
      PDFAFlavour asked = PDFAFlavour.fromString(flavour);
      try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(sealed.bytes()), asked);
          var validator = Foundries.defaultInstance().createValidator(asked, false)) {
        var result = validator.validate(parser);
        assertTrue(result.isCompliant(), () -> flavour + ": " + result.getTestAssertions());
      }
    }
  }

  @Test
  void isLongTermWithThreeSignaturesInOrder() {
    var trusted = new CommonTrustedCertificateSource();
    trusted.addCertificate(new CertificateToken(school.root()));
    var verifier = new CommonCertificateVerifier();
    verifier.setTrustedCertSources(trusted);
    var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(sealed.bytes()));
    validator.setCertificateVerifier(verifier);
    var report = validator.validateDocument().getSimpleReport();
    assertEquals(List.of("Nguyễn Thị Minh Khai", "Trần Văn Hiệu", "Trường Trung học cơ sở Ngô Mây"),
        report.getSignatureIdList().stream().map(report::getSignedBy).toList());
    for (String signature : report.getSignatureIdList()) {
      assertEquals(SignatureLevel.PAdES_BASELINE_LTA, report.getSignatureFormat(signature));
      assertTrue(report.isValid(signature), () -> report.getIndication(signature) + " "
          + report.getAdESValidationErrors(signature).stream().map(error -> error.getValue()).toList());
    }
  }

  /** The inspector's strict policy takes a field that moved by a rounding error for a forgery. */
  @Test
  void givesOurOwnInspectorNothingToFind(@TempDir Path anchors) throws Exception {
    Files.write(anchors.resolve("root.cer"), school.root().getEncoded());
    Path file = Files.write(directory.resolve("sealed.pdf"), sealed.bytes());
    JsonObject request = new JsonObject();
    request.addProperty("file", file.toUri().toString());
    request.addProperty("anchors", anchors.toString());
    VerifyTask inspector = new VerifyTask();
    inspector.warmUp();
    JsonObject examination = inspector.run(request).getAsJsonObject();
    assertEquals("[]", examination.get("findings").toString());
    assertEquals(List.of("TOTAL_PASSED", "TOTAL_PASSED", "TOTAL_PASSED"), examination.getAsJsonArray("signers")
        .asList().stream().map(signer -> signer.getAsJsonObject().get("indication").getAsString()).toList());
  }

  @Test
  void keepsTheCanonicalBytesInside() throws IOException {
    assertArrayEquals(TranscriptJson.write(TRANSCRIPT), TranscriptPayload.find(sealed.bytes()).orElseThrow());
  }

  @Test
  void listsEverySignedRevisionAndTheWholeFileLast() throws Exception {
    assertEquals(5, sealed.revisions().size(), "three signatures and two time stamps");
    for (SealedTranscript.Revision revision : sealed.revisions()) {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      digest.update(sealed.bytes(), 0, (int) revision.length());
      assertEquals(HexFormat.of().formatHex(digest.digest()), revision.sha256());
    }
    assertEquals(sealed.bytes().length, sealed.revisions().get(4).length());
  }

  @Test
  void claimsTheTimeOfItsClock() throws IOException {
    Instant at = Instant.now(Clock.systemUTC()).minusSeconds(60);
    try (var sealer = new TranscriptSealer(school.services(school.centre.timeStamping()),
        Clock.fixed(at, ZoneOffset.UTC), SealLevel.ARCHIVED);
        PDDocument pdf = Loader.loadPDF(sealer.seal(rendered, school.signatories()).bytes())) {
      assertEquals(at.getEpochSecond(),
          pdf.getSignatureDictionaries().get(0).getSignDate().toInstant().getEpochSecond());
    }
  }

  @Test
  void aRevokedKeyCannotSeal() throws IOException {
    school.centre.revoke(school.issue("revoked", "Người Bị Thu Hồi").serial());
    var signatories = school.signatories(SignatureField.HT, "revoked");
    assertEquals(Part.KEY, assertThrows(SealingException.class,
        () -> school.sealer.seal(rendered, signatories)).part());
  }

  @Test
  void namesATimeStampingServiceThatIsNotThere() throws IOException {
    int closed;
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      closed = socket.getLocalPort();
    }
    failsWith(Part.TSA, school.services(URI.create("http://127.0.0.1:" + closed + "/tsa")));
  }

  @Test
  @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
  void givesUpOnATimeStampingServiceThatNeverAnswers() throws IOException {
    try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      failsWith(Part.TSA, new TrustServices(URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/tsa"),
          List.of(school.root()), Map.of(), Duration.ofMillis(300)));
    }
  }

  @Test
  void namesAStatusServiceThatIsNotThere() {
    failsWith(Part.OCSP, new TrustServices(school.centre.timeStamping(), List.of(school.root()),
        Map.of(school.centre.address().toString(), "http://127.0.0.1:1"), Duration.ofSeconds(10)));
  }

  @Test
  void followsAServiceThatMovedToAnotherPort(@TempDir Path other) throws IOException {
    URI former;
    List<Signatory> signatories;
    try (var before = new SealingFixture(other)) {
      former = before.centre.address();
      signatories = before.signatories();
    }
    // The former port stays taken, so that the centre really moves.
    try (ServerSocket taken = new ServerSocket(former.getPort(), 1, InetAddress.getLoopbackAddress());
        var after = new SealingFixture(other)) {
      TrustServices moved = new TrustServices(after.centre.timeStamping(), List.of(after.root()),
          after.centre.formerAddresses(), Duration.ofSeconds(10));
      try (var sealer = new TranscriptSealer(moved, Clock.systemUTC(), SealLevel.ARCHIVED)) {
        assertEquals(5, sealer.seal(rendered, signatories).revisions().size(), () -> "beside " + taken);
      }
    }
  }

  @Test
  void sealsFromAThreadWithAForeignClassLoader() throws Exception {
    ClassLoader foreign = ClassLoader.getPlatformClassLoader();
    Thread thread = Thread.currentThread();
    ClassLoader own = thread.getContextClassLoader();
    thread.setContextClassLoader(foreign);
    try {
      assertSame(DSSDocument.class.getClassLoader(), LibraryContext.call(thread::getContextClassLoader));
      assertThrows(IOException.class, () -> LibraryContext.call(() -> {
        throw new IOException();
      }));
      assertEquals(5, school.sealer.seal(rendered, school.signatories()).revisions().size());
      assertSame(foreign, thread.getContextClassLoader());
    } finally {
      thread.setContextClassLoader(own);
    }
  }

  @Test
  void refusesAnotherOrder() {
    var swapped = List.of(school.signatories().get(1), school.signatories().get(0), school.signatories().get(2));
    assertThrows(IllegalArgumentException.class, () -> school.sealer.seal(rendered, swapped));
  }

  @Test
  void refusesWhatIsNoPdf() {
    assertEquals(Part.DOCUMENT, assertThrows(SealingException.class,
        () -> school.sealer.seal(new byte[] {1, 2, 3}, school.signatories())).part());
  }

  private static void failsWith(Part part, TrustServices services) {
    try (var sealer = new TranscriptSealer(services, Clock.systemUTC(), SealLevel.ARCHIVED)) {
      SealingException failure =
          assertThrows(SealingException.class, () -> sealer.seal(rendered, school.signatories()));
      assertEquals(part, failure.part(), failure.getMessage());
    }
  }
}
