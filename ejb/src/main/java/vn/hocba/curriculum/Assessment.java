package vn.hocba.curriculum;

/** How a subject is assessed. */
public enum Assessment {
  /** Comments and scores, 0 to 10. */
  SCORE,
  /** Comments only, passed or not. */
  COMMENT,
  /** Primary school: a level of completion, and a test where the plan has one. */
  LEVEL
}
