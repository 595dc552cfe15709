package vn.hocba.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/**
 * The averages of a scored subject, the same formula under every secondary regulation (TT 22/2021 Điều 9.1b,
 * TT 58/2011 Điều 10.1), to one decimal. An average is null while a required mark is missing: empty is not 0.
 */
public final class AverageRules {

  static final BigDecimal TWO = BigDecimal.valueOf(2);
  static final BigDecimal THREE = BigDecimal.valueOf(3);
  private static final BigDecimal SIX = BigDecimal.valueOf(6);

  private AverageRules() {}

  /** Rounds as the regulation does: one decimal, half up, so that 6.45 becomes 6.5 and 4.999 becomes 5.0. */
  public static BigDecimal round(BigDecimal score) {
    return Rounding.HALF_UP.round(score);
  }

  /** The term's average with half up, see {@link #term(TermMarks, Rounding)}. */
  public static BigDecimal term(TermMarks<BigDecimal> marks) {
    return term(marks, Rounding.HALF_UP);
  }

  /**
   * The term's average, {@code (Σ regular + 2·Σ periodic + 3·final) / (number of regular + 2·number of periodic + 3)},
   * topic groups among the regular ones; another school's result where there is one; null while open.
   */
  public static BigDecimal term(TermMarks<BigDecimal> marks, Rounding rounding) {
    if (marks.transferred() != null) {
      return rounding.round(marks.transferred().result());
    }
    return marks.isComplete() ? rounding.quotient(total(marks), divisor(marks)) : null;
  }

  /** The year's average with half up, see {@link #year(BigDecimal, BigDecimal, Rounding)}. */
  public static BigDecimal year(BigDecimal first, BigDecimal second) {
    return year(first, second, Rounding.HALF_UP);
  }

  /** The year's average, {@code (first + 2·second) / 3} of the rounded term averages; null while either is open. */
  public static BigDecimal year(BigDecimal first, BigDecimal second, Rounding rounding) {
    return first == null || second == null ? null : rounding.quotient(first.add(second.multiply(TWO)), 3);
  }

  /**
   * What a formula in wide circulation gives instead of {@link #term}: {@code (mean of regular + 2·midterm +
   * 3·final) / 6}. It is only ever used to explain a printed average that differs. Null while open.
   */
  public static BigDecimal circulatingTerm(TermMarks<BigDecimal> marks) {
    if (!marks.isComplete() || marks.regularGiven().isEmpty() || marks.midterm() == null) {
      return null;
    }
    List<BigDecimal> regular = marks.regularGiven();
    // over the common denominator, so that only the last step rounds
    BigDecimal count = BigDecimal.valueOf(regular.size());
    BigDecimal weighted = marks.midterm().multiply(TWO).add(marks.end().multiply(THREE));
    return sum(regular).add(weighted.multiply(count)).divide(SIX.multiply(count), 1, RoundingMode.HALF_UP);
  }

  /** The weighted total of a complete term. */
  static BigDecimal total(TermMarks<BigDecimal> marks) {
    return sum(marks.simpleGiven()).add(sum(marks.periodicGiven()).multiply(TWO)).add(marks.end().multiply(THREE));
  }

  /** What the weighted total is divided by. */
  static int divisor(TermMarks<BigDecimal> marks) {
    return marks.simpleGiven().size() + 2 * marks.periodicGiven().size() + 3;
  }

  static BigDecimal sum(List<BigDecimal> scores) {
    return scores.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
  }
}
