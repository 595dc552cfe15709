package vn.hocba.archive.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Splits text into rows of cells; quoted cells may hold the separator, doubled quotes and line ends. */
final class DelimitedText {

  private static final String SEPARATORS = ";\t,|";
  private static final int LOOKED_AT = 50;

  /** More than any catalogue has columns. */
  private static final int MOST_CELLS = 256;

  private final String text;
  private final char separator;
  private final List<RawCatalogue.Row> rows = new ArrayList<>();
  private int at;
  private int line = 1;

  private DelimitedText(String text, char separator) {
    this.text = text;
    this.separator = separator;
  }

  /** Rows that are not blank, one more than {@code most} at most, parted by what parts them most evenly. */
  static List<RawCatalogue.Row> rows(String text, int most) {
    char best = SEPARATORS.charAt(0);
    int rating = 0;
    for (char separator : SEPARATORS.toCharArray()) {
      int found = rating(new DelimitedText(text, separator).read(LOOKED_AT));
      if (found > rating) {
        best = separator;
        rating = found;
      }
    }
    return new DelimitedText(text, best).read(most + 1);
  }

  /** How many rows have as many cells as the first, times these cells; a single cell is no table. */
  private static int rating(List<RawCatalogue.Row> rows) {
    int cells = rows.isEmpty() ? 0 : rows.getFirst().cells().size();
    return cells < 2 ? 0 : cells * (int) rows.stream().filter(row -> row.cells().size() == cells).count();
  }

  private List<RawCatalogue.Row> read(int most) {
    while (at < text.length() && rows.size() < most) {
      readRow();
    }
    return rows;
  }

  private void readRow() {
    int first = line;
    List<String> cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      String cell = (at < text.length() && text.charAt(at) == '"' ? quoted() : plain()).strip();
      // More are refused by whoever reads; a line of millions would fill the memory first.
      if (cells.size() <= MOST_CELLS) {
        cells.add(cell);
      }
      more = at < text.length() && text.charAt(at) == separator;
      at += more ? 1 : 0;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
    if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
      rows.add(new RawCatalogue.Row(first, cells));
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && text.charAt(at) != separator && text.charAt(at) != '\r' && text.charAt(at) != '\n') {
      at++;
    }
    return text.substring(start, at);
  }

  private String quoted() {
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && !text.startsWith("\"\"", at)) {
        at++;
        return cell.append(plain()).toString();
      }
      at += c == '"' ? 1 : 0;
      line += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    return cell.toString();
  }
}
