package vn.hocba.web.wording;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes lines of comma-separated text that a spreadsheet opens and never takes for formulas. */
public final class CsvText {

  /** Begins a file: the mark by which spreadsheets know UTF-8. */
  public static final String MARK = "\uFEFF";

  private static final String COMPUTED = "[=+\\-@\\uFF1D\\uFF0B\\uFF0D\\uFF20]";
  private static final Pattern BEGINS_COMPUTED = Pattern.compile("(?s)" + COMPUTED + ".*");
  /** Where a spreadsheet that parts cells at semicolons, as it does where decimals have a comma, begins one within ours. */
  private static final Pattern PARTED = Pattern.compile("([;\\t|\\r\\n][\"\\s]*+)(?=" + COMPUTED + ")");

  private CsvText() {}

  public static String line(Stream<String> cells) {
    return cells.map(CsvText::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  /** Quoted; what a spreadsheet would compute begins with an apostrophe, within the text too (OWASP, CSV injection). */
  public static String cell(String text) {
    boolean formula = BEGINS_COMPUTED.matcher(text.stripLeading()).matches()
        || text.matches("(?s)[\\t\\r\\n].*");
    return "\"" + (formula ? "'" : "") + PARTED.matcher(text).replaceAll("$1'").replace("\"", "\"\"") + "\"";
  }
}
