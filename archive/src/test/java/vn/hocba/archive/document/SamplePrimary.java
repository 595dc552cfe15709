package vn.hocba.archive.document;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import vn.hocba.archive.document.PrimaryYear.Entry;
import vn.hocba.archive.document.PrimaryYear.Subject;
import vn.hocba.archive.document.PrimaryYear.Trait;
import vn.hocba.archive.document.PrimaryYear.TraitGroup;
import vn.hocba.archive.document.TranscriptDocument.Pupil;
import vn.hocba.archive.document.TranscriptDocument.School;

/** A primary transcript for tests, of grade 4 under TT 27/2020. */
public final class SamplePrimary {

  private static final String COMMENT = "Đọc to, rõ ràng, hiểu nội dung bài; viết đúng chính tả, cần viết câu dài hơn.";

  private SamplePrimary() {}

  public static TranscriptDocument of(String id, String pupil) {
    return of(id, pupil, "HOAN_THANH_TOT", null, "COMPLETED", "PROMOTED");
  }

  public static TranscriptDocument of(String id, String pupil, String result, String after, String completion,
      String promotion) {
    PrimaryYear year = new PrimaryYear(List.of(
        tested("TIENG_VIET", "Tiếng Việt", "T", 9, "T", 8), tested("TOAN", "Toán", "H", 6, "T", 7),
        tested("NGOAI_NGU_1", "Ngoại ngữ 1 (Tiếng Anh)", "T", 10, "T", 10),
        tested("LS_DL", "Lịch sử và Địa lí", "T", 9, null, null), tested("KHOA_HOC", "Khoa học", "T", 8, "T", 9),
        tested("TIN_CN", "Tin học và Công nghệ", "T", 9, "T", 9), plain("DAO_DUC", "Đạo đức"),
        plain("GDTC", "Giáo dục thể chất"), plain("NGHE_THUAT", "Nghệ thuật (Âm nhạc, Mĩ thuật)"),
        plain("HDTN", "Hoạt động trải nghiệm")),
        List.of(group("QUALITY", "YEU_NUOC", "NHAN_AI", "CHAM_CHI", "TRUNG_THUC", "TRACH_NHIEM"),
            group("GENERAL_COMPETENCE", "TU_CHU_TU_HOC", "GIAO_TIEP_HOP_TAC", "GIAI_QUYET_VAN_DE"),
            group("SPECIFIC_COMPETENCE", "NGON_NGU", "TINH_TOAN", "KHOA_HOC", "CONG_NGHE", "TIN_HOC", "THAM_MI",
                "THE_CHAT")),
        result, after, completion, false);
    return new TranscriptDocument(2, id, 1, null,
        new School("66643101", "Trường Tiểu học Mẫu", "Đắk Lắk", "PRIMARY"),
        new Pupil("0662170001", pupil, LocalDate.of(2015, 11, 2), "Đắk Lắk", "MALE", "Kinh",
            "Phường An Lạc, tỉnh Đắk Lắk"),
        "2024-2025", "4A", 4, "TT27/2020", "Đỗ Thị Ngọc Lan", "Bùi Thanh Xuân", List.of(), null, null, null, null,
        year, 2, 0, promotion, null, null, List.of("Chuyển đến từ tháng 9 năm 2024."),
        Instant.parse("2025-05-30T09:15:00Z"));
  }

  private static Subject tested(String code, String name, String one, Integer first, String year, Integer last) {
    return new Subject(code, name, new Entry(one, true, first, null), new Entry(year, true, last, COMMENT),
        last == null ? new Entry("H", true, 6, null) : null, "Đỗ Thị Ngọc Lan", null);
  }

  private static Subject plain(String code, String name) {
    return new Subject(code, name, new Entry("T", false, null, "Tích cực."), new Entry("T", false, null, null), null,
        null, code.equals("GDTC") ? "Miễn thực hành học kì II" : null);
  }

  private static TraitGroup group(String kind, String... codes) {
    return new TraitGroup(kind, Stream.of(codes).map(code -> new Trait(code, "D", code.equals("TINH_TOAN") ? "C" : "T",
        code.equals("TINH_TOAN") ? "D" : null)).toList(), null,
        kind.equals("QUALITY") ? "Lễ phép, biết giúp đỡ bạn bè." : null);
  }
}
