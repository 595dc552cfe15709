package vn.hocba.assessment;

/** What a pupil is exempted from in a subject (TT 58/2011 Điều 12; TT 22/2021 Điều 10). */
public enum Exemption {
  NONE,
  /** The whole subject for the whole year. */
  YEAR,
  /** The first term; the second counts for the year. */
  TERM_ONE,
  /** The second term; the first counts for the year. */
  TERM_TWO,
  /** The practice only: the subject is assessed on its theory. The only kind under TT 22/2021. */
  PRACTICE
}
