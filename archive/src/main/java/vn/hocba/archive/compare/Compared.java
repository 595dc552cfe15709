package vn.hocba.archive.compare;

/**
 * What a comparison of one page came to.
 *
 * @param outcome whether pictures were made
 * @param theirPages pages of the file from outside; 0 when it was not read
 * @param ourPages pages of the archived one
 * @param marks places that differ, in squares of the picture; 0 when both look alike
 */
public record Compared(Outcome outcome, int theirPages, int ourPages, int marks) {

  /** Whether there is something to see. */
  public enum Outcome {
    SHOWN,
    /** It cannot be read as pages. */
    UNREADABLE,
    /** The deadline passed, or memory did not suffice. */
    TOO_MUCH,
    /** All are at work: try again. */
    BUSY
  }

  static Compared none(Outcome why) {
    return new Compared(why, 0, 0, 0);
  }
}
