package vn.hocba.archive.workbook;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * A sheet for people to read or fill in, before it is written.
 *
 * @param name for the tab; characters a tab cannot have are replaced
 * @param lines from the top
 * @param frozenLines lines that stay in sight
 * @param frozenColumns columns that stay in sight
 * @param widths of the columns, in characters
 */
public record SheetDraft(String name, List<Line> lines, int frozenLines, int frozenColumns, List<Integer> widths) {

  public SheetDraft {
    lines = List.copyOf(lines);
    widths = List.copyOf(widths);
  }

  /** What a line is for. */
  public enum Kind {
    /** Names the columns. */
    HEADING,
    /** For programs: hidden, but it comes back with the file. */
    HIDDEN,
    /** What the sheet is about. */
    PLAIN
  }

  /**
   * One line.
   *
   * @param cells texts, numbers, null for empty cells
   */
  public record Line(Kind kind, List<Object> cells) {

    public Line {
      // List.copyOf refuses the nulls that stand for empty cells
      cells = Collections.unmodifiableList(new ArrayList<>(cells));
    }
  }
}
