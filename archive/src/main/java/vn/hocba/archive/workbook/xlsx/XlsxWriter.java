package vn.hocba.archive.workbook.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.apache.commons.compress.archivers.zip.Zip64Mode;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import vn.hocba.archive.workbook.SheetDraft;

/**
 * Writes spreadsheets, line by line, without holding them in memory. A text stays a text: what begins like a formula is
 * marked so that no program computes it (CWE-1236).
 */
final class XlsxWriter {

  private static final int LINES_IN_MEMORY = 50;
  private static final int CHARACTER = 256;
  private static final String FORMULA_STARTS = "=+-@\t\r";

  private XlsxWriter() {}

  /** Writes a workbook of these sheets; the stream stays open. */
  static void write(List<SheetDraft> drafts, OutputStream out) throws IOException {
    try (SXSSFWorkbook book = new SXSSFWorkbook(LINES_IN_MEMORY)) {
      // Some readers do not take the long entries that are only needed beyond 4 GB.
      book.setZip64Mode(Zip64Mode.Never);
      drafts.forEach(draft -> sheet(draft, book));
      book.write(out);
    }
  }

  private static void sheet(SheetDraft draft, SXSSFWorkbook book) {
    CellStyle heading = book.createCellStyle();
    Font bold = book.createFont();
    bold.setBold(true);
    heading.setFont(bold);
    heading.setWrapText(true);
    heading.setFillForegroundColor(IndexedColors.GREY_25_PERCENT.getIndex());
    heading.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    CellStyle text = book.createCellStyle();
    text.setDataFormat(book.createDataFormat().getFormat("@"));
    CellStyle guarded = book.createCellStyle();
    guarded.cloneStyleFrom(text);
    guarded.setQuotePrefixed(true);
    SXSSFSheet sheet = book.createSheet(WorkbookUtil.createSafeSheetName(draft.name()));
    for (int c = 0; c < draft.widths().size(); c++) {
      sheet.setColumnWidth(c, draft.widths().get(c) * CHARACTER);
    }
    sheet.createFreezePane(draft.frozenColumns(), draft.frozenLines());
    int number = 0;
    for (SheetDraft.Line line : draft.lines()) {
      Row row = sheet.createRow(number++);
      row.setZeroHeight(line.kind() == SheetDraft.Kind.HIDDEN);
      for (int c = 0; c < line.cells().size(); c++) {
        Object value = line.cells().get(c);
        if (value instanceof Number decimal) {
          row.createCell(c).setCellValue(decimal.doubleValue());
        } else if (value != null) {
          Cell cell = row.createCell(c);
          cell.setCellValue(escaped(value.toString()));
          cell.setCellStyle(line.kind() == SheetDraft.Kind.HEADING ? heading : starts(value.toString()) ? guarded : text);
        }
      }
    }
  }

  private static boolean starts(String text) {
    return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
  }

  /** What looks like an escape of the format (ECMA-376 Part 1, 22.9.2.19) would come back as another character. */
  private static String escaped(String text) {
    return text.replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
  }
}
