package vn.hocba.archive.verify.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.itextpdf.kernel.pdf.PdfDocument;
import com.itextpdf.kernel.pdf.PdfReader;
import com.itextpdf.kernel.pdf.PdfWriter;
import com.itextpdf.kernel.xmp.XMPException;
import com.itextpdf.kernel.xmp.XMPMeta;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocba.archive.document.CorrectionLogDocument;
import vn.hocba.archive.document.CorrectionLogRenderer;
import vn.hocba.archive.document.DisposalMinutes;
import vn.hocba.archive.document.DisposalMinutesRenderer;
import vn.hocba.archive.document.SampleCorrectionLogs;
import vn.hocba.archive.document.SampleForms;
import vn.hocba.archive.document.SamplePrimary;
import vn.hocba.archive.document.SampleTranscripts;
import vn.hocba.archive.document.ScanDocument;
import vn.hocba.archive.document.ScanPage;
import vn.hocba.archive.document.ScanRenderer;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptRenderer;
import vn.hocba.archive.verify.Conformance;

/** The form of every school level and format is PDF/A-3a and PDF/UA-1 before anything is signed. */
class FormConformanceTest {

  private static final String ID = "0b1f5e0c-6d0e-4f0a-8a3e-5d1c2b3a4f5e";

  @TempDir
  private Path directory;

  static Stream<TranscriptDocument> forms() {
    return Stream.of(SampleForms.withLeavers(ID).values().stream(), SampleForms.all(ID).values().stream()
        .map(d -> SampleForms.asked(d, "https://truong.example.vn/hocba/check.xhtml")), before()).flatMap(all -> all);
  }

  private static Stream<TranscriptDocument> before() {
    return Stream.of(SampleTranscripts.of(ID, "H'Linh Niê"), SampleTranscripts.reassessed(ID, "H'Linh Niê"),
        SamplePrimary.of(ID, "Y Bhăm Êban"),
        SamplePrimary.of(ID, "Y Bhăm Êban", "CHUA_HOAN_THANH", "HOAN_THANH", "COMPLETED_AFTER_ADDITIONAL", "PROMOTED"),
        SamplePrimary.of(ID, "Y Bhăm Êban", null, null, "OPEN", "UNDECIDED"));
  }

  @ParameterizedTest
  @MethodSource("forms")
  void conforms(TranscriptDocument document) throws IOException {
    Path file = Files.write(directory.resolve("form.pdf"), new TranscriptRenderer().render(document));
    assertEquals(new Conformance(Conformance.Outcome.GOOD, List.of()), new ConformanceCheck().check(file));
  }

  @Test
  void correctionLogsConform() throws IOException {
    for (CorrectionLogDocument log : List.of(SampleCorrectionLogs.month(ID), SampleCorrectionLogs.year(ID, 40),
        SampleCorrectionLogs.year(ID, 0))) {
      Path file = Files.write(directory.resolve("log.pdf"), new CorrectionLogRenderer().render(log));
      assertEquals(new Conformance(Conformance.Outcome.GOOD, List.of()), new ConformanceCheck().check(file));
    }
  }

