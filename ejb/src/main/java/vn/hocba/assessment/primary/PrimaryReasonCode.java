package vn.hocba.assessment.primary;

/** Why a primary result is what it is; each has a message {@code primaryReason.<CODE>} with the arguments listed. */
public enum PrimaryReasonCode {
  /** The conditions of a result are met, or none is: 0 result. */
  RESULT_BY_TABLE,
  /** The lowest level among subjects and activities: 0 level, 1 how many have it, 2 of how many. */
  LOWEST_SUBJECT,
  /** The lowest level among qualities and competences: 0 level, 1 how many have it, 2 of how many. */
  LOWEST_TRAIT,
  /** The lowest mark among the year-end tests: 0 mark, 1 how many have it, 2 of how many. */
  LOWEST_TEST,
  /** A subject keeps the pupil from a result or title: 0 subject, 1 level, 2 level needed, 3 result or title. */
  SUBJECT_BELOW,
  /** A quality or competence keeps the pupil from a result or title: 0 trait, 1 level, 2 level needed, 3 of what. */
  TRAIT_BELOW,
  /** A test keeps the pupil from a result or title: 0 subject, 1 mark, 2 mark needed, 3 result or title. */
  TEST_BELOW,
  /** Entries of the year's end are missing, so there is no result: 0 how many. */
  YEAR_END_OPEN,
  /** A subject has no level yet: 0 subject, 1 periods. */
  LEVEL_LACKING,
  /** A test of a subject has no mark yet: 0 subject, 1 periods. */
  TEST_LACKING,
  /** A quality or competence has no level yet: 0 trait, 1 periods. */
  TRAIT_LACKING,
  /** The additional assessment lifts the result no further than this: 0 by the table, 1 result. */
  ADDITIONAL_LIMITED,
  /** The class is completed: 0 result. */
  CLASS_COMPLETED,
  /** The class is completed after the additional assessment: 0 result. */
  CLASS_COMPLETED_AFTER_ADDITIONAL,
  /** Support and an additional assessment are due: 0 how many entries. */
  ADDITIONAL_DUE,
  /** A subject level to be assessed again: 0 subject, 1 level. */
  SUBJECT_DUE,
  /** A test to be taken again: 0 subject, 1 mark. */
  TEST_DUE,
  /** A quality or competence to be assessed again: 0 trait, 1 level. */
  TRAIT_DUE,
  /** Still not completed: the principal decides whether the pupil moves up. */
  PRINCIPAL_DECIDES,
  /** The principal has the pupil move up. */
  PRINCIPAL_PROMOTES,
  /** The principal has the pupil stay. */
  PRINCIPAL_RETAINS,
  /** A decision of the principal does not count before the additional assessment. */
  DECISION_TOO_EARLY,
  /** Grade 5 is completed, and with it primary school. */
  PROGRAMME_COMPLETED,
  /** Primary school is completed only with the programme of grade 5. */
  PROGRAMME_NOT_COMPLETED,
  /** The year's result gives the title: 0 result. */
  AWARD_BY_RESULT,
  /** All subjects and traits at the highest level, all year-end tests at least so much, give the title: 0 mark. */
  AWARD_BY_ENTRIES,
  /** Recognised for achievement in a subject: 0 subject. */
  AWARD_SUBJECT,
  /** Recognised for progress in a quality or competence: 0 trait. */
  AWARD_TRAIT,
  /** What follows gives a title instead of all that was named before: 0 title. */
  TITLE_OTHERWISE,
  /** The class has not recognised the proposal. */
  RECOGNITION_MISSING,
  /** The title needs achievement or progress that the class recognises. */
  ACHIEVEMENT_NEEDED,
  /** The title needs a better result: 0 result, 1 result needed. */
  RESULT_NEEDED,
  /** Refused: no number: 0 text. */
  TEST_NOT_A_NUMBER,
  /** Refused: off the scale: 0 text. */
  TEST_OFF_SCALE,
  /** Refused: tests have no decimals: 0 text. */
  TEST_DECIMAL,
  /** Refused: tests are not marked 0. */
  TEST_ZERO,
  /** Refused: the subject has no test in that period: 0 subject, 1 period. */
  TEST_NOT_HELD,
  /** Refused: no such level of a subject: 0 text. */
  SUBJECT_LEVEL_UNKNOWN,
  /** Refused: no such level of a quality or competence: 0 text. */
  TRAIT_LEVEL_UNKNOWN,
  /** Refused: the regulation does not assess this quality or competence in the grade: 0 trait. */
  TRAIT_NOT_ASSESSED,
  /** Refused: the regulation does not assess in that period: 0 period. */
  PERIOD_NOT_ASSESSED
}
