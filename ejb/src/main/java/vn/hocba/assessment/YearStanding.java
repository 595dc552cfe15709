package vn.hocba.assessment;

/** What a year amounts to at one point: when it ended, or after re-assessment and summer training. */
public record YearStanding(LearningResult learning, ConductResult conduct, PromotionResult promotion) {}
