package vn.hocba.assessment.tt58;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.AwardResult;
import vn.hocba.assessment.ConductResult;
import vn.hocba.assessment.LearningResult;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.PromotionRules;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.RuleSet;
import vn.hocba.assessment.SubjectResult;

/** TT 58/2011, alone or as amended by TT 26/2020. */
public final class Tt58RuleSet implements RuleSet {

  private final Regulation regulation;
  private final Tt58LearningRules learning;
  private final PromotionRules promotion;

  /** @param regulation TT58_2011 or TT58_TT26 */
  public Tt58RuleSet(Regulation regulation, AssessmentPolicies policies) {
    this.regulation = regulation;
    this.learning = new Tt58LearningRules(regulation, policies);
    // a pupil at Kém stays in the grade without a re-test (Điều 15.2, 16)
    this.promotion = new PromotionRules(regulation, policies, Tt58Learning.TRUNG_BINH, Tt58Conduct.TRUNG_BINH,
        Tt58Learning.YEU);
  }

  @Override
  public Regulation regulation() {
    return regulation;
  }

  @Override
  public LearningResult learning(PupilYear pupil, List<SubjectResult> subjects) {
    return learning.classify(subjects, pupil.specialised());
  }

  /** The homeroom teacher decides the year's conduct, mainly by the second term and the progress (Điều 3.2). */
  @Override
  public ConductResult conduct(PupilYear pupil) {
    Tt58Conduct first = RuleSet.as(Tt58Conduct.class, pupil.conductTermOne());
    Tt58Conduct second = RuleSet.as(Tt58Conduct.class, pupil.conductTermTwo());
    Tt58Conduct year = RuleSet.as(Tt58Conduct.class, pupil.conduct().year());
    String article = Article.of(regulation, Matter.CONDUCT);
    List<Reason> reasons = new ArrayList<>();
    if (first == null) {
      reasons.add(Reason.of(ReasonCode.CONDUCT_MISSING, article, 1));
    }
    if (second == null) {
      reasons.add(Reason.of(ReasonCode.CONDUCT_MISSING, article, 2));
    }
    if (year == null) {
      reasons.add(Reason.of(ReasonCode.CONDUCT_OF_YEAR_MISSING, article));
    } else if (reasons.isEmpty()) {
      reasons.add(Reason.of(ReasonCode.CONDUCT_BY_TEACHER, article, first, second, year));
    }
    return new ConductResult(first, second, first == null || second == null ? null : year, reasons, List.of());
  }

  @Override
  public PromotionRules promotion() {
    return promotion;
  }

  @Override
  public AwardResult termAward(ResultLevel learning, ResultLevel conduct) {
    return Tt58AwardRules.decide(regulation, RuleSet.as(Tt58Learning.class, learning),
        RuleSet.as(Tt58Conduct.class, conduct));
  }

  @Override
  public AwardResult yearAward(ResultLevel learning, ResultLevel conduct, List<SubjectResult> subjects) {
    return termAward(learning, conduct);
  }

  @Override
  public boolean conductOfYearIsEntered() {
    return true;
  }
}
