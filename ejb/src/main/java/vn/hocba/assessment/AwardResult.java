package vn.hocba.assessment;

import java.util.List;

/**
 * The title of a term or year and why.
 *
 * @param award null for none
 * @param reasons empty when there is no title
 * @param next what the next higher title would need; empty for the highest, or while a result is open
 */
public record AwardResult(Award award, List<Reason> reasons, List<Reason> next) {

  /** No title, as for a term under a regulation without term titles. */
  public static final AwardResult NONE = new AwardResult(null, List.of(), List.of());

  public AwardResult {
    reasons = List.copyOf(reasons);
    next = List.copyOf(next);
  }
}
