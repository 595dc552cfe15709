package vn.hocba.archive.workbook;

/**
 * A workbook, or why there is none; exactly one of the two is null.
 *
 * @param workbook what was read
 * @param refusal why it was not
 */
public record WorkbookResult(Workbook workbook, Refusal refusal) {

  public WorkbookResult {
    if ((workbook == null) == (refusal == null)) {
      throw new IllegalArgumentException("either a workbook or a refusal");
    }
  }

  /** A workbook that was read. */
  public static WorkbookResult of(Workbook workbook) {
    return new WorkbookResult(workbook, null);
  }

  /** A workbook that was refused. */
  public static WorkbookResult refused(Refusal refusal) {
    return new WorkbookResult(null, refusal);
  }
}
