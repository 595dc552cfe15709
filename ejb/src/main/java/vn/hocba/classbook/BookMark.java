package vn.hocba.classbook;

import java.math.BigDecimal;
import vn.hocba.assessment.AverageRules;
import vn.hocba.assessment.MarkKind;

/**
 * One mark that stands in the book; a missing one is not listed.
 *
 * @param term 1 or 2
 * @param kind regular, midterm or final
 * @param ordinal which regular mark, by its column from 1; 1 for the others
 * @param score 0.0 to 10.0 with one decimal in a scored subject, else null
 * @param passed true Đạt, false Chưa đạt in a comment subject, else null
 */
public record BookMark(int term, MarkKind kind, int ordinal, BigDecimal score, Boolean passed) {

  /** As told to people and kept in transcripts: {@code "8.5"}, {@code "D"} or {@code "CD"}. */
  public String text() {
    return score != null ? AverageRules.round(score).toPlainString() : passed ? "D" : "CD";
  }
}
