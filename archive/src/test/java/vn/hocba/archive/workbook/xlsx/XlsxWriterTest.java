package vn.hocba.archive.workbook.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.workbook.SheetDraft;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.WorkbookLimits;

/** What is written comes back as it was, and nothing of it is computed. */
class XlsxWriterTest {

  private static final List<String> TEXTS = List.of("=1+1", "+84 905", "-5", "@SUM(A1)", "=HYPERLINK(\"http://x\")",
      "_x0041_", "_x000D_ và _x005F_", "<b>&amp;</b> \"'", "  hai đầu  ", "Đỗ Thị Ngọc Ánh", "😀", "007");

  @TempDir
  Path directory;

  @Test
  void textsAndNumbersComeBack() throws IOException {
    Path file = written();
    List<Workbook.Sheet> sheets = new XlsxReader(WorkbookLimits.USUAL).read(file).workbook().sheets();
    assertEquals("Văn", sheets.get(1).name());
    List<Workbook.Cell> cells = sheets.getFirst().cells();
    assertEquals(TEXTS, cells.stream().filter(c -> c.row() > 0 && c.column() == 0).map(Workbook.Cell::text).toList());
    assertEquals(List.of("8.5", "10"), cells.stream().filter(c -> c.row() == 0).map(Workbook.Cell::text).toList());
    assertTrue(cells.stream().filter(c -> c.row() == 0).allMatch(Workbook.Cell::number));
  }

  @Test
  void whatBeginsLikeAFormulaStaysATextForEveryProgram() throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(written()))) {
      for (int i = 0; i < TEXTS.size(); i++) {
        XSSFCell cell = book.getSheetAt(0).getRow(i + 1).getCell(0);
        assertEquals(CellType.STRING, cell.getCellType(), TEXTS.get(i));
        assertEquals("=+-@".indexOf(TEXTS.get(i).charAt(0)) >= 0, cell.getCellStyle().getQuotePrefixed(), TEXTS.get(i));
      }
    }
  }

  @Test
  void everyReaderOfZipFilesOpensIt() throws IOException {
    int parts = 0;
    try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(written()))) {
      while (zip.getNextEntry() != null) {
        zip.readAllBytes();
        parts++;
      }
    }
    assertTrue(parts > 3);
  }

  private Path written() throws IOException {
    List<SheetDraft.Line> lines = new java.util.ArrayList<>();
    lines.add(new SheetDraft.Line(SheetDraft.Kind.PLAIN, Arrays.asList(null, new BigDecimal("8.5"), BigDecimal.TEN)));
    TEXTS.forEach(t -> lines.add(new SheetDraft.Line(SheetDraft.Kind.PLAIN, List.of(t))));
    Path file = directory.resolve("written.xlsx");
    try (OutputStream out = Files.newOutputStream(file)) {
      XlsxWriter.write(List.of(new SheetDraft("Toán/6A1 [HK I]: ?", lines, 1, 1, List.of(20, 8, 8)),
          new SheetDraft("Văn", lines.subList(0, 1), 0, 0, List.of())), out);
    }
    return file;
  }
}
