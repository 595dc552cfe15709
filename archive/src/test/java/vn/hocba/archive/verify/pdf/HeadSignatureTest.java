package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.CopyDocument;
import vn.hocba.archive.document.CopyRenderer;
import vn.hocba.archive.document.SampleForms;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.picture.file.DrawnPictures;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archive.verify.Examination;
import vn.hocba.archive.verify.SignerFinding;

/** Below the head's signature stands who gave it, and above it in what capacity (NĐ 30/2020 Điều 13, Phụ lục I). */
class HeadSignatureTest {

  private static final String ID = "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f6e";
  private static final String HEAD = "Trần Văn Hiệu";
  private static final String DEPUTY = "KT. HIỆU TRƯỞNG Nguyễn Thị Hoa";

  @TempDir
  static Path directory;
  private static SealingFixture school;
  private static byte[] picture;
  private static byte[] sealPicture;

  @BeforeAll
  static void open() throws Exception {
    school = new SealingFixture(directory.resolve("centre"));
    picture = DrawnPictures.signature(directory);
    sealPicture = DrawnPictures.seal(directory);
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  /** @param head as printed, with or without a picture; the seal's is there where it lies over the head's */
  private static byte[] sealed(TranscriptDocument document, SealPlace place, String head, boolean withPicture) throws IOException {
    List<Signatory> signatories = school.signatories().stream().map(s -> switch (s.field()) {
      case HT -> new Signatory(s.field(), s.key(), head, withPicture ? picture : null);
      case TRUONG -> new Signatory(s.field(), s.key(), s.printedName(), place == SealPlace.OVER ? sealPicture : null);
      default -> s;
    }).toList();
    byte[] bytes = school.sealer.seal(new TranscriptRenderer().render(document, place), signatories).bytes();
    Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("head-" + document.school().level() + "-" + document.format() + "-" + place + "-"
        + (head.equals(HEAD) ? "self" : "deputy") + (withPicture ? "-picture" : "") + ".pdf"), bytes);
    return bytes;
  }

  @Test
  void theNameBelowIsTheSigners() throws IOException {
    TranscriptDocument document = SampleForms.named(SampleForms.upper(ID));
    for (boolean withPicture : new boolean[] {false, true}) {
      for (SealPlace place : SealPlace.values()) {
        String deputy = lastPage(sealed(document, place, DEPUTY, withPicture));
        assertFalse(deputy.contains(HEAD), "the head did not sign: " + deputy);
        assertTrue(deputy.contains("KT. HIỆU TRƯỞNG") && deputy.contains("PHÓ HIỆU TRƯỞNG") && deputy.contains("Nguyễn Thị Hoa"), deputy);
        String self = lastPage(sealed(document, place, HEAD, withPicture));
        assertEquals(1, self.split(HEAD, -1).length - 1, self);
        assertFalse(self.contains("KT."), self);
      }
    }
  }

  @Test
  void whoIsAuthorisedBearsNoOfficeThatWeDoNotKnow() throws IOException {
    String page = lastPage(sealed(SampleForms.named(SampleForms.centre(ID)), SealPlace.BESIDE, "TUQ. GIÁM ĐỐC Lê Văn Tám", false));
    assertTrue(page.contains("TUQ. GIÁM ĐỐC") && page.contains("Lê Văn Tám") && !page.contains("PHÓ"), page);
  }

