package vn.hocba.archive.catalogue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.hocba.archive.workbook.Workbook;

/**
 * A catalogue taken apart into rows before anybody said how its letters are encoded. Texts of a spreadsheet, and of a file
 * that is Unicode by its bytes, may hold letters of an old font all the same.
 *
 * @param rows in the order of the file
 * @param unicode whether cells hold characters; else each character is a byte
 */
public record RawCatalogue(List<Row> rows, boolean unicode) {

  private static final Charset SCREEN = Charset.forName("windows-1252");

  public RawCatalogue {
    rows = List.copyOf(rows);
  }

  /**
   * One row.
   *
   * @param line line of the file on which it begins, the first is 1
   */
  public record Row(int line, List<String> cells) {

    public Row {
      cells = List.copyOf(cells);
    }
  }

  /** Of a text file. @param most rows that are wanted; one more is read, so that it is seen when there are more */
  public static RawCatalogue ofText(byte[] bytes, int most) {
    TextBytes read = TextBytes.of(bytes);
    return new RawCatalogue(DelimitedText.rows(read.text(), most), read.unicode());
  }

  /** Of a sheet. A cell that spans rows is said of each of them that has something else. */
  public static RawCatalogue ofSheet(Workbook.Sheet sheet) {
    Map<Integer, List<String>> rows = new TreeMap<>();
    for (Workbook.Cell cell : sheet.cells()) {
      put(rows.computeIfAbsent(cell.row(), row -> new ArrayList<>()), cell.column(), cell.text().strip());
    }
    for (Workbook.Tall tall : sheet.tall()) {
      List<String> first = rows.getOrDefault(tall.row(), List.of());
      String text = tall.column() < first.size() ? first.get(tall.column()) : "";
      for (int row = tall.row() + 1; !text.isEmpty() && row <= tall.last(); row++) {
        List<String> cells = rows.get(row);
        if (cells != null && (tall.column() >= cells.size() || cells.get(tall.column()).isEmpty())) {
          put(cells, tall.column(), text);
        }
      }
    }
    return new RawCatalogue(rows.entrySet().stream().map(row -> new Row(row.getKey() + 1, row.getValue())).toList(), true);
  }

  private static void put(List<String> cells, int column, String text) {
    cells.addAll(Collections.nCopies(Math.max(0, column + 1 - cells.size()), ""));
    cells.set(column, text);
  }

  /** A cell as it reads in that encoding, composed, with {@link CatalogueEncoding#UNREADABLE} for what it does not have. */
  public String text(String cell, CatalogueEncoding encoding) {
    if (cell.chars().allMatch(c -> c < 0x80 && c >= ' ')) {
      return cell;
    }
    if (!unicode) {
      return encoding.lenient(cell.getBytes(StandardCharsets.ISO_8859_1));
    }
    return encoding == CatalogueEncoding.UTF_8 ? Normalizer.normalize(cell, Normalizer.Form.NFC)
        : encoding.lenient(typed(cell)).replace('\0', CatalogueEncoding.UNREADABLE);
  }

  /** A cell of Unicode of which each byte was taken for a letter and encoded once more, as it was before; null for any other. */
  String unfolded(String cell) {
    if (!unicode) {
      return null;
    }
    String once = CatalogueEncoding.UTF_8.lenient(typed(cell));
    return once.indexOf('\0') < 0 && once.indexOf(CatalogueEncoding.UNREADABLE) < 0 ? once : null;
  }

  /** The bytes that a program for Western letters shows so; a letter it does not know becomes one that no table has. */
  private static byte[] typed(String cell) {
    byte[] bytes = new byte[cell.length()];
    for (int i = 0; i < bytes.length; i++) {
      char c = cell.charAt(i);
      byte[] one = c > 0x7f && c < 0xa0 ? new byte[] {(byte) c} : String.valueOf(c).getBytes(SCREEN);
      bytes[i] = one.length == 1 && (one[0] != '?' || c == '?') ? one[0] : 0;
    }
    return bytes;
  }

  /** Every cell of a row as it reads. */
  public List<String> text(Row row, CatalogueEncoding encoding) {
    return row.cells().stream().map(cell -> text(cell, encoding)).toList();
  }

  /** How many columns the widest row has. */
  public int width() {
    return rows.stream().mapToInt(row -> row.cells().size()).max().orElse(0);
  }

  /** Encodings in which the file might be, in the order in which they are offered. */
  public static List<CatalogueEncoding> encodings() {
    return Arrays.asList(CatalogueEncoding.values());
  }
}
