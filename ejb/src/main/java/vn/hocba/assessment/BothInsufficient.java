package vn.hocba.assessment;

/**
 * What becomes of a pupil whose learning and conduct are both insufficient. TT 58/2011 Điều 15.2 says it; for
 * TT 22/2021 and TT 43/2021 it is the Ministry's answer to a question. Setting:
 * {@code hocba.rules.promotion.bothInsufficient}.
 */
public enum BothInsufficient {
  /** Stays in the grade; no re-test, no summer training. The default. */
  RETAINED,
  /** May be re-tested and train in summer; promoted only if both come to suffice. Never under TT 58/2011. */
  MAY_MAKE_UP
}
