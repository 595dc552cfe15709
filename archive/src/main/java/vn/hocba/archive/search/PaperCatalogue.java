package vn.hocba.archive.search;

import java.nio.charset.CharacterCodingException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A catalogue of paper transcripts read from its file: the lines that can be taken and the problems of the others.
 *
 * @param entries readable lines in file order
 * @param problems what is wrong, line by line
 */
public record PaperCatalogue(List<PaperEntry> entries, List<Problem> problems) {
  /** First line of the file; the columns in order. */
  public static final String HEADER = "so_hieu;ho_ten;ngay_sinh;truong;lop_cuoi;nam_hoc_cuoi;noi_luu;van_ban_ocr";
  private static final int COLUMNS = HEADER.split(";").length;
  private static final Pattern DAY = Pattern.compile("(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})");
  private static final Pattern SCHOOL_YEAR = Pattern.compile("(\\d{4})\\s*-\\s*(\\d{4})");

  /** What can be wrong with a line. */
  public enum Fault {
    /** The first line is not {@link #HEADER}. */
    HEADER,
    /** Too few or too many columns. */
    COLUMNS,
    /** No number. */
    NUMBER,
    /** No name. */
    NAME,
    /** Neither a day nor a year of birth; the line is taken without one. */
    BIRTH,
    /** Not two years in a row; the line is taken without a school year. */
    SCHOOL_YEAR
  }

  /**
   * One problem.
   *
   * @param line line of the file, the first is 1
   * @param fault what is wrong
   * @param value what stands there
   */
  public record Problem(int line, Fault fault, String value) {}

  /**
   * Reads a whole file.
   *
   * @throws CharacterCodingException if the bytes are not in this encoding
   */
  public static PaperCatalogue read(byte[] bytes, CatalogueEncoding encoding) throws CharacterCodingException {
    List<PaperEntry> entries = new ArrayList<>();
    List<Problem> problems = new ArrayList<>();
    List<SemicolonText.Row> rows = SemicolonText.rows(encoding.decode(bytes));
    if (rows.isEmpty() || !String.join(";", rows.get(0).cells()).strip().equalsIgnoreCase(HEADER)) {
      String found = rows.isEmpty() ? "" : String.join(";", rows.get(0).cells());
      return new PaperCatalogue(List.of(), List.of(new Problem(1, Fault.HEADER, found)));
    }
    for (SemicolonText.Row row : rows.subList(1, rows.size())) {
      PaperEntry entry = entry(row, problems);
      if (entry != null) {
        entries.add(entry);
      }
    }
    return new PaperCatalogue(List.copyOf(entries), List.copyOf(problems));
  }

  private static PaperEntry entry(SemicolonText.Row row, List<Problem> problems) {
    List<String> cells = row.cells();
    if (cells.size() != COLUMNS) {
      problems.add(new Problem(row.line(), Fault.COLUMNS, Integer.toString(cells.size())));
      return null;
    }
    if (cells.get(0).isEmpty() || cells.get(1).isEmpty()) {
      problems.add(new Problem(row.line(), cells.get(0).isEmpty() ? Fault.NUMBER : Fault.NAME, ""));
      return null;
    }
    LocalDate day = day(cells.get(2));
    Integer year = day != null ? Integer.valueOf(day.getYear()) : year(cells.get(2));
    if (year == null && !cells.get(2).isEmpty()) {
      problems.add(new Problem(row.line(), Fault.BIRTH, cells.get(2)));
    }
    int schoolYear = schoolYear(cells.get(5));
    if (schoolYear == 0 && !cells.get(5).isEmpty()) {
      problems.add(new Problem(row.line(), Fault.SCHOOL_YEAR, cells.get(5)));
    }
    return new PaperEntry(cells.get(0), cells.get(1), day, year, cells.get(3), cells.get(4), schoolYear,
        cells.get(6), cells.get(7));
  }

  private static LocalDate day(String cell) {
    Matcher day = DAY.matcher(cell);
    try {
      return day.matches() ? LocalDate.of(DateReading.number(day.group(3)), DateReading.number(day.group(2)),
          DateReading.number(day.group(1))) : null;
    } catch (DateTimeException noSuchDay) {
      return null;
    }
  }

  private static Integer year(String cell) {
    int year = cell.length() == 4 ? DateReading.number(cell) : -1;
    return DateReading.plausibleYear(year) ? year : null;
  }

  private static int schoolYear(String cell) {
    Matcher years = SCHOOL_YEAR.matcher(cell);
    if (!years.matches()) {
      return 0;
    }
    int from = DateReading.number(years.group(1));
    return DateReading.plausibleYear(from) && DateReading.number(years.group(2)) == from + 1 ? from : 0;
  }
}
