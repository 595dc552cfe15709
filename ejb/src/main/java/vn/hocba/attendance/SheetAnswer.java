package vn.hocba.attendance;

import java.time.Instant;
import java.util.List;
import vn.hocba.problem.ProblemCode;

/**
 * What became of the changes to a class sheet, entry by entry; each stands for itself.
 *
 * @param savedAt when the transaction ran
 */
public record SheetAnswer(List<Saved> saved, List<Refusal> refused, List<Conflict> conflicts, Instant savedAt) {

  /** An entry that now holds this; null when empty. */
  public record Saved(String cell, String value) {}

  /** A value that cannot be taken. */
  public record Refusal(String cell, ProblemCode code, List<Object> args) {}

  /**
   * An entry somebody else wrote meanwhile.
   *
   * @param yours what was to be saved; null for empty
   * @param theirs what stands there now; null for empty
   * @param by full name of who wrote it; null when it came from a class book, as the time
   */
  public record Conflict(String cell, String yours, String theirs, String by, Instant at) {}
}