  @Test
  void scannedPapersConform() throws IOException, XMPException {
    BufferedImage paper = new BufferedImage(827, 1170, BufferedImage.TYPE_3BYTE_BGR);
    ByteArrayOutputStream jpeg = new ByteArrayOutputStream();
    ImageIO.write(paper, "JPEG", jpeg);
    ScanPage page = new ScanPage(jpeg.toByteArray(), 827, 1170, 100);
    ScanDocument about = new ScanDocument(ID, "HB-1998-0042", "H'Linh Niê", "1983", "THCS Ea Tam", "9B", "1997-1998", "Kệ 14",
        "Y Bhăm Êban", "2026-11-29T03:00:00Z", "Họ và tên: H’Linh Niê\nỨng Hòe\fTrang hai \u4e00");
    Path file = directory.resolve("scan.pdf");
    try (OutputStream out = Files.newOutputStream(file)) {
      assertEquals(2, new ScanRenderer().render(about, List.of(page, page).iterator(), out));
    }
    assertEquals(new Conformance(Conformance.Outcome.GOOD, List.of()), new ConformanceCheck().check(file));
    try (PdfDocument made = new PdfDocument(new PdfReader(file.toFile()))) {
      XMPMeta data = made.getXmpMetadata();
      String names = "urn:hocba:tt05:document:1#";
      assertEquals(List.of("HB-1998-0042", "THCS Ea Tam", "1997-1998", "Tiếng Việt", "01", "02", "02", "2"),
          Stream.of("docCode", "organName", "issuedDate", "language", "maintenance", "mode", "confidenceLevel", "numberOfPage")
              .map(field -> said(data, names, field)).toList());
      assertEquals(names, said(data, "http://www.aiim.org/pdfa/ns/extension/", "schemas[1]/pdfaSchema:namespaceURI"));
    }
  }

  private static String said(XMPMeta data, String namespace, String field) {
    try {
      return data.getPropertyString(namespace, field);
    } catch (XMPException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void minutesOfADisposalConform() throws IOException {
    DisposalMinutes minutes = new DisposalMinutes("disposal-7", "Đắk Lắk", "Trường THCS Mẫu", "Hết thời hạn bảo quản", "12/QĐ-HĐ",
        LocalDate.of(2026, 11, 20), List.of("Trần Quốc Bảo, Chủ tịch", "H'Linh Niê, Thư kí", "Y Bhăm Êban, Ủy viên"), "Đồng ý ☃",
        "Lê Thị Thu", "Trần Quốc Bảo", "9/SGDĐT", "Phạm Văn Sở", Instant.parse("2026-11-21T01:00:00Z"),
        Collections.nCopies(40, new DisposalMinutes.Line("SHEET", "4711", "1999-2000", LocalDate.of(2020, 12, 31),
            "TT 08/2025/TT-BGDĐT", "ab".repeat(32), 12345)));
    Path file = Files.write(directory.resolve("minutes.pdf"), new DisposalMinutesRenderer().render(minutes));
    assertEquals(new Conformance(Conformance.Outcome.GOOD, List.of()), new ConformanceCheck().check(file));
  }

  /** Each standard is looked at, and not only the one that a file says it keeps to. */
  @ParameterizedTest
  @CsvSource({"pdfaid:conformance, A, Z, 3a", "pdfuaid:part, 1, 7, ua1"})
  void whatBreaksOneStandardIsNamedWithItAlone(String claim, String said, String other, String standard) throws IOException {
    String form = new String(new TranscriptRenderer().render(SampleTranscripts.of(ID, "H'Linh Niê")), StandardCharsets.ISO_8859_1);
    String changed = form.replaceFirst("(" + claim + "[>=\"]+)" + said, "$1" + other);
    assertNotEquals(form, changed);
    Path file = Files.write(directory.resolve("other.pdf"), changed.getBytes(StandardCharsets.ISO_8859_1));
    Conformance found = new ConformanceCheck().check(file);
    assertEquals(Conformance.Outcome.BAD, found.outcome());
    assertTrue(found.violations().stream().allMatch(v -> v.startsWith(standard + " ")), found.violations().toString());
  }

  @Test
  void aFileThatKeepsToNothingBreaksBoth() throws IOException {
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    try (PdfDocument made = new PdfDocument(new PdfWriter(plain))) {
      made.addNewPage();
    }
    List<String> found = new ConformanceCheck().check(Files.write(directory.resolve("plain.pdf"), plain.toByteArray())).violations();
    assertTrue(found.stream().anyMatch(v -> v.startsWith("3a ")) && found.stream().anyMatch(v -> v.startsWith("ua1 ")), found.toString());
  }
}
