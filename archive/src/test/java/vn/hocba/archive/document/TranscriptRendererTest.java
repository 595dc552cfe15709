package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class TranscriptRendererTest {

  private final TranscriptRenderer renderer = new TranscriptRenderer();
  private final TranscriptDocument transcript =
      SampleTranscripts.of("6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11", "H'Linh Niê Kđăm Nguyễn Hoàng Thị Phương Quỳnh");

  @Test
  void printsEveryVietnameseLetter() throws IOException {
    assertEquals(134, SampleTranscripts.LETTERS.codePoints().distinct().count());
    byte[] pdf = renderer.render(SampleTranscripts.of(transcript.id(), "H'Linh Niê", SampleTranscripts.LETTERS,
        List.of()));
    assertTrue(text(pdf).replaceAll("\\s", "").contains(SampleTranscripts.LETTERS), () -> text(pdf));
  }

  @Test
  void refusesALetterItCannotPrint() {
    TranscriptDocument unprintable = SampleTranscripts.of(transcript.id(), "Nguyễn 漢");
    assertEquals("Nguyễn 漢",
        assertThrows(UnprintableTextException.class, () -> renderer.render(unprintable)).text());
  }

  @Test
  void warnsOfALetterBeforeItIsTooLate() {
    assertEquals(0x6F22, renderer.firstUnprintable("Nguyễn 漢").getAsInt());
    assertTrue(renderer.firstUnprintable("Y Ƀhăm Êban H'Č").isEmpty());
  }

  @Test
  void printsPastedTextWithoutItsInvisibleCharacters() throws IOException {
    byte[] pdf = renderer.render(SampleTranscripts.of(transcript.id(), "H\u02BCLinh\u00A0Niê",
        "Chăm\tngoan.\r\nTiến\u200B bộ.", List.of()));
    String text = text(pdf);
    assertTrue(text.contains("H\u2019Linh Niê"), text);
    assertTrue(text.contains("Chăm ngoan."), text);
    assertTrue(text.contains("Tiến bộ."), text);
  }

  @Test
  void servesManyThreadsWithoutMixingThem() throws Exception {
    try (var threads = Executors.newFixedThreadPool(4)) {
      var running = IntStream.range(0, 12).mapToObj(number -> threads.submit(() ->
          text(renderer.render(SampleTranscripts.of(transcript.id(), "Học sinh số " + number))))).toList();
      for (int number = 0; number < 12; number++) {
        assertTrue(running.get(number).get().contains("Họ và tên: Học sinh số " + number + " "));
      }
    }
  }

  @Test
  void writesMarksWithACommaAndOpenOnesAsADash() throws IOException {
    byte[] pdf = renderer.render(transcript);
    Files.write(Path.of("target", "transcript.pdf"), pdf);
    String text = text(pdf);
    assertTrue(text.contains("8,5 9,0 8,8"), text);
    assertTrue(text.contains("8,0 – –"), text);
    assertTrue(text.contains("Dấu “–”: chưa có kết quả."), text);
    assertTrue(text.contains("Đ CĐ Đ"), text);
    assertTrue(text.contains("Trong bảng này có sửa chữa ở 0 chỗ."), text);
  }

  @Test
  void tellsReassessmentAndCommentsApart() throws IOException {
    byte[] pdf = renderer.render(SampleTranscripts.reassessed(transcript.id(), "H'Linh Niê"));
    Files.write(Path.of("target", "transcript-reassessed.pdf"), pdf);
    String text = text(pdf).replaceAll("\\s+", " ");
    assertTrue(text.contains("8,0 3,2 4,8 6,0"), text);
    assertTrue(text.contains("HK I: Tiếp thu nhanh"), text);
    assertTrue(text.contains("Sau đánh giá lại, rèn luyện trong kì nghỉ hè Tốt Đạt"), text);
  }

  @Test
  void hasAFormOfItsOwnForPrimarySchool() throws IOException {
    byte[] pdf = renderer.render(SamplePrimary.of(transcript.id(), "Y Bhăm Êban"));
    Files.write(Path.of("target", "transcript-primary.pdf"), pdf);
    String text = text(pdf).replaceAll("\\s+", " ");
    assertTrue(text.contains("HỌC BẠ TIỂU HỌC"), text);
    assertTrue(text.contains("Toán H 6 T 7"), text);
    assertTrue(text.contains("Lịch sử và Địa lí T 9 – –"), text);
    assertTrue(text.contains("Đánh giá bổ sung: H, 6"), text);
    assertTrue(text.contains("Yêu nước Đ T"), text);
    assertTrue(text.contains("Tính toán Đ C (bổ sung: Đ)"), text);
    assertTrue(text.contains("Đánh giá kết quả giáo dục: Hoàn thành tốt"), text);
    assertTrue(text.contains("Hoàn thành chương trình lớp 4; được lên lớp 5"), text);
    assertFalse(text.contains("Kết quả rèn luyện"), text);
    try (PDDocument document = Loader.loadPDF(pdf)) {
      assertEquals(List.of("GVCN", "HT", "TRUONG"),
          document.getSignatureFields().stream().map(field -> field.getPartialName()).toList());
      assertEquals(2, document.getNumberOfPages());
    }
  }

  @Test
  void saysWhoThePupilIsAndThatAttendanceWasNotKept() throws IOException {
    byte[] pdf = renderer.render(SampleTranscripts.inFormatThree(SamplePrimary.of(transcript.id(), "Y Bhăm Êban")));
    Files.write(Path.of("target", "transcript-primary-3.pdf"), pdf);
    String primary = text(pdf).replaceAll("\\s+", " ");
    assertTrue(primary.contains("Quốc tịch: Việt Nam"), primary);
    assertTrue(primary.contains("Quê quán: Xã Ea Kly"), primary);
    assertTrue(primary.contains("Tổng số buổi nghỉ học cả năm học: Không theo dõi"), primary);
    pdf = renderer.render(SampleTranscripts.inFormatThree(SampleTranscripts.reassessed(transcript.id(), "H'Linh Niê")));
    Files.write(Path.of("target", "transcript-3.pdf"), pdf);
    String secondary = text(pdf).replaceAll("\\s+", " ");
    assertTrue(secondary.contains("Họ và tên người giám hộ, nghề nghiệp: Y Thiên Mlô, bộ đội"), secondary);
    assertTrue(secondary.contains("Tổng số buổi nghỉ học cả năm học: Không theo dõi"), secondary);
    assertTrue(secondary.contains("Học kì I: trường cũ không dạy môn này (THCS Cũ, giấy xác nhận số 7)"), secondary);
    assertFalse(secondary.contains("Quốc tịch"), "the form of secondary school does not ask it");
    assertFalse(text(renderer.render(SamplePrimary.of(transcript.id(), "A"))).contains("Quốc tịch"),
        "a document of format 2 changed");
  }

  @Test
  void aCentreOfContinuingEducationIsSignedByItsDirector() throws IOException {
    TranscriptDocument d = SampleTranscripts.reassessed(transcript.id(), "H'Linh Niê");
    TranscriptDocument gdtx = new TranscriptDocument(d.format(), d.id(), 1, null,
        new TranscriptDocument.School("66643301", "Trung tâm GDTX Mẫu", "Đắk Lắk", "GDTX"), d.pupil(), d.schoolYear(),
        "10B1", 10, "TT43/2021", d.homeroomTeacher(), d.principal(), d.subjects(), d.termOne(), d.termTwo(), d.year(),
        null, null, 0, 0, "RETEST", null, null, List.of(), d.closedAt());
    String text = text(renderer.render(gdtx));
    assertTrue(text.contains("HỌC BẠ GIÁO DỤC THƯỜNG XUYÊN"), text);
    assertTrue(text.contains("GIÁM ĐỐC"), text);
    assertFalse(text.contains("HIỆU TRƯỞNG"), text);
  }

  @Test
  void carriesTheCanonicalBytes() throws IOException {
    assertArrayEquals(TranscriptJson.write(transcript),
        TranscriptPayload.find(renderer.render(transcript)).orElseThrow());
  }

  @Test
  void hasThreeEmptyFieldsInTheirOrder() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(renderer.render(transcript))) {
      assertEquals(List.of("GVCN", "HT", "TRUONG"),
          pdf.getSignatureFields().stream().map(field -> field.getPartialName()).toList());
      assertEquals("Chữ ký số của hiệu trưởng Trần Văn Hiệu",
          pdf.getSignatureFields().get(1).getAlternateFieldName());
      assertEquals(2, pdf.getNumberOfPages());
    }
  }

  private static String text(byte[] bytes) {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
