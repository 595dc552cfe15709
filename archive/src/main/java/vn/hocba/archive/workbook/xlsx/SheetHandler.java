package vn.hocba.archive.workbook.xlsx;

import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.model.SharedStrings;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;
import vn.hocba.archive.workbook.Refusal;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Tall;
import vn.hocba.archive.workbook.WorkbookLimits;

/** Collects the cells of one sheet (ECMA-376 Part 1 §18.3.1.4) while its XML streams by. */
final class SheetHandler extends DefaultHandler {

  private final SharedStrings strings;
  private final DateFormats dates;
  private final WorkbookLimits limits;
  private final int cellsLeft;
  private static final int FORMULA_SHOWN = 60;

  private final List<Cell> cells = new ArrayList<>();
  private final List<Tall> tall = new ArrayList<>();
  private long tallRows;
  private final StringBuilder text = new StringBuilder();
  private final StringBuilder formula = new StringBuilder();
  private int row = -1;
  private int column = -1;
  private String type;
  private int style;
  private boolean collecting;
  private boolean phonetic;
  private boolean inFormula;

  SheetHandler(SharedStrings strings, DateFormats dates, WorkbookLimits limits, int cellsLeft) {
    this.strings = strings;
    this.dates = dates;
    this.limits = limits;
    this.cellsLeft = cellsLeft;
  }

  List<Cell> cells() {
    return cells;
  }

  /** Cells that were joined with those below them. */
  List<Tall> tall() {
    return tall;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    switch (name) {
      case "row" -> {
        String number = attributes.getValue("r");
        row = number == null ? row + 1 : Integer.parseInt(number) - 1;
        column = -1;
      }
      case "c" -> cell(attributes);
      case "rPh" -> phonetic = true; // reading aids of East Asian texts are not part of the text
      case "v", "t" -> collecting = !phonetic;
      case "f" -> inFormula = true;
      case "mergeCell" -> joined(attributes.getValue("ref"));
      default -> {}
    }
  }

  /** So many rows of joined cells as there may be cells: whoever fills them goes through no more. */
  private void joined(String area) {
    String[] ends = area.split(":", 2);
    CellReference first = new CellReference(ends[0]);
    int last = Math.min(ends.length == 1 ? first.getRow() : new CellReference(ends[1]).getRow(), limits.rows());
    if (last > first.getRow()) {
      tallRows += last - first.getRow();
      if (tallRows > limits.cells()) {
        throw new RefusedException(Refusal.TOO_LARGE, "joined cells");
      }
      tall.add(new Tall(first.getRow(), first.getCol(), last));
    }
  }

  private void cell(Attributes attributes) {
    String reference = attributes.getValue("r");
    if (reference == null) {
      column++;
    } else {
      CellReference at = new CellReference(reference);
      row = at.getRow();
      column = at.getCol();
    }
    type = attributes.getValue("t");
    String index = attributes.getValue("s");
    style = index == null ? 0 : Integer.parseInt(index);
    text.setLength(0);
    formula.setLength(0);
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    if (inFormula && formula.length() < FORMULA_SHOWN) {
      formula.append(characters, start, Math.min(length, FORMULA_SHOWN - formula.length()));
    }
    if (collecting) {
      text.append(characters, start, length);
      if (text.length() > limits.textLength()) {
        throw new RefusedException(Refusal.TOO_LARGE, "text");
      }
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    switch (name) {
      case "v", "t" -> collecting = false;
      case "f" -> inFormula = false;
      case "rPh" -> phonetic = false;
      case "c" -> add();
      default -> {}
    }
  }

  private void add() {
    if (text.isEmpty() && formula.isEmpty()) {
      return;
    }
    // A formula that no program has computed is no empty cell: it is told as it stands, and refused where a value is due.
    boolean uncomputed = text.isEmpty();
    if (uncomputed) {
      text.append('=').append(formula);
    }
    boolean numeric = !uncomputed && (type == null || type.equals("n"));
    String value = numeric ? null : uncomputed ? text.toString() : text();
    boolean number = false;
    if (numeric) {
      String date = dates.isDate(style) ? Numbers.date(text.toString(), dates.since1904()) : null;
      number = date == null;
      value = number ? Numbers.decimal(text.toString()) : date;
    }
    if (value.isEmpty()) {
      return;
    }
    // Only now: borders were drawn down to the last row that a sheet can have.
    if (row < 0 || column < 0 || row >= limits.rows() || column >= limits.columns()) {
      throw new RefusedException(Refusal.TOO_LARGE, "rows or columns");
    }
    if (value.length() > limits.textLength() || cells.size() >= cellsLeft) {
      throw new RefusedException(Refusal.TOO_LARGE, "cells or text");
    }
    cells.add(new Cell(new CellReference(row, column).formatAsString(), row, column, value, number));
  }

  private String text() {
    String value = switch (type) {
      case "s" -> strings.getItemAt(Integer.parseInt(text.toString().strip())).getString();
      case "b" -> text.toString().equals("1") ? "TRUE" : "FALSE";
      // str, inlineStr, e, d; escapes of the format are undone as for shared texts
      default -> new XSSFRichTextString(text.toString()).getString();
    };
    return value.replace("\r\n", "\n");
  }
}
