package vn.hocba.curriculum;

import java.util.Map;
import java.util.stream.Collectors;

/**
 * One row of a curriculum file, kept for good: a closed document names the rows it was closed under by their ids.
 *
 * @param section what kind of row
 * @param id unique in its section and never used again
 * @param file which file it is from, as it was named to the reader
 * @param line from 1
 * @param grades for which it holds
 * @param years for which it holds
 * @param cells by column; empty text for an empty cell
 */
public record CurriculumRow(Section section, String id, String file, int line, Grades grades, Years years,
    Map<String, String> cells) {

  public CurriculumRow {
    cells = Map.copyOf(cells);
  }

  /** The text of a cell; empty where the file has none. */
  public String get(String column) {
    return cells.getOrDefault(column, "");
  }

  int number(String column) {
    return Integer.parseInt(get(column));
  }

  boolean covers(int grade, int year) {
    return grades.covers(grade) && years.covers(year);
  }

  /** What the row is about: rows with the same slot are versions of one thing. */
  String slot() {
    return section.slot().stream().map(this::get).collect(Collectors.joining(" ", section + " ", ""));
  }
}
