package vn.hocba.assessment.primary;

/**
 * Where a regulation says what, as article, clause and point.
 *
 * @param subjectLevel levels of subjects
 * @param tested which subjects are tested when
 * @param marks the scale of tests
 * @param traitLevel levels of qualities and competences
 * @param result conditions of the year's result
 * @param completed completion of the class
 * @param additional support and additional assessment
 * @param decision the principal's decision
 * @param programme completion of primary school
 * @param award titles at the end of the year
 */
record PrimaryArticles(String subjectLevel, String tested, String marks, String traitLevel, String result,
    String completed, String additional, String decision, String programme, String award) {

  static final PrimaryArticles TT27 =
      new PrimaryArticles("7.1a", "7.1b", "7.1d", "7.2", "9.2a", "11.1a", "11.1b", "11.1c", "11.2", "13.1a");
  static final PrimaryArticles VBHN =
      new PrimaryArticles("10.2a", "10.2b", "10.2d", "10.3", "14.1a", "14.1a", "14.1b", "14.1c", "14.2", "16.1a");
}
