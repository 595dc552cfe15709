package vn.hocba.archiving;

import java.util.NavigableMap;
import java.util.Optional;
import vn.hocba.audit.AuditLine;
import vn.hocba.audit.ChainCheck.Break;
import vn.hocba.audit.ChainFault;

/** Follows the ledger from line to line and stops at the first that is not as it was written, or not as it was signed. */
public final class LedgerCheck {

  private final NavigableMap<Long, String> signed;
  private long sequence;
  private String hash;

  /** @param signed hashes off the database that are known to be right, by number of the line */
  public LedgerCheck(NavigableMap<Long, String> signed) {
    this(signed, 0, AuditLine.FIRST);
  }

  /**
   * @param sequence number of the last line known to be right, 0 for none
   * @param hash its hash, {@link AuditLine#FIRST} for none
   */
  public LedgerCheck(NavigableMap<Long, String> signed, long sequence, String hash) {
    this.signed = signed;
    this.sequence = sequence;
    this.hash = hash;
  }

  /** @return what is wrong with the next line; empty when it follows */
  public Optional<Break> next(LedgerEntry line) {
    if (line.sequence() != sequence + 1) {
      return line.sequence() > sequence + 1 ? broken(ChainFault.REMOVED, sequence + 1)
          : broken(ChainFault.OUT_OF_PLACE, line.sequence());
    }
    if (!line.hashAfter(hash).equals(line.hash())) {
      return broken(ChainFault.EDITED, line.sequence());
    }
    if (!signed.getOrDefault(line.sequence(), line.hash()).equals(line.hash())) {
      Long last = signed.lowerKey(line.sequence());
      return broken(ChainFault.REHASHED, last == null ? 1 : last + 1);
    }
    sequence = line.sequence();
    hash = line.hash();
    return Optional.empty();
  }

  /**
   * What is wrong after the last line.
   *
   * @param head number of the line that is the last by the ledger's head
   * @param headHash the hash that stands there
   */
  public Optional<Break> end(long head, String headHash) {
    if (head > sequence || !signed.isEmpty() && signed.lastKey() > sequence) {
      return broken(ChainFault.TAIL_MISSING, sequence + 1);
    }
    return headHash.equals(hash) ? Optional.empty() : broken(ChainFault.REHASHED, sequence);
  }

  private static Optional<Break> broken(ChainFault fault, long line) {
    return Optional.of(new Break(fault, line));
  }

  /** Number of the last line that fits. */
  public long sequence() {
    return sequence;
  }

  /** Its hash. */
  public String hash() {
    return hash;
  }
}
