package vn.hocba.assessment;

/**
 * What becomes of the first term of a subject that a newcomer's former school did not teach in it; the regulations have
 * no clause. Setting: {@code hocba.rules.untaughtBefore}.
 */
public enum UntaughtBefore {
  /** The second term is the year's result, as of a subject taught in one term only. The default. */
  TERM_TWO_COUNTS,
  /** This school assesses the first term afterwards, and the year waits for those marks. */
  TERM_ONE_MADE_UP;

  /** Whether the term is left out; only where the other one counts, so that a year never has no result at all. */
  boolean leavesOut(TermMarks<?> term, TermMarks<?> other) {
    return this == TERM_TWO_COUNTS && term != null && term.untaught() != null && other != null;
  }
}
