package vn.hocba.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How an average gets its one decimal; every regulation says "after rounding" and none says how. Setting:
 * {@code hocba.rules.rounding}.
 */
public enum Rounding {
  /** 8.25 becomes 8.3, as real mark sheets show. The default. */
  HALF_UP(RoundingMode.HALF_UP),
  /** 8.25 becomes 8.2, as statistics do it. */
  HALF_EVEN(RoundingMode.HALF_EVEN);

  private final RoundingMode mode;

  Rounding(RoundingMode mode) {
    this.mode = mode;
  }

  public BigDecimal round(BigDecimal score) {
    return score.setScale(1, mode);
  }

  /** The quotient to one decimal, rounded once. */
  public BigDecimal quotient(BigDecimal total, long divisor) {
    return total.divide(BigDecimal.valueOf(divisor), 1, mode);
  }
}
