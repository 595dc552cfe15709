package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.BookDocument;
import vn.hocba.archive.document.BookJson;
import vn.hocba.archive.document.BookRenderer;
import vn.hocba.archive.document.ContentCheck;
import vn.hocba.archive.document.SealPlace;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.verify.Conformance;

/** A closed class's book: archivable and accessible before and after its three signatures, and with everything in it. */
class ClassBookTest {

  private static final Conformance GOOD = new Conformance(Conformance.Outcome.GOOD, List.of());
  private static final List<String> COLUMNS = List.of("1:REGULAR:1", "1:REGULAR:2", "1:REGULAR:3", "1:REGULAR:4", "1:MIDTERM:1",
      "1:FINAL:1", "2:REGULAR:1", "2:REGULAR:2", "2:REGULAR:3", "2:REGULAR:4", "2:MIDTERM:1", "2:FINAL:1");

  @TempDir
  private Path directory;

  private static BookDocument book(int pupils) {
    return new BookDocument(BookDocument.FORMAT, "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e", 1, "Đắk Lắk",
        "Trường Trung học cơ sở Ngô Mây", "THCS", "2025-2026", "9A1", "TT22/2021", "Nguyễn Thị Minh Khai", "Trần Văn Hiệu",
        IntStream.rangeClosed(1, pupils).mapToObj(i -> new BookDocument.Pupil(i, "66010%05d".formatted(i), "H'Linh Niê " + i,
            LocalDate.of(2011, 3, 1 + i % 28), "FEMALE", "Ê-đê", "Thôn 4, xã Ea Kly, tỉnh Đắk Lắk", "TOT", "KHA", "TOT", "KHA", null,
            i % 9 == 0 ? null : "KHA", i % 5 == 0 ? null : 2, 1, "PROMOTED", i == 1 ? "GOOD" : null, "Ngoan.")).toList(),
        List.of(subject("TOAN", "Toán", pupils, "8.5", "8.0"), subject("GDTC", "Giáo dục thể chất", pupils, "D", "CD")),
        Instant.parse("2026-05-25T03:00:00Z"));
  }

  private static BookDocument.Subject subject(String code, String name, int pupils, String value, String result) {
    return new BookDocument.Subject(code, name, "Tạ Diệu Hoa", COLUMNS, IntStream.rangeClosed(1, pupils)
        .mapToObj(i -> new BookDocument.Row(i, "H'Linh Niê " + i, Arrays.asList(value, value, null, null, value, value, value,
            value, null, null, value, i % 9 == 0 ? null : value), result, i % 9 == 0 ? null : result, i % 9 == 0 ? null : result,
            i == 2 ? "5.0" : null, i == 3 ? "Miễn thực hành" : null)).toList());
  }

  @Test
  void conformsBeforeAndAfterItsSignatures() throws IOException {
    byte[] rendered = new BookRenderer().render(book(45), SealPlace.BESIDE);
    assertEquals(GOOD, new ConformanceCheck().check(Files.write(directory.resolve("book.pdf"), rendered)));
    try (SealingFixture school = new SealingFixture(directory)) {
      byte[] sealed = school.sealer.seal(rendered, school.signatories()).bytes();
      Path file = Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("class-book.pdf"), sealed);
      assertEquals(GOOD, new ConformanceCheck().check(file));
    }
  }

  @Test
  void showsEveryMarkResultAndOutcome() throws IOException {
    try (PDDocument document = Loader.loadPDF(new BookRenderer().render(book(3), SealPlace.BESIDE))) {
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
    BookDocument book = book(30);
    byte[] pdf = new BookRenderer().render(book, SealPlace.BESIDE);
    String data = BookJson.write(book);
    assertEquals(List.of(), ContentCheck.ofBook(pdf, data));
    BookDocument one = book(2);
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
    BookDocument book = book(2);
    assertEquals(book, BookJson.read(BookJson.write(book)));
    assertTrue(book.saysTheSame(book.numbered(2)));
    assertFalse(book.saysTheSame(book(3)));
  }
}
