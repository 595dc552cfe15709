package vn.hocba.archive.workbook;

/**
 * How much of a workbook is read at most; more than that is refused, not cut.
 *
 * @param fileBytes size of the file
 * @param inflatedBytes size of all its parts together when unpacked
 * @param sheets number of sheets
 * @param rows rows a sheet
 * @param columns columns a sheet
 * @param cells cells with a content in all sheets
 * @param textLength characters in one cell
 */
public record WorkbookLimits(long fileBytes, long inflatedBytes, int sheets, int rows, int columns, int cells,
    int textLength) {

  /** Ten times what the largest class book needs. */
  public static final WorkbookLimits USUAL =
      new WorkbookLimits(5_000_000, 60_000_000, 100, 5_000, 500, 500_000, 32_767);

  /** The same for files of another size. */
  public WorkbookLimits forFilesOf(long bytes) {
    return new WorkbookLimits(bytes, inflatedBytes, sheets, rows, columns, cells, textLength);
  }
}
