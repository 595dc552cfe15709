package vn.hocba.checking;

import java.math.BigDecimal;
import java.util.List;
import vn.hocba.archive.verify.Verdict;

/**
 * What the checked transcripts of a sample came to.
 *
 * @param bad not as they should be, by their bytes or by any other witness
 * @param unchecked drawn, and not tried or without a possible answer; not known to be good or bad, and for the bound taken as bad
 * @param upperPercent see {@link ErrorBound}; null when nothing was checked
 */
record SampleFigures(int good, int bad, int unchecked, BigDecimal upperPercent) {

  /** @param drawn how many the sample has, tried or not */
  static SampleFigures of(List<CheckItem> items, int drawn) {
    int bad = 0;
    int unchecked = drawn - items.size();
    for (CheckItem item : items) {
      boolean lacks = !item.answer().lacking().isEmpty();
      boolean ours = item.verdict() == Verdict.GENUINE_CURRENT || item.verdict() == Verdict.GENUINE_NOT_CURRENT;
      if (lacks || !ours && item.verdict() != Verdict.COULD_NOT_CHECK) {
        bad++;
      } else if (!ours) {
        unchecked++;
      }
    }
    int checked = drawn - unchecked;
    return new SampleFigures(checked - bad, bad, unchecked, checked == 0 ? null : ErrorBound.upperPercent(bad + unchecked, drawn));
  }
}
