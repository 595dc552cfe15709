package vn.hocba.assessment;

import java.util.List;

/** TT 22/2021 for THCS and THPT, and TT 43/2021 for continuing education, which has its structure. */
public final class Tt22RuleSet implements RuleSet {

  private final Regulation regulation;
  private final LearningResultRules learning;
  private final PromotionRules promotion;
  private final int excellentSubjects;

  /** @param regulation TT22_2021 or TT43_2021 */
  public Tt22RuleSet(Regulation regulation, AssessmentPolicies policies) {
    this.regulation = regulation;
    this.learning = new LearningResultRules(regulation, policies);
    this.promotion = PromotionRules.tt22(regulation, policies);
    this.excellentSubjects =
        (regulation == Regulation.TT43_2021 ? policies.gdtxCounts() : CountedSubjects.SIX).tot();
  }

  @Override
  public Regulation regulation() {
    return regulation;
  }

  @Override
  public LearningResult learning(PupilYear pupil, List<SubjectResult> subjects) {
    return learning.classify(subjects);
  }

  @Override
  public ConductResult conduct(PupilYear pupil) {
    return ConductRules.combine(regulation, RuleSet.as(Level.class, pupil.conductTermOne()),
        RuleSet.as(Level.class, pupil.conductTermTwo()));
  }

  @Override
  public PromotionRules promotion() {
    return promotion;
  }

  @Override
  public AwardResult termAward(ResultLevel learning, ResultLevel conduct) {
    return AwardResult.NONE;
  }

  @Override
  public AwardResult yearAward(ResultLevel learning, ResultLevel conduct, List<SubjectResult> subjects) {
    return AwardRules.decide(regulation, RuleSet.as(Level.class, learning), RuleSet.as(Level.class, conduct),
        subjects, excellentSubjects);
  }

  @Override
  public boolean conductOfYearIsEntered() {
    return false;
  }
}
