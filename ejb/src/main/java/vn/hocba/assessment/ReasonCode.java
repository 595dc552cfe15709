package vn.hocba.assessment;

/**
 * Why a result is what it is; each has a message {@code reason.<CODE>} whose arguments are listed here. In a list
 * {@code next} the same codes name what is still needed for the level above.
 */
public enum ReasonCode {
  /** A result that two contents have together: 0 subject, 1 its result, 2 and 4 the contents, 3 and 5 their results. */
  CONTENTS_COMBINED,
  /** The table of conditions gives this level: 0 level. */
  LEVEL_BY_TABLE,
  /** The lowest scored subject is still high enough: 0 subject, 1 score, 2 threshold. */
  LOWEST_SUFFICES,
  /** Enough subjects reach the upper threshold: 0 how many do, 1 how many must, 2 threshold. */
  ENOUGH_SUBJECTS_AT,
  /** No more comment subjects are at Chưa đạt than may be: 0 how many are, 1 how many may be. */
  COMMENTS_SUFFICE,
  /** A subject keeps the pupil from the next level: 0 subject, 1 score, 2 threshold. */
  SUBJECT_BELOW,
  /** Too few subjects reach a threshold of the next level: 0 how many do, 1 how many must, 2 threshold. */
  TOO_FEW_SUBJECTS_AT,
  /** A comment subject is at Chưa đạt: 0 subject. */
  COMMENT_NOT_PASSED,
  /** The mean of all scored subjects: 0 sum of their averages, 1 how many, 2 mean. */
  MEAN_OF_SUBJECTS,
  /** The mean reaches its threshold: 0 mean, 1 threshold. */
  MEAN_SUFFICES,
  /** The mean is below that of the next level: 0 mean, 1 threshold. */
  MEAN_BELOW,
  /** One of the required subjects reaches the threshold: 0 subject, 1 score, 2 threshold. */
  REQUIRED_SUFFICES,
  /** The best of the required subjects is below the threshold: 0 subject, 1 score, 2 threshold. */
  REQUIRED_BELOW,
  /** The pupil has none of the required subjects, so there is no level. */
  REQUIRED_MISSING,
  /** The subject of a specialised class reaches the threshold: 0 subject, 1 score, 2 threshold. */
  SPECIALISED_SUFFICES,
  /** The subject of a specialised class is below the threshold: 0 subject, 1 score, 2 threshold. */
  SPECIALISED_BELOW,
  /** One subject alone lowered the level: 0 subject, 1 by the table, 2 without it, 3 final level. */
  ADJUSTED_ONE_SUBJECT,
  /** Two subjects lowered the level: 0 and 1 subjects, 2 by the table, 3 without them, 4 final level. */
  ADJUSTED_TWO_SUBJECTS,
  /** One better result would do by way of the adjustment: 0 subject, 1 result now, 2 result needed, 3 level. */
  NEXT_BY_ADJUSTMENT,
  /** Some of several comment subjects must still be Đạt, whichever: 0 how many, 1 and further the subjects. */
  SOME_COMMENTS_NOT_PASSED,
  /** What follows would do instead of all that was told before. */
  NEXT_OTHERWISE,
  /** With what was told before, these subjects alone would lower the level, which is adjusted: 0 level, 1 (2) subjects. */
  NEXT_ADJUSTED_THEN,
  /** A subject's result is still open, so there is no level: 0 subject. */
  RESULT_MISSING,
  /** Fewer scored subjects than the conditions count: 0 how many there are, 1 how many there must be. */
  TOO_FEW_SCORED_SUBJECTS,
  /** A subject was left out because the pupil is exempted: 0 subject, 1 paper where one is kept. */
  EXEMPTED,
  /** The pupil is exempted for a term, so the year's result is the other term's: 0 subject, 1 term, 2 result, 3 paper. */
  EXEMPTED_TERM(1),
  /** The pupil is exempted from practice only, so the subject is assessed all the same: 0 subject, 1 paper. */
  EXEMPTED_FROM_PRACTICE,
  /**
   * A term's average: 0 subject, 1 term, 2 sum of regular marks, 3 how many, 4 sum of periodic marks, 5 how many,
   * 6 end-of-term mark, 7 weighted total, 8 divisor, 9 average.
   */
  TERM_AVERAGE(1),
  /** The year's average, term II twice: 0 subject, 1 first term, 2 second term, 3 total, 4 average. */
  YEAR_AVERAGE,
  /** A comment subject's term: 0 subject, 1 term, 2 how many are Đạt, 3 how many were taken, 4 result. */
  COMMENT_OF_TERM(1),
  /** A comment subject's year is its second term: 0 subject, 1 first term, 2 second term, 3 year. */
  COMMENT_OF_YEAR,
  /** A subject with one term's result has that for the year: 0 subject, 1 term, 2 result. */
  ONE_TERM_ONLY(1),
  /** The term's result comes from another school: 0 subject, 1 term, 2 result, 3 source. */
  RESULT_TRANSFERRED(1),
  /** A newcomer's former school did not teach the subject in the term, which is not owed: 0 subject, 1 term, 2 source. */
  UNTAUGHT_BEFORE(1),
  /** A make-up was offered and not taken, so 0 or Chưa đạt counts: 0 subject, 1 term, 2 result, 3 why. */
  NOT_TAKEN(1),
  /** Regular marks of a term are missing: 0 subject, 1 term, 2 which, by ordinal. */
  REGULAR_LACKING(1),
  /** The mark in the middle of a term is missing: 0 subject, 1 term. */
  MIDTERM_LACKING(1),
  /** Periodic tests of a term are missing: 0 subject, 1 term, 2 which, by ordinal. */
  PERIODIC_LACKING(1),
  /** The mark at the end of a term is missing: 0 subject, 1 term. */
  FINAL_LACKING(1),
  /** Topic groups have no result yet: 0 subject, 1 term, 2 which, by ordinal. */
  TOPIC_LACKING(1),
  /** The year's conduct follows from both terms: 0 first, 1 second, 2 year. */
  CONDUCT_OF_YEAR,
  /** The homeroom teacher decided the year's conduct: 0 first, 1 second, 2 year. */
  CONDUCT_BY_TEACHER,
  /** The nearest terms with a better year's conduct: 0 the level they give, 1 first, 2 second. */
  CONDUCT_NEEDED,
  /** Conduct of a term is not entered yet: 0 term. */
  CONDUCT_MISSING(0),
  /** The homeroom teacher has not decided the year's conduct yet. */
  CONDUCT_OF_YEAR_MISSING,
  /** The conduct result of the year is open. */
  CONDUCT_OPEN,
  /** The learning result of the year is open. */
  LEARNING_OPEN,
  /** Learning suffices: 0 level. */
  LEARNING_SUFFICES,
  /** Learning is below Đạt. */
  LEARNING_INSUFFICIENT,
  /** Learning is below what promotion needs: 0 level, 1 level needed. */
  LEARNING_BELOW,
  /** Conduct suffices: 0 level. */
  CONDUCT_SUFFICES,
  /** Conduct is below Đạt. */
  CONDUCT_INSUFFICIENT,
  /** Conduct is below what promotion needs: 0 level, 1 level needed. */
  CONDUCT_BELOW,
  /** Sessions missed are within the limit: 0 missed, 1 limit. */
  ABSENCES_WITHIN,
  /** More sessions missed than allowed: 0 missed, 1 limit. */
  ABSENCES_OVER,
  /** Attendance was not kept, so absences are open. */
  ABSENCES_MISSING,
  /** Attendance was not kept, and it is assumed that no session was missed. */
  ABSENCES_ASSUMED,
  /** Learning is at the lowest level, so there is no re-test: 0 level. */
  TOO_LOW_TO_REASSESS,
  /** Both results are insufficient, so there is neither re-test nor summer training. */
  BOTH_INSUFFICIENT,
  /** Both results are insufficient, and both may be made up for. */
  BOTH_TO_MAKE_UP,
  /** A subject at Chưa đạt bars the completion of the level: 0 subject. */
  COMPLETION_NEEDS_SUBJECT,
  /** The principal decides on a pupil with an individual plan. */
  INDIVIDUAL_PLAN,
  /** The subject may be assessed again: 0 subject, 1 result. */
  MAY_BE_REASSESSED,
  /** The subject's year result was replaced by the re-assessment: 0 subject, 1 before, 2 after. */
  REASSESSED,
  /** The pupil did not sit the re-test, so the year's result stays: 0 subject, 1 result, 2 why. */
  NOT_SAT,
  /** A re-test is neither entered nor said not to have been sat: 0 subject, 1 result. */
  RETEST_DUE,
  /** Conduct of the year was replaced after summer training: 0 before, 1 after. */
  CONDUCT_REASSESSED,
  /** The pupil was already retained at the end of the year. */
  RETAINED_BEFORE,
  /** Conduct and learning of the year are Tốt. */
  AWARD_BOTH_TOT,
  /** So many scored subjects reach the award's threshold: 0 how many do, 1 how many must, 2 threshold. */
  AWARD_SUBJECTS_AT,
  /** Both results reach what the title needs: 0 learning, 1 conduct. */
  AWARD_LEVELS,
  /** The next title needs higher learning: 0 level, 1 level needed. */
  AWARD_NEEDS_LEARNING,
  /** The next title needs higher conduct: 0 level, 1 level needed. */
  AWARD_NEEDS_CONDUCT;

  private final int term;

  ReasonCode() {
    this(-1);
  }

  ReasonCode(int term) {
    this.term = term;
  }

  /** Whether the argument at this index is the number of a term, which is told as a term and not as a number. */
  public boolean isTerm(int argument) {
    return argument == term;
  }

  /** Whether the reason, with so many arguments, names the paper that an exemption rests on. */
  public boolean namesPaper(int arguments) {
    return switch (this) {
      case EXEMPTED, EXEMPTED_FROM_PRACTICE -> arguments > 1;
      case EXEMPTED_TERM -> arguments > 3;
      default -> false;
    };
  }

  /** Whether, told of the next level, it asks for a better result of the subject that is its first argument. */
  boolean changesSubject() {
    return switch (this) {
      case SUBJECT_BELOW, REQUIRED_BELOW, SPECIALISED_BELOW, COMMENT_NOT_PASSED, NEXT_BY_ADJUSTMENT -> true;
      default -> false;
    };
  }
}
