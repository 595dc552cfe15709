package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.pdf.pdfbox.PdfBoxDocumentReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.SamplePrimary;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.picture.file.DrawnPictures;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.seal.SigningKey;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.FindingCode;
import vn.hocba.archive.verify.SignerFinding;

/** Pictures of signatures and the seal are seen where the rules want them, and the inspector still tells what is forged. */
class SignaturePicturesTest {

  private static final String ID = "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f6e";
  private static final int DOTS = 144;

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static List<Signatory> signatories;
  private static byte[] pdf;
  private static PdfExaminer examiner;
  private static TrustAnchors anchors;

  @BeforeAll
  static void seal() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    byte[] signature = DrawnPictures.signature(directory);
    byte[] seal = DrawnPictures.seal(directory);
    signatories = school.signatories().stream().map(s -> new Signatory(s.field(), s.key(), s.printedName(),
        s.field().name().equals("TRUONG") ? seal : signature)).toList();
    pdf = sealed(SampleTranscripts.issuedAgain(SampleTranscripts.reassessed(ID, "Nguyễn Văn Ánh")));
    Files.write(Path.of("target", "pictures.pdf"), pdf);
    Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
    anchors = new TrustAnchors(directory.resolve("anchors"));
    examiner = new PdfExaminer(new StrictPolicy());
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  private static byte[] sealed(TranscriptDocument document) {
    return school.sealer.seal(new TranscriptRenderer().render(document, SealPlace.OVER), signatories).bytes();
  }

  private static Examination examine(byte[] bytes) throws IOException {
    return examiner.examine(Files.write(directory.resolve("examined.pdf"), bytes), anchors);
  }

  @Test
  void theSealLiesOverAThirdOfTheHeadsSignatureAsLargeAsOnPaper() throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDRectangle head = place(document, "HT");
      PDRectangle seal = place(document, "TRUONG");
      assertEquals(36, seal.getWidth() / 72 * 25.4, 0.5, "millimetres");
      assertEquals(head.getWidth() / 3, seal.getUpperRightX() - head.getLowerLeftX(), 2);
      var page = new PDFRenderer(document).renderImageWithDPI(document.getNumberOfPages() - 1, DOTS);
      int blue = 0;
      int red = 0;
      for (int y = 0; y < page.getHeight(); y++) {
        for (int x = 0; x < page.getWidth(); x++) {
          int rgb = page.getRGB(x, y);
          blue += (rgb & 255) > 120 && (rgb >> 16 & 255) < 60 ? 1 : 0;
          red += (rgb >> 16 & 255) > 150 && (rgb & 255) < 90 ? 1 : 0;
        }
      }
      assertTrue(blue > 1000 && red > 1000, blue + " blue, " + red + " red");
    }
  }

  /** The name printed beside the place is the head's, so a picture alone would be the head's signature. */
  @Test
  void whoSignsForTheHeadStandsInWordsWhateverPictureTheyHave() throws IOException {
    List<Signatory> delegated = signatories.stream().map(s -> s.field().name().equals("HT")
        ? new Signatory(s.field(), s.key(), "TUQ. HIỆU TRƯỞNG Nguyễn Thị Hoa", s.picture()) : s).toList();
    byte[] bytes = school.sealer.seal(new TranscriptRenderer().render(SampleTranscripts.issuedAgain(SampleTranscripts.reassessed(ID, "Ỷ Lan")), SealPlace.OVER),
        delegated).bytes();
    assertTrue(look(bytes).contains("Nguyễn Thị Hoa"), look(bytes));
  }

  private static String look(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      document.getDocumentCatalog().getAcroForm().flatten();
      return new PDFTextStripper().getText(document);
    }
  }

  private static PDRectangle place(PDDocument document, String field) {
    return document.getDocumentCatalog().getAcroForm().getField(field).getWidgets().getFirst().getRectangle();
  }

  @Test
  void theInspectorFindsNothingWrongAndItStaysArchivable() throws Exception {
    for (TranscriptDocument document : List.of(SampleTranscripts.issuedAgain(SampleTranscripts.reassessed(ID, "Ỷ Lan")),
        SampleTranscripts.inFormatThree(SamplePrimary.of(ID, "Y Bhăm Êban")))) {
      byte[] bytes = sealed(document);
      Files.write(Path.of("target", document.primary() == null ? "pictures-2.pdf" : "pictures-primary.pdf"), bytes);
      Examination found = examine(bytes);
      assertEquals(List.of(), found.findings());
      assertEquals(3, found.signers().size());
      assertTrue(found.signers().stream().allMatch(SignerFinding::passed), found.toString());
      Conformance conformance = new ConformanceCheck().check(Files.write(directory.resolve("conforming.pdf"), bytes));
      assertEquals(Conformance.Outcome.GOOD, conformance.outcome(), conformance.violations()::toString);
    }
  }

  @Test
  void aStampAndAMovedOrRepaintedPictureAreFound() throws IOException {
    assertTrue(examine(Forgeries.stamp(pdf, 0)).has(FindingCode.UNKNOWN_ANNOTATION));
    assertTrue(examine(Forgeries.whiteBox(pdf)).has(FindingCode.CONTENT_CHANGED));
    for (String field : List.of("GVCN", "HT", "TRUONG")) {
      assertTrue(examine(Forgeries.movedSignature(pdf, field)).has(FindingCode.SIGNATURE_APPEARANCE_CHANGED), field);
      assertTrue(examine(Forgeries.repaintedSignature(pdf, field)).has(FindingCode.SIGNATURE_APPEARANCE_CHANGED), field);
    }
  }

  @Test
  void twoOtherFieldsThatOverlapAreFound() throws IOException {
    assertEquals(0, overlaps(pdf));
    assertEquals(1, overlaps(Forgeries.movedSignature(pdf, "GVCN")));
  }

  private static int overlaps(byte[] bytes) throws IOException {
    try (var reader = new PdfBoxDocumentReader(new InMemoryDocument(bytes))) {
      return new SealOverlap().getAnnotationOverlaps(reader).size();
    }
  }

  @Test
  void inTwoStepsTheSameBytesAreSigned() {
    byte[] rendered = new TranscriptRenderer().render(SampleTranscripts.of(ID, "Ỷ Lan"), SealPlace.OVER);
    Signatory first = signatories.getFirst();
    SigningKey key = first.key();
    SignatureRequest request = new SignatureRequest(first.field(), key.chain(), first.printedName(),
        key.chain().getFirst().getNotBefore().toInstant().plusSeconds(60), first.picture());
    byte[] value = key.sign("SHA-256", new DocumentSigner().dataToSign(rendered, request));
    assertArrayEquals(new DocumentSigner().sign(rendered, request, key),
        new DocumentSigner().complete(rendered, request, value));
  }
}
