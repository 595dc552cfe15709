package vn.hocba.assessment;

import java.util.List;

/**
 * What follows from a year and why.
 *
 * @param promotion never null
 * @param retestSubjects codes of the subjects that may be re-assessed; empty unless a re-test is possible
 * @param reasons in the order of the argument
 * @param next what bars promotion; empty for who is promoted
 */
public record PromotionResult(Promotion promotion, List<String> retestSubjects, List<Reason> reasons,
    List<Reason> next) {

  public PromotionResult {
    retestSubjects = List.copyOf(retestSubjects);
    reasons = List.copyOf(reasons);
    next = List.copyOf(next);
  }

  /** True for going up or completing the level. */
  public boolean passed() {
    return promotion == Promotion.PROMOTED || promotion == Promotion.COMPLETED;
  }
}
