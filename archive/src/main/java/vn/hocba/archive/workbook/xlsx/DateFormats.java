package vn.hocba.archive.workbook.xlsx;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;

/** Tells which cell styles show a number as a date. */
final class DateFormats {

  private final StylesTable styles;
  private final boolean since1904;
  private final Map<Integer, Boolean> known = new HashMap<>();

  DateFormats(StylesTable styles, boolean since1904) {
    this.styles = styles;
    this.since1904 = since1904;
  }

  boolean isDate(int style) {
    return known.computeIfAbsent(style, this::look);
  }

  /** Whether day 0 is 1904-01-01 (ECMA-376 Part 1 §18.17.4.1). */
  boolean since1904() {
    return since1904;
  }

  private boolean look(int style) {
    if (styles == null || style < 0 || style >= styles.getNumCellStyles()) {
      return false;
    }
    XSSFCellStyle format = styles.getStyleAt(style);
    return DateUtil.isADateFormat(format.getDataFormat(), format.getDataFormatString());
  }
}
