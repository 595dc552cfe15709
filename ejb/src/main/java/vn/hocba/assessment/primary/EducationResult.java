package vn.hocba.assessment.primary;

import java.util.List;

/**
 * The result of a primary year and why it is so.
 *
 * @param level null while entries of the end of the year are missing
 * @param reasons what decided, with the values from which the result can be worked out again
 * @param toNext what kept the pupil from the next result, each with the value that would have been needed; empty at
 *     the highest
 */
public record EducationResult(EducationLevel level, List<PrimaryReason> reasons, List<PrimaryReason> toNext) {

  public EducationResult {
    reasons = List.copyOf(reasons);
    toNext = List.copyOf(toNext);
  }
}
