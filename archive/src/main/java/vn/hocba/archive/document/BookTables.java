package vn.hocba.archive.document;

import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.IElement;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import java.util.List;

/** The pieces that the tables of a class's book are made of, in its small letters. */
final class BookTables {

  private static final float SMALL = 8.5f;
  private static final float SMALL_LEADING = 10.5f;
  private static final float TINY = 7;
  private static final float TINY_LEADING = 8;

  private final FormLabels labels;
  private final FormWriter write;

  BookTables(FormLabels labels, FormWriter write) {
    this.labels = labels;
    this.write = write;
  }

  void header(Table table, String... keys) {
    for (String key : keys) {
      table.addHeaderCell(small(write.columnHeader(labels.text(key))));
    }
  }

  /** A pupil's row. */
  void line(Table table, int position, String name, List<String> cells) {
    table.addCell(small(write.centred(Integer.toString(position))));
    table.addCell(small(write.rowHeader(name)).setKeepTogether(true));
    cells.forEach(cell -> table.addCell(small(write.centred(cell))));
  }

  static Cell small(Cell cell) {
    return set(cell.setPaddings(1, 2, 1.5f, 2), SMALL, SMALL_LEADING);
  }

  /** For the many columns of a month: a class of 45 has a page. */
  static Cell tiny(Cell cell) {
    return set(cell.setPaddings(0, 1, 0.4f, 1), TINY, TINY_LEADING);
  }

  /** The text is the cell's own content: a tag of a paragraph would say nothing, many thousand times. */
  private static Cell set(Cell cell, float size, float leading) {
    for (IElement part : cell.getChildren()) {
      Paragraph text = ((Paragraph) part).setFontSize(size).setFixedLeading(leading);
      text.getAccessibilityProperties().setRole(null);
    }
    return cell;
  }

  String orDash(String text) {
    return text == null || text.isBlank() ? labels.text("result.open") : text;
  }

  /** A line of the form that stays empty where nothing is kept for it. */
  static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
