package vn.hocba.assessment;

/** A term's learning result and, where the regulation has them, its title. */
public record TermStanding(LearningResult learning, AwardResult award) {}
