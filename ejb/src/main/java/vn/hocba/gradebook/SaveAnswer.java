package vn.hocba.gradebook;

import java.time.Instant;
import java.util.List;
import vn.hocba.problem.ProblemCode;

/**
 * What became of the changes, cell by cell; those not saved were not lost by anybody else's doing.
 *
 * @param averages of the pupils concerned
 * @param corrections cells that would correct an entered mark, and are saved once somebody says why
 * @param savedAt when the transaction ran
 */
public record SaveAnswer(List<GradebookView.Cell> saved, List<GradebookView.Averages> averages, List<Refusal> refused,
    List<Conflict> conflicts, List<Correction> corrections, Instant savedAt) {

  /** A value that is no mark: what was typed is in the arguments. */
  public record Refusal(String cell, ProblemCode code, List<Object> args) {}

  /**
   * A cell somebody else wrote meanwhile.
   *
   * @param yours what was to be saved
   * @param theirs what stands there now; null when emptied
   * @param by full name of who wrote it
   * @param version to send along to overwrite it knowingly
   */
  public record Conflict(String cell, String yours, String theirs, String by, Instant at, int version) {}

  /**
   * A cell whose mark would be corrected: that takes grounds (S3 PL Điều 8.1).
   *
   * @param yours what was to be saved, empty to empty the cell
   * @param before what stands there; null for a cell that a correction emptied
   * @param by full name of who wrote it
   * @param oral whether it may be an oral mark, which the class can confirm
   */
  public record Correction(String cell, String yours, String before, String by, Instant at, int version,
      boolean oral) {}
}
