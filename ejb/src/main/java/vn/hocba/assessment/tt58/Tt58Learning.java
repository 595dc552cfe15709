package vn.hocba.assessment.tt58;

import java.math.BigDecimal;
import vn.hocba.assessment.ResultLevel;

/** The five levels of learning, học lực (TT 58/2011 Điều 13), lowest first, with what each needs. */
public enum Tt58Learning implements ResultLevel {
  KEM("0.0", null, "0.0", false),
  YEU("3.5", null, "2.0", false),
  TRUNG_BINH("5.0", "5.0", "3.5", true),
  KHA("6.5", "6.5", "5.0", true),
  GIOI("8.0", "8.0", "6.5", true);

  private final BigDecimal mean;
  private final BigDecimal required;
  private final BigDecimal every;
  private final boolean allComments;

  Tt58Learning(String mean, String required, String every, boolean allComments) {
    this.mean = new BigDecimal(mean);
    this.required = required == null ? null : new BigDecimal(required);
    this.every = new BigDecimal(every);
    this.allComments = allComments;
  }

  /** The lowest mean of all scored subjects. */
  BigDecimal mean() {
    return mean;
  }

  /** The lowest score of one required subject and of the specialised one, or null where neither is asked. */
  BigDecimal required() {
    return required;
  }

  /** The lowest score of any subject. */
  BigDecimal every() {
    return every;
  }

  /** Whether every comment subject must be Đạt. */
  boolean allComments() {
    return allComments;
  }

  /** The adjacent higher level; the highest stays what it is. */
  public Tt58Learning up() {
    return this == GIOI ? GIOI : values()[ordinal() + 1];
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int rank() {
    return ordinal();
  }
}
