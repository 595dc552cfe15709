package vn.hocba.archive.catalogue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Splits text into rows of cells; quoted cells may hold the separator, doubled quotes and line ends. A quote that begins a cell and that
 * nobody meant as one would take the records below it into that cell, so it is a letter like any other.
 */
final class DelimitedText {

  private static final String SEPARATORS = ";\t,|";
  private static final int LOOKED_AT = 50;

  /** More than any catalogue has columns. */
  private static final int MOST_CELLS = 256;

  private final String text;
  private final char separator;
  private final List<RawCatalogue.Row> rows = new ArrayList<>();
  /** How many rows so far have so many cells. */
  private final Map<Integer, Integer> widths = new TreeMap<>();
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
      widths.merge(cells.size(), 1, Integer::sum);
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
    int start = at;
    int begun = line;
    boolean broken = false;
    StringBuilder cell = new StringBuilder();
    for (at++; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '"' && !text.startsWith("\"\"", at)) {
        if (broken && (!closes(at) || swallows(start + 1, at))) {
          return unquoted(start, begun);
        }
        at++;
        return cell.append(plain()).toString();
      }
      at += c == '"' ? 1 : 0;
      broken |= c == '\n' || c == '\r';
      line += c == '\n' ? 1 : 0;
      cell.append(c);
    }
    return unquoted(start, begun);
  }

  /** The cell that begins there as it stands, with its quote, up to the end of its line. */
  private String unquoted(int start, int begun) {
    at = start;
    line = begun;
    return plain();
  }

  /** Whether a quote ends its cell: only blanks are between it and the separator, or the end of the line. */
  private boolean closes(int quote) {
    int next = quote + 1;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    return next == text.length() || text.charAt(next) == separator || lineEnd(next);
  }

  /**
   * Whether what stands between two quotes is records: most of the lines that begin there have as many cells as the rows above. What was
   * read off a scan has lines, too, and separators in them, but not so many on each; and a blank follows the comma of a sentence.
   */
  private boolean swallows(int from, int quote) {
    int width = width();
    int lines = 0;
    int whole = 0;
    int first = from;
    while (first < quote) {
      int end = first;
      while (end < text.length() && !lineEnd(end)) {
        end++;
      }
      if (first > from && end > first) {
        lines++;
        // The last line goes on behind the quote, where the cells beside a quoted one stand as well.
        whole += separators(first, Math.min(end, quote)) > 0 && separators(first, end) == width - 1 ? 1 : 0;
      }
      first = end + 1;
    }
    return width > 1 && whole * 2 > lines && separators(from, quote) >= width - 1;
  }

  private boolean lineEnd(int index) {
    return text.charAt(index) == '\n' || text.charAt(index) == '\r';
  }

  private int separators(int from, int to) {
    int found = 0;
    for (int i = from; i < to; i++) {
      found += text.charAt(i) == separator && !text.startsWith(" ", i + 1) ? 1 : 0;
    }
    return found;
  }

  /** Cells of most rows so far; titles of one cell aside, and of two numbers alike the greater. 0 when there are none. */
  private int width() {
    int best = 0;
    for (Map.Entry<Integer, Integer> seen : widths.entrySet()) {
      best = seen.getKey() > 1 && seen.getValue() >= widths.getOrDefault(best, 0) ? seen.getKey() : best;
    }
    return best;
  }
}
