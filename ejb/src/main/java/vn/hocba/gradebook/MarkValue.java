package vn.hocba.gradebook;

import java.math.BigDecimal;

/**
 * What a cell holds: exactly one of the four is set.
 *
 * @param score 0.0 to 10.0 with one decimal, or a whole number without
 * @param passed Đạt or Chưa đạt
 * @param level code of a primary school's level: {@code T}, {@code H}, {@code D} or {@code C}
 * @param remark a comment
 */
public record MarkValue(BigDecimal score, Boolean passed, String level, String remark) {

  /** The code a passed comment result travels as. */
  public static final String PASSED = "D";
  /** The code a failed comment result travels as. */
  public static final String FAILED = "CD";

  /** A mark of a secondary school: one of the two is null. */
  public MarkValue(BigDecimal score, Boolean passed) {
    this(score, passed, null, null);
  }

  static MarkValue score(BigDecimal score) {
    return new MarkValue(score, null);
  }

  static MarkValue level(String code) {
    return new MarkValue(null, null, code, null);
  }

  static MarkValue remark(String text) {
    return new MarkValue(null, null, null, text);
  }

  /** The form in which it travels, which {@link FormColumn#read} takes back: {@code 8.5}, {@code 9}, {@code CD}. */
  public String text() {
    if (score != null) {
      return score.toPlainString();
    }
    return passed != null ? passed ? PASSED : FAILED : level != null ? level : remark;
  }
}
