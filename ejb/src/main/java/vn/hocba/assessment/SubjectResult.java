package vn.hocba.assessment;

import java.math.BigDecimal;

/**
 * A subject's result of a term or the year; open while neither score nor comment result is there.
 *
 * @param code the subject's code
 * @param scored true for scores, false for comments
 * @param score from 0 to 10 with one decimal, or null
 * @param passed true Đạt, false Chưa đạt, or null
 */
public record SubjectResult(String code, boolean scored, BigDecimal score, Boolean passed) {

  /** @param score null while open */
  public static SubjectResult scored(String code, BigDecimal score) {
    return new SubjectResult(code, true, score, null);
  }

  /** @param passed null while open */
  public static SubjectResult comment(String code, Boolean passed) {
    return new SubjectResult(code, false, null, passed);
  }

  public boolean isOpen() {
    return scored ? score == null : passed == null;
  }

  /** As a transcript keeps it: {@code "8.5"}, {@code "D"}, {@code "CD"}, or null while open. */
  public String text() {
    if (isOpen()) {
      return null;
    }
    return scored ? AverageRules.round(score).toPlainString() : passed ? "D" : "CD";
  }

  /** The same with the score raised to the threshold where it is below. */
  SubjectResult atLeast(BigDecimal threshold) {
    return reaches(threshold) ? this : scored(code, threshold);
  }

  /** Whether a score is the threshold or above. */
  public boolean reaches(BigDecimal threshold) {
    return score.compareTo(threshold) >= 0;
  }

  /** Whether it is below what a level asks of every score, or Chưa đạt. */
  public boolean fallsShort(BigDecimal every) {
    return scored ? !reaches(every) : !passed;
  }
}
