package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.document.CheckReport;
import vn.hocba.archive.document.CheckReportRenderer;
import vn.hocba.archive.seal.DocumentSigner;
import vn.hocba.archive.seal.SealingFixture;
import vn.hocba.archive.seal.Signatory;
import vn.hocba.archive.seal.SignatureRequest;
import vn.hocba.archive.verify.Conformance;

/** The report an inspector takes along: what it says, that it can be kept, and that nothing in a file's name breaks it. */
class CheckReportTest {

  @TempDir static Path directory;

  private static CheckReport report(CheckReport.Sampling sampling) {
    List<CheckReport.Line> lines = IntStream.rangeClosed(1, 60).mapToObj(i -> new CheckReport.Line(i, i == 2
        ? "thư mục/" + "rất_dài_không_dấu_cách".repeat(8) + "\u202E\u0007🙂.pdf" : "files/" + i + ".pdf", "ab12".repeat(16), 123_456,
        i == 3 ? "Chưa kiểm tra được: tệp có mật khẩu." : "Đúng bản gốc, trùng khớp với bản đã cấp.",
        List.of("Từng byte của tệp trùng với bản đang có hiệu lực trong kho lưu trữ."), i == 3, i == 3 ? List.of() : List.of("Con dấu nhà trường: THCS Mẫu; 21/05/2026 17:00 (theo dấu thời gian). Chứng thư số: cấp cho C=VN, O=THCS Mẫu, CN=THCS Mẫu; do VGCA"
            + " CA cấp, số 4711; hiệu lực từ 01/01/2026 đến 31/12/2030. Kết quả: hợp lệ.", "Dấu thời gian của tệp: TSA Mẫu."))).toList();
    return new CheckReport("5f0e0f4c-2b4b-4d52-9a0e-6a3b8f2c1d11", "Đắk Lắk", null, "Phạm Văn Thanh Tra", List.of("125/QĐ-SGDĐT"),
        Instant.parse("2026-11-29T03:04:05Z"), Instant.parse("2026-11-29T03:14:05Z"), Instant.parse("2026-11-29T03:15:00Z"), sampling,
        List.of(new CheckReport.Count("Đúng bản gốc", 59), new CheckReport.Count("Chưa kiểm tra được", 1)), lines,
        List.of("files/61.pdf (SHA-256 " + "cd34".repeat(16) + ")"));
  }

  @Test
  void itIsKeepableAfterTheSealAndNamesWhatCouldNotBeCheckedAndWhatIsMissing() throws IOException {
    byte[] pdf = new CheckReportRenderer().render(report(null));
    String text = text(pdf);
    for (String said : List.of("BÁO CÁO KIỂM TRA", "Phạm Văn Thanh Tra", "125/QĐ-SGDĐT", "Chưa kiểm tra được (1)", "3. files/3.pdf",
        "nhưng không có tệp (1)", "files/61.pdf", "do VGCA CA cấp, số 4711; hiệu lực từ 01/01/2026 đến 31/12/2030", "Dấu thời gian của tệp: TSA Mẫu", "từ 29/11/2026 10:04 đến 29/11/2026 10:14")) {
      assertTrue(text.contains(said), said + " in: " + text);
    }
    assertFalse(text.contains("\u202E"), "a name of a file turns the line around");
    try (SealingFixture school = new SealingFixture(directory)) {
      Signatory seal = school.signatories().get(2);
      byte[] sealed = school.sealer.seal(new DocumentSigner().sign(pdf, new SignatureRequest(seal.field(), seal.key().chain(),
          seal.printedName(), Clock.systemUTC().instant()), seal.key())).bytes();
      Path file = Files.write(directory.resolve("report.pdf"), sealed);
      Files.write(Path.of("target", "check-report.pdf"), sealed);
      Conformance found = new ConformanceCheck().check(file);
      assertEquals(Conformance.Outcome.GOOD, found.outcome(), found.violations().toString());
    }
  }

  @Test
  void aSampleTellsHowItWasDrawnAndTheBound() throws IOException {
    String text = text(new CheckReportRenderer().render(report(new CheckReport.Sampling("Trường THCS Mẫu", "2024-2025", 412, 60, "20261129",
        0, 1, "5,0"))));
    for (String said : List.of("MẪU HỌC BẠ SỐ", "Trường THCS Mẫu, năm học 2024-2025", "60 học bạ chọn ngẫu nhiên trong 412", "20261129", "5,0 %",
        "Đã chọn vào mẫu nhưng chưa được kiểm tra (1)", "files/61.pdf")) {
      assertTrue(text.contains(said), said + " in: " + text);
    }
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }
}
