package vn.hocba.web.wording;

import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes lines of comma-separated text that a spreadsheet opens and never takes for formulas. */
public final class CsvText {

  /** Begins a file: the mark by which spreadsheets know UTF-8. */
  public static final String MARK = "\uFEFF";

  private CsvText() {}

  public static String line(Stream<String> cells) {
    return cells.map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Quoted; what a spreadsheet would compute begins with an apostrophe (OWASP, CSV injection). */
  public static String cell(String text) {
    boolean formula = text.stripLeading().matches("(?s)[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20].*")
        || text.matches("(?s)[\\t\\r\\n].*");
    return "\"" + (formula ? "'" : "") + text.replace("\"", "\"\"") + "\"";
  }
}
