package vn.hocba.assessment;

import java.util.List;

/** What one regulation decides once the results of the subjects are there; {@link YearAssessor} asks in order. */
public interface RuleSet {

  Regulation regulation();

  /** Learning of a term or the year, from the subjects that count. */
  LearningResult learning(PupilYear pupil, List<SubjectResult> subjects);

  /** @throws IllegalArgumentException when conduct is entered in levels of another regulation */
  ConductResult conduct(PupilYear pupil);

  /** The decisions about promotion. */
  PromotionRules promotion();

  /** The title of a term; {@link AwardResult#NONE} where there are none. */
  AwardResult termAward(ResultLevel learning, ResultLevel conduct);

  /** The title of the year. */
  AwardResult yearAward(ResultLevel learning, ResultLevel conduct, List<SubjectResult> subjects);

  /** Whether the homeroom teacher decides the year's conduct, so that it can be missing. */
  boolean conductOfYearIsEntered();

  /**
   * The level as one of this regulation's, null as null.
   *
   * @throws IllegalArgumentException when it is of another
   */
  static <L extends ResultLevel> L as(Class<L> levels, ResultLevel level) {
    if (level != null && !levels.isInstance(level)) {
      throw new IllegalArgumentException(level.code() + " is none of " + levels.getSimpleName());
    }
    return levels.cast(level);
  }
}
