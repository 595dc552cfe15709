package vn.hocba.assessment;

/** What follows from a year; the names are the codes a transcript keeps. */
public enum Promotion {
  /** Goes up to the next grade. */
  PROMOTED,
  /** Has completed the level's programme: the same conditions in its last grade. */
  COMPLETED,
  /** Learning is to be re-assessed before the next year (Điều 14). */
  RETEST,
  /** Conduct is to be trained in summer (Điều 13). */
  SUMMER_TRAINING,
  /** Stays in the grade. */
  RETAINED,
  /** A result it depends on is open. */
  UNDECIDED
}
