package vn.hocba.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Decides the title of a year (TT 22/2021 Điều 15.1; the same for TT 43/2021, whose article was not seen). */
public final class AwardRules {

  private static final BigDecimal EXCELLENT = new BigDecimal("9.0");
  private static final int EXCELLENT_SUBJECTS = 6;

  private AwardRules() {}

  /**
   * @param learning the year's level, or null while open
   * @param conduct the year's level, or null while open
   * @param subjects the year's results
   * @param counted how many subjects must be excellent for the higher title
   */
  public static AwardResult decide(Regulation regulation, Level learning, Level conduct,
      List<SubjectResult> subjects, int counted) {
    if (learning == null || conduct == null) {
      return AwardResult.NONE;
    }
    String article = Article.of(regulation, Matter.AWARD);
    List<Reason> next = new ArrayList<>();
    if (learning != Level.TOT) {
      next.add(Reason.of(ReasonCode.AWARD_NEEDS_LEARNING, article, learning, Level.TOT));
    }
    if (conduct != Level.TOT) {
      next.add(Reason.of(ReasonCode.AWARD_NEEDS_CONDUCT, article, conduct, Level.TOT));
    }
    if (!next.isEmpty()) {
      return new AwardResult(null, List.of(), next);
    }
    long excellent = subjects.stream().filter(s -> s.scored() && !s.isOpen() && s.reaches(EXCELLENT)).count();
    Reason reached = Reason.of(ReasonCode.AWARD_SUBJECTS_AT, article, excellent, counted, EXCELLENT);
    boolean enough = excellent >= counted;
    return new AwardResult(enough ? Award.EXCELLENT : Award.GOOD,
        List.of(Reason.of(ReasonCode.AWARD_BOTH_TOT, article), reached), enough ? List.of() : List.of(reached));
  }

  /** By TT 22/2021, for which six subjects must be excellent. */
  public static AwardResult decide(Level learning, Level conduct, List<SubjectResult> subjects) {
    return decide(Regulation.TT22_2021, learning, conduct, subjects, EXCELLENT_SUBJECTS);
  }
}
