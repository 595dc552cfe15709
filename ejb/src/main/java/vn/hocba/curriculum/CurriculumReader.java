package vn.hocba.curriculum;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import vn.hocba.curriculum.CurriculumFault.Code;

/** Takes a curriculum file apart into rows whose cells have the right form. */
final class CurriculumReader {

  private static final Pattern FILLING = Pattern.compile("[;\\s]+$");

  private final String file;
  private final List<CurriculumRow> rows = new ArrayList<>();
  private final List<CurriculumFault> faults = new ArrayList<>();
  private Section section;
  private List<String> columns;
  private int line;

  /**
   * @param file what faults and rows call the file
   */
  CurriculumReader(String file) {
    this.file = file;
  }

  /** Reads all of it; rows with faults are left out of {@link #rows()}. */
  void read(Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    for (String next = lines.readLine(); next != null; next = lines.readLine()) {
      line++;
      // spreadsheets begin the file with a mark and fill every line up with empty cells
      String content = FILLING.matcher(next.replace("\uFEFF", "")).replaceFirst("").strip();
      if (content.startsWith("[") && content.endsWith("]")) {
        open(content.substring(1, content.length() - 1));
      } else if (!content.isEmpty() && !content.startsWith("#")) {
        take(content.split(";", -1));
      }
    }
  }

  List<CurriculumRow> rows() {
    return rows;
  }

  List<CurriculumFault> faults() {
    return faults;
  }

  private void open(String name) {
    section = Section.named(name).orElse(null);
    columns = null;
    if (section == null) {
      fault(Code.UNKNOWN_SECTION, name);
    }
  }

  private void take(String[] cells) {
    for (int i = 0; i < cells.length; i++) {
      cells[i] = cells[i].strip();
    }
    if (columns != null) {
      row(cells);
    } else if (section != null) {
      header(List.of(cells));
    } else if (faults.stream().noneMatch(f -> f.code() == Code.UNKNOWN_SECTION)) {
      fault(Code.NO_COLUMNS);
    }
  }

  private void header(List<String> names) {
    columns = names;
    names.stream().filter(name -> !section.columns().contains(name)).forEach(n -> fault(Code.UNKNOWN_COLUMN, n));
    section.required().stream().filter(name -> !names.contains(name)).forEach(n -> fault(Code.MISSING_COLUMN, n));
  }

  private void row(String[] cells) {
    int before = faults.size();
    if (cells.length > columns.size()) {
      fault(Code.TOO_MANY_CELLS, cells.length, columns.size());
    }
    Map<String, String> byColumn = new HashMap<>();
    for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
      byColumn.put(columns.get(i), cells[i]);
      if (!cells[i].isEmpty() && !Cells.fits(columns.get(i), cells[i])) {
        fault(Code.BAD_VALUE, columns.get(i), cells[i]);
      }
    }
    section.required().stream().filter(columns::contains)
        .filter(column -> byColumn.getOrDefault(column, "").isEmpty()).forEach(c -> fault(Code.EMPTY_CELL, c));
    if (faults.size() == before && columns.containsAll(section.required())) {
      add(byColumn);
    }
  }

  private void add(Map<String, String> cells) {
    String to = cells.getOrDefault("to", "");
    Years years = Years.ALL;
    if (section.columns().contains("from")) {
      if (!to.isEmpty() && Years.start(to) < Years.start(cells.get("from"))) {
        fault(Code.BAD_YEARS, cells.get("from"), to);
        return;
      }
      years = Years.of(cells.get("from"), to);
    }
    Grades grades = cells.containsKey("grades") ? Grades.of(cells.get("grades")) : Grades.ALL;
    if (cells.containsKey("level") && !SchoolLevel.valueOf(cells.get("level")).has(grades)) {
      fault(Code.BAD_VALUE, "grades", cells.get("grades"));
      return;
    }
    rows.add(new CurriculumRow(section, cells.get(section.key()), file, line, grades, years, cells));
  }

  private void fault(Code code, Object... args) {
    faults.add(new CurriculumFault(code, file, line, CurriculumFault.texts(args)));
  }
}
