package vn.hocba.archive.document;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Correction logs of fictional people, with every kind of evidence, people and letters that fonts lack. */
public final class SampleCorrectionLogs {

  private static final Instant AT = Instant.parse("2026-11-20T03:15:00Z");

  private SampleCorrectionLogs() {}

  public static CorrectionLogDocument month(String id) {
    return new CorrectionLogDocument(id, "Đắk Lắk", "Trường THCS Mẫu", false, "11/2026", "Tạ Diệu Hoa", allKinds(),
        List.of(), "Đặng Khánh Linh", AT);
  }

  public static CorrectionLogDocument year(String id, int corrections) {
    return new CorrectionLogDocument(id, "Đắk Lắk", "Trường THCS Mẫu", true, "2026-2027", null, lines(corrections),
        List.of(new CorrectionLogDocument.Count("Tạ Diệu Hoa", 3, 1, 0)), "Vũ Quang Huy", AT);
  }

  /** What an imported book changed beside marks as well. */
  private static List<CorrectionLogDocument.Line> allKinds() {
    List<CorrectionLogDocument.Line> lines = lines(3);
    lines.add(imported("ABSENCES", "0:EXCUSED:1", "2", "3"));
    lines.add(imported("ABSENCES", "0:UNEXCUSED:1", "1", "0"));
    lines.add(imported("CONDUCT", "2:CONDUCT:1", "KHA", "TOT"));
    lines.add(imported("COMMENT", "0:COMMENT:1", "Chăm ngoan, học đều các môn.", "Chăm ngoan, có tiến bộ ở môn Toán."));
    lines.add(imported("Giáo dục thể chất", "0:NOTE:1", "Miễn thực hành", "Miễn thực hành học kỳ II"));
    return lines;
  }

  private static CorrectionLogDocument.Line imported(String subject, String place, String before, String after) {
    return new CorrectionLogDocument.Line(AT, "Phan Thị Mai", "6N8", "H'Linh Niê", subject, place, false, before, after,
        "81/QĐ-THCS: Đơn xin phép nộp chậm", "CLASS_BOOK", null, "3f".repeat(32), null, null, List.of());
  }

  private static List<CorrectionLogDocument.Line> lines(int number) {
    List<CorrectionLogDocument.Line> lines = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      lines.add(switch (i % 3) {
        case 0 -> new CorrectionLogDocument.Line(AT, "Tạ Diệu Hoa", "9A1", "H'Linh Niê", "Toán", "1:REGULAR:2", false,
            "7.5", "8.5", "Cộng sót điểm câu 3 🙂", "TEST_PAPER", null, "ab".repeat(32), null, null, List.of());
        case 1 -> new CorrectionLogDocument.Line(AT, "Tạ Diệu Hoa", "9A1", "Y Bhăm Êban", "Toán", "2:FINAL:1", false,
            "4.0", null, "Ghi nhầm sang học sinh dòng trên", "CLASS_CONFIRMATION", "Nguyễn Thị Thanh Hằng", null, null,
            "Trần Quốc Bảo", List.of("LEADER: Đặng Khánh Linh", "ADMIN_BOARD: Vũ Quang Huy", "HOMEROOM: Nguyễn Thị Hòa"));
        default -> new CorrectionLogDocument.Line(AT, "Dương Tú Quyên", "4A", "Nguyễn Minh Khôi", "Tiếng Việt",
            "1:LEVEL:2", true, "D", "CD", "CLASS_BOOK", "CLASS_BOOK", null, null, "Tủ hồ sơ tổ Toán", null, List.of());
      });
    }
    return lines;
  }
}
