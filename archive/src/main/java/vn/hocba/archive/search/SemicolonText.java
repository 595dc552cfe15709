package vn.hocba.archive.search;

import java.util.ArrayList;
import java.util.List;

/** Splits semicolon-separated text into rows; quoted cells may hold semicolons, doubled quotes and line ends. */
final class SemicolonText {
  private final String text;
  private final List<Row> rows = new ArrayList<>();
  private List<String> cells = new ArrayList<>();
  private int at;
  private int line = 1;

  /**
   * One row.
   *
   * @param line line of the file on which it begins, the first is 1
   * @param cells its cells without surrounding spaces
   */
  record Row(int line, List<String> cells) {}

  private SemicolonText(String text) {
    this.text = text;
  }

  /** All rows that are not blank. */
  static List<Row> rows(String text) {
    SemicolonText reader = new SemicolonText(text);
    while (reader.at < text.length()) {
      reader.readRow();
    }
    return reader.rows;
  }

  private void readRow() {
    int first = line;
    cells = new ArrayList<>();
    boolean more = true;
    while (more) {
      cells.add((at < text.length() && text.charAt(at) == '"' ? quoted() : plain()).strip());
      more = at < text.length() && text.charAt(at) == ';';
      at += more ? 1 : 0;
    }
    at += text.startsWith("\r\n", at) ? 2 : 1;
    line++;
    if (cells.size() > 1 || !cells.get(0).isEmpty()) {
      rows.add(new Row(first, cells));
    }
  }

  private String plain() {
    int start = at;
    while (at < text.length() && ";\r\n".indexOf(text.charAt(at)) < 0) {
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
