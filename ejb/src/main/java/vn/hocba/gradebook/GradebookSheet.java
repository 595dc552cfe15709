package vn.hocba.gradebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.hocba.archive.workbook.SheetDraft;
import vn.hocba.archive.workbook.SheetDraft.Kind;
import vn.hocba.archive.workbook.SheetDraft.Line;

/**
 * A gradebook as a spreadsheet. The hidden second line names book and columns for {@link SheetReading}: people may
 * move lines and columns, change the headings, and still bring the file back.
 */
final class GradebookSheet {

  /** Begins the hidden line; the number of the book follows. */
  static final String MARK = "hocba:";
  static final String NAME = "name";
  private static final String COMPUTED = "-";
  private static final int IDENTIFIER_WIDTH = 16;
  private static final int NAME_WIDTH = 28;
  private static final int MARK_WIDTH = 9;
  private static final int COMMENT_WIDTH = 40;

  private GradebookSheet() {}

  static SheetDraft of(GradebookView book, SheetWords words) {
    boolean averages = book.results() != null;
    List<Object> keys = new ArrayList<>(List.of(MARK + book.id(), COMPUTED, NAME));
    List<Object> heads = new ArrayList<>(List.of(words.identifier(), words.position(), words.pupil()));
    List<Integer> widths = new ArrayList<>(List.of(IDENTIFIER_WIDTH, MARK_WIDTH, NAME_WIDTH));
    for (FormColumn c : book.columns()) {
      keys.add(c.column().key());
      heads.add(words.column(c));
      widths.add(c.entry() == EntryKind.TEXT ? COMMENT_WIDTH : MARK_WIDTH);
    }
    if (averages) {
      for (int term : new int[] {1, 2, 0}) {
        keys.add(COMPUTED);
        heads.add(words.average(term));
        widths.add(MARK_WIDTH);
      }
    }
    List<Line> lines = new ArrayList<>();
    lines.add(new Line(Kind.PLAIN, List.of(words.title(book))));
    lines.add(new Line(Kind.HIDDEN, keys));
    lines.add(new Line(Kind.HEADING, heads));
    book.rows().forEach(row -> lines.add(line(book, row, words, averages)));
    return new SheetDraft(words.title(book), lines, 3, 3, widths);
  }

  private static Line line(GradebookView book, GradebookView.Row row, SheetWords words, boolean averages) {
    Map<String, GradebookView.Cell> cells = row.cells().stream()
        .collect(Collectors.toMap(GradebookView.Cell::cell, c -> c));
    List<Object> line = new ArrayList<>(List.of(row.identifier(), BigDecimal.valueOf(row.position()), row.name()));
    for (FormColumn c : book.columns()) {
      GradebookView.Cell cell = cells.get(row.enrolmentId() + ":" + c.column().key());
      line.add(value(c.entry(), cell == null ? null : cell.value(), words));
    }
    if (averages) {
      line.add(value(book.results(), row.averages().term1(), words));
      line.add(value(book.results(), row.averages().term2(), words));
      line.add(value(book.results(), row.averages().year(), words));
    }
    return new Line(Kind.PLAIN, line);
  }

  private static Object value(EntryKind entry, String value, SheetWords words) {
    if (value == null) {
      return null;
    }
    return entry == EntryKind.SCORE || entry == EntryKind.INTEGER ? new BigDecimal(value) : words.value(entry, value);
  }
}