  @Test
  void theUnsignedFormNamesTheHeadOnceAndNotWhereAnotherMaySign() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(new TranscriptRenderer().render(SampleForms.named(SampleForms.upper(ID))))) {
      assertEquals(1, new PDFTextStripper().getText(pdf).split(HEAD, -1).length - 1);
      assertEquals("Chữ ký số của hiệu trưởng hoặc người ký thay", pdf.getDocumentCatalog().getAcroForm().getField("HT").getAlternateFieldName());
    }
  }

  @Test
  void standsInTheMiddleOfItsPlaceWhereNoSealLiesOverIt() throws IOException {
    TranscriptDocument document = SampleForms.named(SampleForms.upper(ID));
    byte[] alone = sealed(document, SealPlace.BESIDE, HEAD, false);
    PDRectangle place = place(alone);
    for (String line : List.of("+07:00", HEAD, "PHÊ DUYỆT CỦA HIỆU TRƯỞNG")) {
      float[] edges = edges(alone, line, place);
      assertEquals((place.getLowerLeftX() + place.getUpperRightX()) / 2, (edges[0] + edges[1]) / 2, 2, line);
    }
    byte[] under = sealed(document, SealPlace.OVER, HEAD, false);
    assertTrue(edges(under, "+07:00", place(under))[0] > place(under).getLowerLeftX() + place(under).getWidth() / 3, "clear of the seal");
  }

  /** A long name of a school takes a line more, and is not cut off. */
  @Test
  void theSealsWordsFitTheirPlaceBesideTheHeads() throws IOException {
    byte[] alone = sealed(SampleForms.named(SampleForms.upper(ID)), SealPlace.BESIDE, HEAD, false);
    PDRectangle place = place(alone, "TRUONG");
    for (String line : List.of("+07:00", "Trung học cơ sở", "Ngô Mây")) {
      assertTrue(edges(alone, line, place)[1] < place.getUpperRightX(), line);
    }
  }

  /** What was rendered before has its place beside the seal's; words begin where the place does, as the teacher's beside it do. */
  @Test
  void inAFormOfBeforeItStandsAsTheTeachersDoesWhereNoSealLiesOverIt() throws IOException {
    byte[] alone = sealed(SampleForms.upper(ID), SealPlace.BESIDE, HEAD, false);
    PDRectangle place = place(alone);
    assertTrue(edges(alone, "+07:00", place)[0] < place.getLowerLeftX() + place.getWidth() / 5);
  }

  @Test
  void theInspectorFindsNothingWrongAndItStaysArchivable() throws Exception {
    Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
    TrustAnchors anchors = new TrustAnchors(directory.resolve("anchors"));
    PdfExaminer examiner = new PdfExaminer(new StrictPolicy());
    for (SealPlace place : SealPlace.values()) {
      for (TranscriptDocument document : List.of(SampleForms.named(SampleForms.upper(ID)), SampleForms.named(SampleForms.primaryBefore(ID)))) {
        Path file = Files.write(directory.resolve("examined.pdf"), sealed(document, place, DEPUTY, place == SealPlace.OVER));
        Examination found = examiner.examine(file, anchors);
        assertEquals(List.of(), found.findings());
        assertEquals(3, found.signers().size());
        assertTrue(found.signers().stream().allMatch(SignerFinding::passed), found.toString());
        Conformance conformance = new ConformanceCheck().check(file);
        assertEquals(Conformance.Outcome.GOOD, conformance.outcome(), conformance.violations()::toString);
      }
    }
  }

  /** In a copy the signature is a picture, which is read aloud by what is said of it. */
  @Test
  void aCopySaysOfTheSignatureWhoGaveIt() throws IOException {
    byte[] original = sealed(SampleForms.named(SampleForms.upper(ID)), SealPlace.BESIDE, DEPUTY, false);
    CopyDocument copy = new CopyDocument(ID, "Đắk Lắk", "Trường THPT Mẫu", "1/SY", false, false, "A", "B", "HIỆU TRƯỞNG", "C", Instant.EPOCH, null,
        List.of(new CopyDocument.Part(ID, "2024-2025", 1, Sha256.hex(original), 0, 0)));
    try (PDDocument document = Loader.loadPDF(new CopyRenderer().render(copy, List.of(original)))) {
      List<String> said = new ArrayList<>();
      describe(document.getDocumentCatalog().getStructureTreeRoot(), said);
      assertTrue(said.contains("Chữ ký số của hiệu trưởng hoặc người ký thay: " + DEPUTY), said.toString());
    }
  }

  private static void describe(PDStructureNode node, List<String> said) {
    for (Object kid : node.getKids()) {
      if (kid instanceof PDStructureElement element) {
        if (element.getAlternateDescription() != null) {
          said.add(element.getAlternateDescription());
        }
        describe(element, said);
      }
    }
  }

  private static String lastPage(byte[] bytes) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      document.getDocumentCatalog().getAcroForm().flatten();
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      stripper.setStartPage(document.getNumberOfPages());
      return stripper.getText(document);
    }
  }

  private static PDRectangle place(byte[] bytes) throws IOException {
    return place(bytes, "HT");
  }

  private static PDRectangle place(byte[] bytes, String field) throws IOException {
    try (PDDocument document = Loader.loadPDF(bytes)) {
      return document.getDocumentCatalog().getAcroForm().getField(field).getWidgets().getFirst().getRectangle();
    }
  }

  /** Left and right of what is written in that place up to those letters. */
  private static float[] edges(byte[] bytes, String ending, PDRectangle place) throws IOException {
    List<float[]> found = new ArrayList<>();
    try (PDDocument document = Loader.loadPDF(bytes)) {
      document.getDocumentCatalog().getAcroForm().flatten();
      PDFTextStripper stripper = new PDFTextStripper() {
        @Override
        protected void writeString(String text, List<TextPosition> letters) {
          List<TextPosition> said = letters.stream().filter(l -> !l.getUnicode().isBlank() && !l.getUnicode().equals("\u00a0")).toList();
          if (text.strip().endsWith(ending) && said.getFirst().getX() >= place.getLowerLeftX() && said.getLast().getX() <= place.getUpperRightX()) {
            found.add(new float[] {said.getFirst().getX(), said.getLast().getX() + said.getLast().getWidth()});
          }
        }
      };
      stripper.setStartPage(document.getNumberOfPages());
      stripper.getText(document);
    }
    return found.getFirst();
  }
}
