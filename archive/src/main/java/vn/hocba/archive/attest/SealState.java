package vn.hocba.archive.attest;

import java.time.Instant;

/**
 * Whether a statement is what was signed.
 *
 * @param answer good, bad or could not check
 * @param at when it was signed at the latest, by the time stamp; null unless the answer is good
 * @param why what is wrong, for the log; empty when nothing is
 */
public record SealState(Answer answer, Instant at, String why) {

  /** The three answers there are. */
  public enum Answer { GOOD, BAD, COULD_NOT_CHECK }

  static SealState good(Instant at) {
    return new SealState(Answer.GOOD, at, "");
  }

  static SealState bad(String why) {
    return new SealState(Answer.BAD, null, why);
  }

  static SealState couldNotCheck(String why) {
    return new SealState(Answer.COULD_NOT_CHECK, null, why);
  }
}
