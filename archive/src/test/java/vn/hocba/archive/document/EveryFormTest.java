package vn.hocba.archive.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every form of format 5 has every line of the printed book that the school keeps anything for, in its order. */
class EveryFormTest {

  private static final String ID = "6f8f3f3e-0a52-4f0e-9a55-0d2a5c1b7e11";
  private static final Map<String, TranscriptDocument> FORMS = SampleForms.withLeavers(ID);

  static Set<String> forms() {
    return FORMS.keySet();
  }

  /** The fixtures are read over by people when they change. */
  @ParameterizedTest
  @MethodSource("forms")
  void readsAsTheFixtureLineByLine(String form) throws IOException {
    byte[] pdf = new TranscriptRenderer().render(FORMS.get(form));
    Files.write(Files.createDirectories(Path.of("target", "looked-at")).resolve("form-" + form + ".pdf"), pdf);
    String text = text(pdf);
    Files.writeString(Path.of("target", "looked-at", "form-" + form + ".txt"), text);
    try (InputStream in = EveryFormTest.class.getResourceAsStream("form-" + form + ".txt")) {
      assertEquals(new String(in.readAllBytes(), StandardCharsets.UTF_8), text);
    }
  }

  @ParameterizedTest
  @MethodSource("forms")
  void saysInTheDataWhatThePagesShow(String form) throws IOException {
    TranscriptDocument document = FORMS.get(form);
    assertEquals(List.of(), ContentCheck.differences(new TranscriptRenderer().render(document), TranscriptJson.write(document)));
  }

  @Test
  void theSecondaryFormHasTheLinesOfTheBook() throws IOException {
    assertInOrder("thcs-tt22", "BỘ GIÁO DỤC VÀ ĐÀO TẠO", "HỌC BẠ TRUNG HỌC CƠ SỞ", "Thông tin học sinh", "Quá trình học tập",
        "2022-2023 7A2", "2023-2024 8A1", "2024-2025 9A1", "Hướng dẫn sử dụng", "Kết quả các môn học",
        "Chữ ký và họ tên giáo viên", "Trong bảng này có sửa chữa ở 3 chỗ, thuộc các môn: Toán (2), Tin học (1).",
        "Kết quả rèn luyện và học tập", "Trong bảng này có sửa chữa ở 1 chỗ.", "Tổng số buổi nghỉ học",
        "Hoàn thành chương trình", "Học sinh Giỏi", "Nhận xét của giáo viên chủ nhiệm",
        "XÁC NHẬN HOÀN THÀNH CHƯƠNG TRÌNH GIÁO DỤC TRUNG HỌC CƠ SỞ", "GIÁO VIÊN CHỦ NHIỆM", "PHÊ DUYỆT CỦA HIỆU TRƯỞNG");
  }

  @Test
  void otherRegulationsAndLevelsHaveTheirOwnWords() throws IOException {
    assertInOrder("thcs-tt58", "Sau kiểm tra lại", "Trong bảng này có sửa chữa ở 1 chỗ, thuộc các môn: Ngữ văn (1).",
        "Xếp loại hạnh kiểm và học lực", "Hạnh kiểm", "Học lực", "Xếp loại lại", "Phải kiểm tra lại");
    assertInOrder("thpt-tt22", "HỌC BẠ TRUNG HỌC PHỔ THÔNG", "Trong bảng này có sửa chữa ở 0 chỗ.",
        "CHƯƠNG TRÌNH GIÁO DỤC TRUNG HỌC PHỔ THÔNG");
    assertInOrder("gdtx-tt43", "HỌC BẠ GIÁO DỤC THƯỜNG XUYÊN CẤP TRUNG HỌC PHỔ THÔNG", "Thông tin học viên",
        "xác nhận: học viên", "PHÊ DUYỆT CỦA GIÁM ĐỐC");
    assertInOrder("primary-tt27", "HỌC BẠ TIỂU HỌC", "Quốc tịch", "Quá trình học tập", "Kết quả các môn học",
        "Chữ ký và họ tên giáo viên", "thuộc các môn: Toán (1).", "Những phẩm chất chủ yếu", "Những năng lực cốt lõi",
        "Đánh giá kết quả giáo dục", "Khen thưởng", "Hoàn thành chương trình tiểu học",
        "XÁC NHẬN HOÀN THÀNH CHƯƠNG TRÌNH GIÁO DỤC TIỂU HỌC", "XÁC NHẬN CỦA HIỆU TRƯỞNG", "GIÁO VIÊN CHỦ NHIỆM");
    assertFalse(flowing("thcs-tt58").contains("XÁC NHẬN HOÀN THÀNH"), "nothing is completed in grade 8");
    assertFalse(flowing("primary-vbhn03").contains("XÁC NHẬN HOÀN THÀNH"), "nothing is completed in grade 4");
    assertFalse(flowing("gdtx-tt43").contains("HIỆU TRƯỞNG"));
  }

  @Test
  void everySubjectTeacherWhoSignsHasAPlaceBesideTheSubject() throws IOException {
    TranscriptDocument document = FORMS.get("thcs-tt22");
    try (PDDocument pdf = Loader.loadPDF(new TranscriptRenderer().render(document))) {
      assertEquals(document.signatureFields(), pdf.getSignatureFields().stream().map(f -> f.getPartialName()).toList());
      assertEquals(12 + 3, document.signatureFields().size());
      assertEquals("GVBM_NGU_VAN", document.signatureFields().getFirst());
      assertTrue(pdf.getSignatureFields().stream().map(f -> f.getWidgets().getFirst().getRectangle())
          .allMatch(place -> place.getWidth() > 90 && place.getHeight() > 35), "room to be read");
    }
  }

  private static void assertInOrder(String form, String... lines) throws IOException {
    String text = flowing(form);
    int from = 0;
    for (String line : lines) {
      int at = text.indexOf(line, from);
      assertTrue(at >= 0, () -> line + " is not after what comes before it in " + text);
      from = at;
    }
  }

  private static String flowing(String form) throws IOException {
    return text(new TranscriptRenderer().render(FORMS.get(form))).replaceAll("\\s+", " ");
  }

  private static String text(byte[] pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setPageEnd("\f\n");
      return stripper.getText(document).lines().map(String::strip).collect(Collectors.joining("\n", "", "\n"));
    }
  }
}
