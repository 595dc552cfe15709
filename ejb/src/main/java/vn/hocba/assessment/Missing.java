package vn.hocba.assessment;

/**
 * Something a pupil's year still lacks.
 *
 * @param what which kind of entry
 * @param subject the subject's code for a mark, else null
 * @param term 1 or 2, or null for what belongs to the year
 * @param ordinal which mark of its kind, from 1; null for what there is only one of
 */
public record Missing(What what, String subject, Integer term, Integer ordinal) {

  /** The kinds of entry a year cannot be closed without. */
  public enum What {
    REGULAR_MARK, TOPIC_MARK, MIDTERM_MARK, PERIODIC_MARK, FINAL_MARK, CONDUCT, CONDUCT_OF_YEAR, ABSENCES
  }
}
