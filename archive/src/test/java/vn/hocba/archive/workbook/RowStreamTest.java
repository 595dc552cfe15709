package vn.hocba.archive.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

/** What is written line by line comes back as it was, and nothing of it is computed. */
class RowStreamTest {

  private static final List<String> TEXTS = List.of("=1+1", "+84 905", "-5", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1", "  =1+1", "\uff1d1+1",
      "=HYPERLINK(\"http://x\")", "_x0041_", "<b>&amp;</b> \"'", "  hai đầu  ", "Đỗ Thị Ngọc Ánh", "😀", "007", "");

  @Test
  void everyCellIsTheTextItWasAndNoneIsAFormula() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(written()))) {
      XSSFSheet sheet = book.getSheetAt(0);
      assertTrue(sheet.getRow(0).getCell(0).getCellStyle().getFont().getBold());
      for (int i = 0; i < TEXTS.size(); i++) {
        XSSFCell cell = sheet.getRow(i + 1).getCell(0);
        String text = TEXTS.get(i);
        assertEquals(CellType.STRING, cell.getCellType(), text);
        assertEquals(text, cell.getStringCellValue());
        assertEquals("@", cell.getCellStyle().getDataFormatString(), text);
        boolean formula = text.strip().matches("(?s)[=+\\-@\uff1d].*");
        assertEquals(formula, cell.getCellStyle().getQuotePrefixed(), text);
      }
      assertEquals("hai", sheet.getRow(1).getCell(1).getStringCellValue());
      assertEquals(20 * 256, sheet.getColumnWidth(0));
    }
  }

  @Test
  void whatNoXmlCanHoldIsLeftOutAndACellIsNoLongerThanProgramsTake() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowStream rows = new RowStream(out, List.of(5))) {
      rows.line(List.of("a\u0000\u0007b\ud83dc\uffff", "x".repeat(40_000)));
    }
    try (XSSFWorkbook book = new XSSFWorkbook(new ByteArrayInputStream(out.toByteArray()))) {
      assertEquals("abc", book.getSheetAt(0).getRow(0).getCell(0).getStringCellValue());
      assertEquals(32_767, book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue().length());
    }
  }

  @Test
  void theStreamStaysOpenAndManyLinesAreNotHeld() throws IOException {
    long[] written = {0};
    OutputStream counting = new OutputStream() {
      @Override
      public void write(int b) {
        written[0]++;
      }

      @Override
      public void close() {
        throw new AssertionError("closed");
      }
    };
    long half;
    try (RowStream rows = new RowStream(counting, List.of(5))) {
      for (int i = 0; i < 100_000; i++) {
        rows.line(List.of("Nguyễn Văn " + i * 31L % 997, String.valueOf(i)));
      }
      half = written[0];
    }
    assertTrue(half > written[0] * 0.9, half + " of " + written[0] + " left before the end");
  }

  private static byte[] written() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (RowStream rows = new RowStream(out, List.of(20, 8))) {
      rows.heading(List.of("Họ và tên", "Lớp"));
      for (String text : TEXTS) {
        rows.line(List.of(text, "hai"));
      }
    }
    return out.toByteArray();
  }
}
