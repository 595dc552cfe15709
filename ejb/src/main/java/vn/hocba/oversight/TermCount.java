package vn.hocba.oversight;

/**
 * How many cells of a term hold an entry, of how many that the term waits for.
 *
 * @param expected cells whose mark or level a result waits for; none for those a particular stands for
 */
public record TermCount(long entered, long expected) {

  public static final TermCount NONE = new TermCount(0, 0);

  public TermCount plus(TermCount other) {
    return new TermCount(entered + other.entered, expected + other.expected);
  }

  public long missing() {
    return expected - entered;
  }

  /** Whole percent, rounded down: 100 only when nothing is missing; 100 when nothing is expected. */
  public int percent() {
    return expected == 0 ? 100 : (int) (entered * 100 / expected);
  }
}
