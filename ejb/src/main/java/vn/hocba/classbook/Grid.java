package vn.hocba.classbook;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Sheet;

/** A sheet by rows and columns, both counted from 1, with its text cleaned. */
final class Grid {

  /** A place in the sheet. */
  record Place(int row, int column) {}

  /** A cell with its text as it stands and as it is kept. */
  private record Content(String raw, String text, boolean number) {}

  private static final Pattern REF = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");
  private static final int HEADINGS_WITHIN = 20;

  private final String name;
  private final TreeMap<Integer, TreeMap<Integer, Content>> rows = new TreeMap<>();

  Grid(Sheet sheet) {
    name = Folding.clean(sheet.name());
    for (Cell cell : sheet.cells()) {
      Matcher ref = REF.matcher(cell.ref());
      if (ref.matches() && cell.text() != null) {
        rows.computeIfAbsent(Integer.valueOf(ref.group(2)), row -> new TreeMap<>())
            .put(ref.group(1).chars().reduce(0, (sum, letter) -> sum * 26 + letter - 'A' + 1),
                new Content(cell.text(), Folding.clean(cell.text()), cell.number()));
      }
    }
  }

  String name() {
    return name;
  }

  boolean isEmpty() {
    return rows.isEmpty();
  }

  int lastRow() {
    return rows.isEmpty() ? 0 : rows.lastKey();
  }

  List<Integer> rowsFrom(int first) {
    return List.copyOf(rows.tailMap(first, true).keySet());
  }

  List<Integer> columns(int row) {
    return List.copyOf(rows.getOrDefault(row, new TreeMap<>()).keySet());
  }

  /** Cleaned text; empty when there is none. */
  String text(int row, int column) {
    Content cell = cell(row, column);
    return cell == null ? "" : cell.text();
  }

  /** Text as it stands in the file; empty when there is none. */
  String raw(int row, int column) {
    Content cell = cell(row, column);
    return cell == null ? "" : cell.raw();
  }

  boolean isNumber(int row, int column) {
    Content cell = cell(row, column);
    return cell != null && cell.number();
  }

  /** As in {@code I33}. */
  static String ref(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.append(row).toString();
  }

  /** The first cell among the headings whose text has this meaning, or null. */
  Place heading(String meaning) {
    return find(rows.headMap(HEADINGS_WITHIN, true), (row, text) -> Words.means(meaning, text));
  }

  /** The first cell, row by row, that fits, or null. */
  Place find(BiPredicate<Integer, String> fits) {
    return find(rows, fits);
  }

  private Place find(NavigableMap<Integer, ?> within, BiPredicate<Integer, String> fits) {
    for (Integer row : within.keySet()) {
      for (Integer column : columns(row)) {
        if (fits.test(row, text(row, column))) {
          return new Place(row, column);
        }
      }
    }
    return null;
  }

  /** The column in one row of headings with this meaning, or 0. */
  int column(int row, String meaning) {
    return columns(row).stream().filter(c -> Words.means(meaning, text(row, c))).findFirst().orElse(0);
  }

  private Content cell(int row, int column) {
    TreeMap<Integer, Content> cells = rows.get(row);
    return cells == null ? null : cells.get(column);
  }
}
