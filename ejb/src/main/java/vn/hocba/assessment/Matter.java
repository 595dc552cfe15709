package vn.hocba.assessment;

/** What an article is about; each regulation has its own number for it (see {@link Article}). */
public enum Matter {
  /** The scale of marks and how many decimals they have. */
  SCALE,
  /** Which subjects have scores and which comments. */
  FORMS,
  /** How many assessments a term has, and the topic groups among them. */
  COUNTS,
  /** Make-up assessments, and what counts when one is not taken. */
  NOT_TAKEN,
  /** The average of a scored subject. */
  AVERAGE,
  /** The result of a comment subject. */
  COMMENT,
  /** A subject taught in one term only. */
  ONE_TERM,
  /** The mean of all subjects. */
  MEAN,
  /** The level of learning. */
  LEARNING,
  /** Lifting a level that one subject lowered. */
  ADJUSTMENT,
  /** The level of conduct. */
  CONDUCT,
  /** Exemption from a subject or part of it. */
  EXEMPTION,
  /** Pupils with an individual plan. */
  INDIVIDUAL_PLAN,
  /** Going up a grade or completing the level. */
  PROMOTION,
  /** Staying in the grade. */
  RETENTION,
  /** Training conduct in summer. */
  SUMMER,
  /** Assessing subjects again. */
  REASSESSMENT,
  /** Titles. */
  AWARD
}
