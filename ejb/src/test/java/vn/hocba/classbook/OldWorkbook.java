package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Sheet;

/** Builds a Sổ gọi tên và ghi điểm as schools kept it under TT 58/2011. */
final class OldWorkbook {

  private static final String MARKS = "STT|Họ và tên|HKI||||||||HKII||||||||Cả năm\n"
      + "||Miệng|15 phút|15 phút|1 tiết|1 tiết|KTHK|TBM||Miệng|15 phút|1 tiết|1 tiết|KTHK|TBM||";

  private final Map<String, String> sheets = new LinkedHashMap<>();

  OldWorkbook(String className, String schoolYear) {
    sheets.put("Bìa", "SỔ GỌI TÊN VÀ GHI ĐIỂM\nTrường THCS Mẫu\nLớp|" + className + "\nNăm học|" + schoolYear
        + "\nSĩ số|2\nGiáo viên chủ nhiệm|Nguyễn Thị Hòa\nMôn học|Giáo viên\nVật lí|Trần Hoài Ý\nThể dục|Lê An");
    sheets.put("Sơ yếu lý lịch", "STT|Họ và tên|Mã định danh|Ngày sinh|Nam/nữ|Quốc tịch|Quê quán\n"
        + "1|Nguyễn Đức An|066206000001|12/08/2005|Nam|Việt Nam|Đắk Lắk\n2|Trần Thị Bình|066306000002|01/02/2005|Nữ||");
    marks("Vật lí", "8|7|9|7,5|8,5|8|8,0||7|8|9|8|7,5|7,9||7,9", "5|6|4|5|6|5,5|5,4||6|5|6|5|6|5,7||5,6");
    marks("Thể dục", "Đ|Đ|CĐ|Đ|Đ|Đ|Đ||Đ|Đ|Đ|Đ|Đ|Đ||Đ", "Đ|CĐ|CĐ|CĐ|Đ|Đ|CĐ||Đ|Đ|Đ|Đ|Đ|Đ||Đ");
    sheets.put("Hạnh kiểm", "STT|Họ và tên|Học kỳ I|Học kỳ II|Cả năm|Nhận xét\n1|Nguyễn Đức An|Tốt|Khá|Tốt|Ngoan\n"
        + "2|Trần Thị Bình|TB|Yếu|Yếu|");
    sheets.put("Điểm danh", "STT|Họ và tên|Tổng P|Tổng K\n1|Nguyễn Đức An|3|0\n2|Trần Thị Bình|4|2");
  }

  OldWorkbook marks(String subject, String one, String two) {
    sheets.put(subject, MARKS + "\n1|Nguyễn Đức An|" + one + "\n2|Trần Thị Bình|" + two);
    return this;
  }

  Workbook workbook() {
    List<Sheet> all = new ArrayList<>();
    sheets.forEach((name, text) -> {
      List<Cell> cells = new ArrayList<>();
      String[] rows = text.split("\n");
      for (int r = 0; r < rows.length; r++) {
        String[] columns = rows[r].split("\\|", -1);
        for (int c = 0; c < columns.length; c++) {
          if (!columns[c].isEmpty()) {
            cells.add(new Cell(Grid.ref(r + 1, c + 1), 0, 0, columns[c], false));
          }
        }
      }
      all.add(new Sheet(name, cells));
    });
    return new Workbook(all);
  }
}
