package vn.hocba.assessment;

import java.math.BigDecimal;

/** One pupil's marks of one subject in one year, scored or by comment (TT 22/2021 Điều 5, TT 58/2011 Điều 6). */
public sealed interface SubjectMarks {

  /** The subject's code, as in {@code TOAN}. */
  String code();

  /** First term, or null when the subject is taught in the second only. */
  TermMarks<?> termOne();

  /** Second term, or null when the subject is taught in the first only. */
  TermMarks<?> termTwo();

  Exemption exemption();

  /** True when the pupil is exempted from any of it. */
  default boolean exempt() {
    return exemption() != Exemption.NONE;
  }

  /** Exempted and without a single mark. */
  default boolean leftOut() {
    return exempt() && (termOne() == null || termOne().isEmpty()) && (termTwo() == null || termTwo().isEmpty());
  }

  private static Exemption of(boolean exempt) {
    return exempt ? Exemption.YEAR : Exemption.NONE;
  }

  /**
   * A subject with scores from 0 to 10.
   *
   * @param reassessed the score of the re-assessment that replaces the year's, or null
   */
  record Scored(String code, TermMarks<BigDecimal> termOne, TermMarks<BigDecimal> termTwo, BigDecimal reassessed,
      Exemption exemption) implements SubjectMarks {

    public Scored(String code, TermMarks<BigDecimal> termOne, TermMarks<BigDecimal> termTwo, BigDecimal reassessed,
        boolean exempt) {
      this(code, termOne, termTwo, reassessed, SubjectMarks.of(exempt));
    }
  }

  /**
   * A subject assessed by comments.
   *
   * @param reassessed the result of the re-assessment that replaces the year's, or null
   */
  record Comment(String code, TermMarks<Boolean> termOne, TermMarks<Boolean> termTwo, Boolean reassessed,
      Exemption exemption) implements SubjectMarks {

    public Comment(String code, TermMarks<Boolean> termOne, TermMarks<Boolean> termTwo, Boolean reassessed,
        boolean exempt) {
      this(code, termOne, termTwo, reassessed, SubjectMarks.of(exempt));
    }
  }
}
