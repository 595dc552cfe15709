package vn.hocba.archive.workbook;

import java.util.List;

/**
 * A spreadsheet reduced to its texts.
 *
 * @param sheets in the order of the tabs
 */
public record Workbook(List<Sheet> sheets) {

  public Workbook {
    sheets = List.copyOf(sheets);
  }

  /**
   * One sheet.
   *
   * @param name on the tab
   * @param cells those with a content, row by row
   * @param tall cells that were joined with those below them
   */
  public record Sheet(String name, List<Cell> cells, List<Tall> tall) {

    public Sheet {
      cells = List.copyOf(cells);
      tall = List.copyOf(tall);
    }

    public Sheet(String name, List<Cell> cells) {
      this(name, cells, List.of());
    }
  }

  /** A cell that spans several rows. @param row from 0 @param column from 0 @param last row of it */
  public record Tall(int row, int column, int last) {}

  /**
   * One cell. A number is the shortest decimal that says what was typed, without the noise of binary fractions
   * ({@code 8.8}, never {@code 8.800000000000001}), with a point; a date is {@code dd/MM/yyyy}; a formula is the
   * value it had when the file was saved; a text is exactly what was typed, but with LF for CR LF.
   *
   * @param ref as in {@code C4}
   * @param row from 0
   * @param column from 0
   * @param text never null
   * @param number whether it is a number that is not formatted as a date
   */
  public record Cell(String ref, int row, int column, String text, boolean number) {}
}
