package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.FormDetails.Signing;
import vn.hocba.archive.document.SampleForms;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptJson;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.SignerFinding;

/** A transcript that every subject's teacher signs is as genuine as one of three signatures, and as hard to touch. */
class SubjectSignaturesTest {

  private static final String ID = "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e";
  private static final TranscriptDocument WHOLE = SampleForms.secondary(ID);
  /** Three subjects are enough to forge, and faster; one of them is signed by the teachers of two contents. */
  private static final TranscriptDocument TRANSCRIPT = WHOLE.with(new FormDetails(WHOLE.form().corrections(),
      WHOLE.form().past(), Stream.concat(WHOLE.form().signing().stream().limit(3), Stream.of(
          Signing.ofContent("NGHE_THUAT", "AM_NHAC", "Trần Minh Châu"),
          Signing.ofContent("NGHE_THUAT", "MI_THUAT", "Lê Bảo Ngọc"))).toList()));

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static byte[] rendered;
  private static byte[] pdf;
  private static PdfExaminer examiner;
  private static TrustAnchors anchors;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(directory.resolve("anchors"));
    examiner = new PdfExaminer(new StrictPolicy());
    rendered = new TranscriptRenderer().render(TRANSCRIPT);
    pdf = school.sealer.seal(signed(rendered, backwards(TRANSCRIPT))).bytes();
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  /** Teachers sign when they come to it: here the last subject's first. */
  private static List<String> backwards(TranscriptDocument document) {
    List<String> fields = new ArrayList<>(document.signatureFields());
    Collections.reverse(fields.subList(0, fields.size() - 3));
    return fields;
  }

  private static byte[] signed(byte[] unsigned, List<String> fields) {
    byte[] file = unsigned;
    for (String field : fields) {
      file = sign(file, field);
    }
    return file;
  }

  private static byte[] sign(byte[] file, String field) {
    boolean teacher = field.startsWith("GVBM_");
    SigningKey key = school.keys.find(field.equals("HT") ? "principal" : field.equals("TRUONG") ? "seal" : "homeroom")
        .orElseThrow();
    String name = teacher ? Stream.of(TRANSCRIPT, WHOLE).flatMap(d -> d.form().signing().stream())
        .filter(s -> field.equals(SignatureField.GVBM.of(s.code()))).findFirst().orElseThrow().teacher() : TRANSCRIPT.principal();
    return new DocumentSigner().sign(file, new SignatureRequest(teacher ? SignatureField.GVBM : SignatureField.valueOf(field),
        teacher ? field.substring(5) : null, key.chain(), name, Instant.now(), null), key);
  }

