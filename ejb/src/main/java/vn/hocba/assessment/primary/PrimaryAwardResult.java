package vn.hocba.assessment.primary;

import java.util.List;

/**
 * The title of a primary year and why.
 *
 * @param award null for none
 * @param reasons empty when there is no title
 * @param toNext what a title, or the higher one, would have needed; empty at the highest
 */
public record PrimaryAwardResult(PrimaryAward award, List<PrimaryReason> reasons, List<PrimaryReason> toNext) {

  public PrimaryAwardResult {
    reasons = List.copyOf(reasons);
    toNext = List.copyOf(toNext);
  }
}
