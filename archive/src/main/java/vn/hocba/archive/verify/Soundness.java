package vn.hocba.archive.verify;

import java.util.List;

/**
 * What every file that was sealed here is looked at for before it is kept: the value of each signature and time stamp over the bytes it
 * covers, their order and their way to a trust anchor, and that nothing but signatures was added since the first. It is less than an
 * {@link Examination}, which is never left out for what comes from outside.
 *
 * @param readability whether it could be looked at
 * @param faults what is wrong, in technical words; empty for a file made as ours are
 * @param fields of the signatures, in the order they were made
 * @param payload SHA-256 of the embedded data; null when there are none
 * @param certificates SHA-256 over the certificates that signed and stamped: alike for all files of the same signers
 */
public record Soundness(Readability readability, List<String> faults, List<String> fields, String payload, String certificates) {

  public Soundness {
    faults = List.copyOf(faults);
    fields = List.copyOf(fields);
  }

  /** A look that did not take place, or that found a file that cannot be taken apart. */
  public static Soundness none(Readability why, String detail) {
    return new Soundness(why, List.of(detail), List.of(), null, "");
  }

  /** Whether nothing is wrong; never for what could not be looked at. */
  public boolean sound() {
    return readability == Readability.READABLE && faults.isEmpty();
  }
}
