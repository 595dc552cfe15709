package vn.hocba.archive.verify;

import java.util.List;

/**
 * A verdict with its reasons.
 *
 * @param verdict the answer
 * @param reasons at least one
 */
public record Judgement(Verdict verdict, List<Reason> reasons) {

  public Judgement {
    reasons = List.copyOf(reasons);
    if (reasons.isEmpty()) {
      throw new IllegalArgumentException("a verdict without a reason");
    }
  }

  static Judgement of(Verdict verdict, ReasonCode code) {
    return new Judgement(verdict, List.of(Reason.of(code)));
  }
}
