package vn.hocba.archive.compare;

import java.util.List;

/**
 * What a comparison came to.
 *
 * @param outcome whether pictures were made
 * @param theirPages pages of the file from outside; 0 when it was not read
 * @param ourPages pages of the archived one
 * @param page which page the pictures are of, from 1; 0 without pictures
 * @param marks places that differ on it, in squares of the picture; 0 when both look alike
 * @param differing the pages that differ, as far as they were looked at
 * @param looked how many pages were looked at, from the first; time may not have sufficed for all
 */
public record Compared(Outcome outcome, int theirPages, int ourPages, int page, int marks, List<Integer> differing, int looked) {

  public Compared {
    differing = differing == null ? List.of() : List.copyOf(differing);
  }

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
    return new Compared(why, 0, 0, 0, 0, List.of(), 0);
  }
}