  @Test
  void allFifteenSignaturesAreGenuineAndTheFileIsArchivable() throws IOException {
    byte[] whole = school.sealer.seal(signed(new TranscriptRenderer().render(WHOLE), backwards(WHOLE))).bytes();
    Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("subjects-signed.pdf"), whole);
    Examination found = examine(whole);
    assertEquals(List.of(), found.findings());
    assertEquals(15, found.signers().size());
    assertTrue(found.signers().stream().allMatch(SignerFinding::passed), found.toString());
    assertEquals(new Conformance(Conformance.Outcome.GOOD, List.of()),
        new ConformanceCheck().check(Files.write(directory.resolve("signed.pdf"), whole)));
  }

  @Test
  void teachersOfTwoContentsSignTheLineOfTheirSubject() throws IOException {
    Examination found = examine(pdf);
    assertEquals(List.of(), found.findings());
    assertEquals(5 + 3, found.signers().size());
    assertEquals(new Conformance(Conformance.Outcome.GOOD, List.of()),
        new ConformanceCheck().check(Files.write(directory.resolve("contents.pdf"), pdf)));
    Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("contents-signed.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(rendered)) {
      List<PDRectangle> places = document.getSignatureFields().stream().filter(f -> f.getPartialName().contains("NGHE_THUAT"))
          .map(f -> f.getWidgets().getFirst().getRectangle()).toList();
      assertEquals(2, places.size());
      assertEquals(places.getFirst().getLowerLeftX(), places.getLast().getLowerLeftX());
      assertTrue(places.getFirst().getLowerLeftY() > places.getLast().getUpperRightY(), "one over the other");
      assertTrue(places.stream().allMatch(p -> p.getWidth() > 90 && p.getHeight() > 35), "room to be read");
    }
  }

  @Test
  void theHomeroomTeacherBeforeASubjectTeacherIsTold() throws IOException {
    List<String> fields = backwards(TRANSCRIPT);
    Collections.swap(fields, fields.indexOf("GVCN"), fields.indexOf("GVCN") - 1);
    assertTrue(examine(school.sealer.seal(signed(rendered, fields)).bytes()).has(FindingCode.FIELD_ORDER));
  }

  @Test
  void asASubjectThatNobodySignedIs() throws IOException {
    List<String> fields = backwards(TRANSCRIPT);
    fields.remove("GVBM_TOAN");
    Examination found = examine(school.sealer.seal(signed(rendered, fields)).bytes());
    assertTrue(found.findings().stream().anyMatch(f -> f.code() == FindingCode.FIELD_MISSING
        && f.arguments().equals(List.of("GVBM_TOAN"))), found.toString());
  }

  @Test
  void aPlaceThatIsStretchedOverAMarkOrPaintedAnewIsSeen() throws IOException {
    assertTrue(examine(Forgeries.movedSignature(pdf, "GVBM_TOAN")).has(FindingCode.SIGNATURE_APPEARANCE_CHANGED));
    assertTrue(examine(Forgeries.repaintedSignature(pdf, "GVBM_TOAN")).has(FindingCode.SIGNATURE_APPEARANCE_CHANGED));
  }

  /** Called as the places of ours are, over a mark: with a name that the file knows and with one it does not. */
  @Test
  void aStampThatIsCalledAPlaceIsSeen() throws IOException {
    for (String name : List.of("GVBM_TOAN", "GVBM_VAT_LI")) {
      Examination found = examine(stampCalled(name));
      assertTrue(found.has(FindingCode.UNKNOWN_ANNOTATION) && found.has(FindingCode.CONTENT_CHANGED), name + found.findings());
    }
  }

  /** Data that name one subject more do not make its stamp one of ours. */
  @Test
  void aSubjectThatIsAddedToTheDataTogetherWithItsPlaceIsSeen() throws IOException {
    byte[] more = new String(TranscriptJson.write(TRANSCRIPT), StandardCharsets.UTF_8)
        .replace("\"signing\":[", "\"signing\":[{\"code\":\"VAT_LI\",\"teacher\":\"X\"},").getBytes(StandardCharsets.UTF_8);
    Examination found = examine(Forgeries.payload(stampCalled("GVBM_VAT_LI"), more));
    assertTrue(found.has(FindingCode.PAYLOAD_CHANGED), found.findings().toString());
    assertTrue(found.findings().stream().anyMatch(f -> f.code() == FindingCode.SIGNATURE_APPEARANCE_CHANGED
        && f.arguments().equals(List.of("GVBM_VAT_LI"))), found.findings().toString());
  }

  private static byte[] stampCalled(String name) throws IOException {
    return Forgeries.update(pdf, (document, touched) -> {
      PDPage page = document.getPage(1);
      COSDictionary widget = new COSDictionary();
      widget.setItem(COSName.TYPE, COSName.ANNOT);
      widget.setItem(COSName.SUBTYPE, COSName.WIDGET);
      widget.setItem(COSName.FT, COSName.SIG);
      widget.setString(COSName.T, name);
      widget.setItem(COSName.RECT, new PDRectangle(300, 400, 40, 15).getCOSArray());
      widget.setInt(COSName.F, 4);
      COSArray annotations = new COSArray();
      page.getAnnotations().forEach(annotation -> annotations.add(annotation.getCOSObject()));
      annotations.add(widget);
      page.getCOSObject().setItem(COSName.ANNOTS, annotations);
      COSArray fields = document.getDocumentCatalog().getAcroForm().getCOSObject().getCOSArray(COSName.FIELDS);
      fields.add(widget);
      touched.add(page.getCOSObject());
      touched.add(document.getDocumentCatalog().getAcroForm().getCOSObject());
    });
  }

  private static Examination examine(byte[] file) throws IOException {
    return examiner.examine(Files.write(directory.resolve("file.pdf"), file), anchors);
  }
}
