package vn.hocba.checking;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How large the share of bad documents may be when a sample had so many: the upper bound of Clopper and Pearson, exact for the
 * binomial distribution, one-sided at 95 %. A sample without replacement from few makes the true bound smaller, never larger.
 */
final class ErrorBound {

  private static final double DOUBT = 0.05;
  private static final int STEPS = 200;
  private static final int PERCENT = 100;

  private ErrorBound() {}

  /**
   * In percent, rounded up to one decimal: what is told is never below the bound.
   *
   * @param bad of those checked
   * @param checked at least 1
   */
  static BigDecimal upperPercent(int bad, int checked) {
    if (checked < 1 || bad < 0 || bad > checked) {
      throw new IllegalArgumentException(bad + " of " + checked);
    }
    double low = (double) bad / checked;
    double high = 1;
    if (bad == checked) {
      return BigDecimal.valueOf(PERCENT);
    }
    for (int i = 0; i < STEPS && low < high; i++) {
      double middle = (low + high) / 2;
      if (atMost(bad, checked, middle) > DOUBT) {
        low = middle;
      } else {
        high = middle;
      }
    }
    return BigDecimal.valueOf(high * PERCENT).setScale(6, RoundingMode.HALF_UP).setScale(1, RoundingMode.CEILING);
  }

  /** Probability of at most so many bad ones among {@code n} when each is bad with probability {@code p}. */
  private static double atMost(int bad, int n, double p) {
    double logarithm = n * Math.log1p(-p);
    double sum = Math.exp(logarithm);
    for (int k = 1; k <= bad; k++) {
      logarithm += Math.log((double) (n - k + 1) / k) + Math.log(p) - Math.log1p(-p);
      sum += Math.exp(logarithm);
    }
    return sum;
  }
}
