package vn.hocba.audit;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Follows a chain from row to row and stops at the first that does not fit. */
public final class ChainCheck {

  private final long chain;
  private final Predicate<String> carries;
  private final BooleanSupplier shortened;
  private long sequence;
  private String hash;

  /** @param row its number; for {@link ChainFault#REMOVED} the number that is missing */
  public record Break(ChainFault fault, long row) {}

  /**
   * @param sequence number of the last row known to be right, 0 for none
   * @param hash its hash, {@link AuditLine#FIRST} for none
   * @param carries whether any row of the chain carries a hash
   * @param shortened whether the chain has fewer rows than its head says
   */
  public ChainCheck(long chain, long sequence, String hash, Predicate<String> carries, BooleanSupplier shortened) {
    this.chain = chain;
    this.sequence = sequence;
    this.hash = hash;
    this.carries = carries;
    this.shortened = shortened;
  }

  /**
   * @param number the row's number
   * @param stored the hash that stands in the row
   * @return what is wrong with it; empty when it follows
   */
  public Optional<Break> next(long number, AuditLine line, String stored) {
    if (number != sequence + 1) {
      return number > sequence + 1 ? broken(ChainFault.REMOVED, sequence + 1) : broken(ChainFault.OUT_OF_PLACE, number);
    }
    if (line.format() != AuditLine.FORMAT) {
      return broken(ChainFault.UNKNOWN_FORMAT, number);
    }
    if (line.chain() != chain || !line.hash().equals(stored)) {
      return broken(ChainFault.EDITED, number);
    }
    if (!line.before().equals(hash)) {
      return unlinked(number, line.before());
    }
    sequence = number;
    hash = stored;
    return Optional.empty();
  }

  /** The row says what was hashed, but follows another one than stands before it. */
  private Optional<Break> unlinked(long number, String before) {
    if (carries.test(before) || before.equals(AuditLine.FIRST)) {
      return broken(ChainFault.OUT_OF_PLACE, number);
    }
    // What it follows is nowhere: removed and the rest numbered anew, or hashed anew after a change.
    return number == 1 || shortened.getAsBoolean() ? broken(ChainFault.REMOVED, number)
        : broken(ChainFault.UNLINKED, number - 1);
  }

  private static Optional<Break> broken(ChainFault fault, long row) {
    return Optional.of(new Break(fault, row));
  }

  /** Number of the last row that fits. */
  public long sequence() {
    return sequence;
  }

  /** Its hash. */
  public String hash() {
    return hash;
  }
}
