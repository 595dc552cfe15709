package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.document.CopyDocument;
import vn.hocba.archive.document.CopyRenderer;
import vn.hocba.archive.document.FormDetails;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.SealedTranscript;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.verify.Conformance;

/** Copies as NĐ 30/2020 wants them: what they show, what they hold, and that they can be kept. */
class CopyRendererTest {

  @TempDir static Path directory;
  private static SealingFixture school;
  private static byte[] first;
  private static byte[] second;

  @BeforeAll
  static void seal() throws IOException {
    school = new SealingFixture(directory);
    first = school.sealer.seal(new TranscriptRenderer().render(
        SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e21", "H'Linh Niê")), school.signatories()).bytes();
    second = school.sealer.seal(new TranscriptRenderer().render(
        SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e22", "H'Linh Niê")), school.signatories()).bytes();
  }

  @AfterAll
  static void close() throws IOException {
    school.close();
  }

  private static CopyDocument copy(boolean extract, boolean sealed) {
    return new CopyDocument("copy-1", "Đắk Lắk", "Trường Trung học cơ sở Ngô Mây", extract ? "08/TrS-66643101" : "07/SY-66643101", extract, sealed,
        "H'Linh Niê", "Ông Y Thiên Mlô, cha của học sinh", "KT. Hiệu trưởng\nPhó Hiệu trưởng", "Trần Thị Bích Thủy",
        Instant.parse("2026-11-29T03:04:05Z"), new FormDetails.Lookup("9ABC4DEF2GHJ7KMN", "https://hocba.example/check.xhtml"), extract
            ? List.of(new CopyDocument.Part("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e21", "2025-2026", 1, Sha256.hex(first), 2, 2))
            : List.of(new CopyDocument.Part("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e21", "2024-2025", 1, Sha256.hex(first), 0, 0),
                new CopyDocument.Part("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e22", "2025-2026", 2, Sha256.hex(second), 0, 0)));
  }

  private static byte[] sealed(byte[] rendered) {
    Signatory seal = school.signatories().get(2);
    SealedTranscript done = school.sealer.seal(new DocumentSigner().sign(rendered,
        new SignatureRequest(seal.field(), seal.key().chain(), seal.printedName(), Clock.systemUTC().instant()), seal.key()));
    return done.bytes();
  }

  @Test
  void aWholeCopyShowsEveryPageAndHoldsTheOriginalsByteForByte() throws IOException {
    byte[] pdf = new CopyRenderer().render(copy(false, true), List.of(first, second));
    Files.write(Path.of("target", "copy.pdf"), sealed(pdf));
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(5, document.getNumberOfPages());
      assertEquals(List.of("TRUONG"), document.getSignatureFields().stream().map(f -> f.getPartialName()).toList());
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertEquals(6, text.split("BẢN SAO Số 07/SY-66643101, trang|BẢN SAO Học bạ", -1).length - 1, text);
      assertEquals(6, text.split("9ABC-4DEF-2GHJ-7KMN", -1).length - 1, "the copy's own code on every page, and below its square: " + text);
      assertTrue(text.contains("SAO Y") && text.contains("KT. HIỆU TRƯỞNG PHÓ HIỆU TRƯỞNG"), text);
      assertTrue(text.contains("2025-05-31T") || text.contains("+07:00"), "the original's signatures are not seen: " + text);
      var files = document.getDocumentCatalog().getNames().getEmbeddedFiles().getNames();
      assertArrayEquals(first, files.get("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e21.pdf").getEmbeddedFile().toByteArray());
      assertArrayEquals(second, files.get("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e22.pdf").getEmbeddedFile().toByteArray());
    }
  }

  @Test
  void anExtractHasItsPagesAndNothingElseOfTheOriginal() throws IOException {
    byte[] pdf = new CopyRenderer().render(copy(true, false), List.of(first));
    Files.write(Path.of("target", "copy-extract.pdf"), pdf);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(2, document.getNumberOfPages());
      assertTrue(document.getSignatureFields().isEmpty());
      assertTrue(document.getDocumentCatalog().getNames() == null
          || document.getDocumentCatalog().getNames().getEmbeddedFiles() == null);
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("TRÍCH SAO") && text.contains("(Ký, đóng dấu)"), text);
      assertFalse(text.contains("Mã định danh"), "the first page came along");
    }
    assertFalse(new String(pdf, java.nio.charset.StandardCharsets.ISO_8859_1).contains("/ByteRange"));
    assertThrows(IllegalArgumentException.class, () -> new CopyRenderer().render(new CopyDocument("x", "Đắk Lắk", "T", "1/TrS",
        true, false, "A", "B", "HIỆU TRƯỞNG", "C", Instant.EPOCH, null,
        List.of(new CopyDocument.Part("x", "2025-2026", 1, Sha256.hex(first), 2, 3))), List.of(first)));
  }

  /** NĐ 30/2020: who certifies signs after what is copied; however long the list of what it is, title, seal and name stay together. */
  @Test
  void theSealStandsBetweenTitleAndNameOnThePageOfItsOwnAtTheEnd() throws IOException {
    for (int parts : new int[] {1, 17, 40}) {
      CopyDocument one = copy(true, true);
      CopyDocument copy = new CopyDocument(one.id(), one.province(), one.school(), one.symbol(), true, true, one.pupil(), one.recipient(),
          one.signerTitle(), one.signerName(), one.madeAt(), one.lookup(), Collections.nCopies(parts, one.parts().getFirst()));
      try (PDDocument document = Loader.loadPDF(new CopyRenderer().render(copy, Collections.nCopies(parts, first)))) {
        int last = document.getNumberOfPages();
        assertTrue(last > parts, "no page of its own");
        var widget = document.getSignatureFields().getFirst().getWidgets().getFirst();
        assertEquals(document.getPage(last - 1).getCOSObject(), widget.getPage().getCOSObject(), parts + " parts");
        PDFTextStripper text = new PDFTextStripper();
        text.setStartPage(last);
        String shown = text.getText(document).replaceAll("\\s+", " ");
        assertTrue(shown.matches(".*PHÓ HIỆU TRƯỞNG.*Trần Thị Bích Thủy.*"), shown);
        assertFalse(shown.contains("Mã định danh"), "the page is the original's");
      }
    }
  }

  /** NĐ 30/2020, Phụ lục I asks Times New Roman, of which these letters have the measures. */
  @Test
  void theFormIsSetInTheLettersThatTheDecreeAsksFor() throws IOException {
    try (PDDocument document = Loader.loadPDF(new CopyRenderer().render(copy(false, true), List.of(first, second)))) {
      var resources = document.getPage(document.getNumberOfPages() - 1).getResources();
      int fonts = 0;
      for (var name : resources.getFontNames()) {
        fonts++;
        assertTrue(resources.getFont(name).getName().contains("LiberationSerif"), resources.getFont(name).getName());
      }
      assertEquals(2, fonts);
    }
  }

  @Test
  void everyKindIsPdfA3aAndUa1AlsoAfterTheSeal() throws IOException {
    Path file = directory.resolve("copy.pdf");
    for (byte[] pdf : List.of(sealed(new CopyRenderer().render(copy(false, true), List.of(first, second))),
        new CopyRenderer().render(copy(false, false), List.of(first, second)),
        new CopyRenderer().render(copy(true, false), List.of(first)))) {
      Files.write(file, pdf);
      Conformance found = new ConformanceCheck().check(file);
      assertEquals(Conformance.Outcome.GOOD, found.outcome(), found.violations().toString());
    }
  }
}
