package vn.hocba.assessment;

/** The results of a comment subject: true Đạt, false Chưa đạt, null still open. */
public final class CommentRules {

  private CommentRules() {}

  /**
   * Đạt when all required assessments were taken and every one is Đạt (TT 22/2021 Điều 9.1a); open while one is
   * missing.
   */
  public static Boolean term(TermMarks<Boolean> marks) {
    if (marks.transferred() != null) {
      return marks.transferred().result();
    }
    return marks.isComplete() ? marks.given().stream().allMatch(Boolean::booleanValue) : null;
  }

  /**
   * Đạt when the required number was taken and two thirds or more are Đạt, the term test among them (TT 58/2011
   * Điều 10.2); open while one is missing.
   */
  public static Boolean termByTwoThirds(TermMarks<Boolean> marks) {
    if (marks.transferred() != null) {
      return marks.transferred().result();
    }
    if (!marks.isComplete()) {
      return null;
    }
    return marks.end() && 3 * passed(marks) >= 2L * marks.given().size();
  }

  /** How many of the assessments taken are Đạt. */
  static long passed(TermMarks<Boolean> marks) {
    return marks.given().stream().filter(Boolean::booleanValue).count();
  }

  /** The year's result is that of the second term; both terms must have one. */
  public static Boolean year(Boolean first, Boolean second) {
    return first == null ? null : second;
  }
}
