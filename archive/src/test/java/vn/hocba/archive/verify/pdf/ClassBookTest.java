package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.BookRenderer;
import vn.hocba.archive.document.ContentCheck;
import vn.hocba.archive.document.SampleBooks;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.document.SignatureField;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.verify.Conformance;
import vn.hocba.archive.verify.Examination;

/** A closed class's book: archivable and accessible before and after its three signatures, and with everything in it. */
class ClassBookTest {

  private static final Conformance GOOD = new Conformance(Conformance.Outcome.GOOD, List.of());

  /** Whoever verifies a book uploads it; with a tag for every blank day it would be three times this. */
  private static final int MOST_BYTES = 4_000_000;

  @TempDir
  private Path directory;

  /** The largest there is: 45 pupils, a roll in all twelve months. */
  @Test
  void conformsBeforeAndAfterItsSignatures() throws Exception {
    byte[] rendered = new BookRenderer().render(SampleBooks.whole(45, 12), SealPlace.BESIDE);
    assertTrue(rendered.length < MOST_BYTES, () -> rendered.length + " bytes");
    assertEquals(GOOD, new ConformanceCheck().check(Files.write(directory.resolve("book.pdf"), rendered)));
    try (SealingFixture school = new SealingFixture(directory)) {
      byte[] sealed = school.sealer.seal(rendered, school.signatories()).bytes();
      Path file = Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("class-book.pdf"), sealed);
      assertEquals(GOOD, new ConformanceCheck().check(file));
      Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
      Examination found = new PdfExaminer(new StrictPolicy()).examine(file, new TrustAnchors(directory.resolve("anchors")));
      assertEquals(List.of(), found.findings());
      assertEquals(3, found.signers().size());
    }
  }

  /** Since format 4 the book prints no head's name where a deputy may sign (NĐ 30/2020 Điều 13). */
  @Test
  void whoSignsForTheHeadStandsBelowTheirOwnSignature() throws Exception {
    try (SealingFixture school = new SealingFixture(directory)) {
      Files.write(Files.createDirectory(directory.resolve("anchors")).resolve("root.cer"), school.root().getEncoded());
      List<Signatory> signatories = school.signatories().stream().map(s -> s.field() == SignatureField.HT
          ? new Signatory(s.field(), s.key(), "KT. HIỆU TRƯỞNG Nguyễn Thị Hoa") : s).toList();
      for (SealPlace place : SealPlace.values()) {
        byte[] sealed = school.sealer.seal(new BookRenderer().render(SampleBooks.named(12), place), signatories).bytes();
        Path file = Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("class-book-deputy-" + place + ".pdf"), sealed);
        assertEquals(GOOD, new ConformanceCheck().check(file));
        Examination found = new PdfExaminer(new StrictPolicy()).examine(file, new TrustAnchors(directory.resolve("anchors")));
        assertEquals(List.of(), found.findings());
        assertEquals(3, found.signers().size());
        try (PDDocument document = Loader.loadPDF(sealed)) {
          document.getDocumentCatalog().getAcroForm().flatten();
          PDFTextStripper stripper = new PDFTextStripper();
          stripper.setStartPage(document.getNumberOfPages());
          String last = stripper.getText(document);
          assertTrue(last.contains("PHÓ HIỆU TRƯỞNG") && last.contains("Nguyễn Thị Hoa") && !last.contains("Trần Văn Hiệu"), last);
        }
      }
    }
  }

  @Test
  void aMonthOfAClassOf45IsOnePage() throws IOException {
    try (PDDocument document = Loader.loadPDF(new BookRenderer().render(SampleBooks.whole(45, 12), SealPlace.BESIDE))) {
      PDFTextStripper stripper = new PDFTextStripper();
      List<String> pages = new ArrayList<>();
      for (int page = 1; page <= document.getNumberOfPages(); page++) {
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        pages.add(stripper.getText(document));
      }
      List<String> months = pages.stream().filter(page -> page.contains("Điểm danh tháng")).toList();
      assertEquals(12, months.size());
      assertTrue(months.stream().allMatch(page -> page.contains("45 Cao Xuân Trường 45")), "the last of the list stands with the first");
    }
  }

  @Test
  void showsEveryMarkResultAndOutcome() throws IOException {
    try (PDDocument document = Loader.loadPDF(new BookRenderer().render(SampleBooks.before(3), SealPlace.BESIDE))) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
      assertTrue(text.contains("SỔ THEO DÕI VÀ ĐÁNH GIÁ HỌC SINH"), text);
      assertTrue(text.contains("TX1 TX2 TX3 TX4 GK CK HK I TX1"), text);
      assertTrue(text.contains("2 H'Linh Niê 2 8,5 8,5 8,5 8,5 8,0 8,5 8,5 8,5 8,5 8,0 8,0 5,0"), text);
      assertTrue(text.contains("3 H'Linh Niê 3 Đ Đ Đ Đ CĐ"), text);
      assertTrue(text.contains("1 H'Linh Niê 1 Tốt Khá Tốt Khá – Khá 2/1 Được lên lớp Học sinh Giỏi"), text);
      assertEquals(List.of("GVCN", "HT", "TRUONG"), document.getSignatureFields().stream().map(f -> f.getPartialName()).toList());
    }
  }

  /** A reader of the data and a reader of the page must never learn two things; whoever signs is asked before. */
  @Test
  void whateverItsDataSayOtherwiseThanItsPagesIsTold() throws IOException {
    BookDocument book = SampleBooks.whole(30, 2);
    byte[] pdf = new BookRenderer().render(book, SealPlace.BESIDE);
    String data = BookJson.write(book);
    assertEquals(List.of(), ContentCheck.ofBook(pdf, data));
    BookDocument one = SampleBooks.whole(3, 2);
    byte[] of = new BookRenderer().render(one, SealPlace.BESIDE);
    assertEquals(List.of(), ContentCheck.ofBook(of, BookJson.write(one)));
    Map<String, String> told = new LinkedHashMap<>();
    told.put("\"termOne\":\"8.0\"", "\"termOne\":\"9.0\"");
    told.put("[\"8.5\",\"8.5\",null", "[\"8.5\",null,\"8.5\"");
    told.put("\"reassessed\":\"5.0\"", "\"reassessed\":null");
    told.put("\"conductTwo\":\"KHA\"", "\"conductTwo\":\"TOT\"");
    told.put("\"excused\":2", "\"excused\":3");
    told.put("\"award\":\"GOOD\"", "\"award\":null");
    told.put("\"address\":\"Thôn 4", "\"address\":\"Thôn 5");
    told.put("\"note\":null", "\"note\":\"Miễn\"");
    told.put("\"homeroom\":\"Nguyễn", "\"homeroom\":\"Trần");
    told.put("\"father\":\"Y Bhăm", "\"father\":\"Y Bham");
    told.put("\"phone\":\"0905", "\"phone\":\"0906");
    told.put("\"birthPlace\":\"Đắk Lắk\"", "\"birthPlace\":null");
    told.put("\"changes\":\"Chuyển", "\"changes\":\"chuyển");
    told.put("\"joinedOn\":\"2025-10-13\"", "\"joinedOn\":\"2025-10-14\"");
    told.put("\"conduct\":\"CHUA_DAT\"", "\"conduct\":\"DAT\"");
    told.put("\"learningOne\":\"KHA\"", "\"learningOne\":\"TOT\"");
    told.put("\"kind\":\"P\"", "\"kind\":\"K\"");
    told.put("{\"day\":26,", "{\"day\":27,");
    told.put("{\"day\":26,\"identifier\":\"6601000001\"", "{\"day\":26,\"identifier\":\"6601000002\"");
    told.put("{\"day\":11,\"identifier\":\"6601000003\"", "{\"day\":11,\"identifier\":\"6601000009\"");
    told.put("\"called\":[1,2,", "\"called\":[1,");
    told.put("\"confirmedBy\":\"Nguyễn", "\"confirmedBy\":\"Trần");
    told.put("\"month\":\"2025-08\"", "\"month\":\"2025-10\"");
    told.put("\"termOne\":{\"excused\":2", "\"termOne\":{\"excused\":1");
    told.forEach((right, wrong) -> {
      String other = BookJson.write(one).replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));
      assertNotEquals(BookJson.write(one), other, right);
      assertFalse(missing(of, other).isEmpty(), wrong);
    });
    assertEquals(List.of("transcript.json"), ContentCheck.ofBook(of, BookJson.write(one).replace("2026-05-25T03", "2026-05-25T04")),
        "other data that the pages cannot show");
  }

  /** But for the data inside, which are others by then. */
  private static List<String> missing(byte[] pdf, String data) {
    try {
      return ContentCheck.ofBook(pdf, data).stream().filter(part -> !part.equals("transcript.json")).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  void isReadBackAndKnowsWhatWasSaidBefore() {
    BookDocument book = SampleBooks.whole(2, 2);
    assertEquals(book, BookJson.read(BookJson.write(book)));
    assertTrue(book.saysTheSame(book.numbered(2)));
    assertFalse(book.saysTheSame(SampleBooks.whole(3, 2)));
    assertFalse(book.saysTheSame(SampleBooks.whole(2, 1)), "the roll of another month");
  }
}
