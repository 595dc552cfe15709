package vn.hocba.archive.bundle;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import vn.hocba.archive.Sha256;
import vn.hocba.archive.attest.SealState;
import vn.hocba.archive.trust.DatedCheck;

/** The signed heads of ledger and audit chains, read one after another: each names the hash of the one before. */
final class HeadRow {

  /** The ledger's number among the chains. */
  private static final String LEDGER = "-1";
  private static final String FIRST = "0".repeat(64);
  private static final int FORMAT = 1;

  private final DatedCheck check;
  private String before = FIRST;
  private LedgerHead last;

  HeadRow(DatedCheck check) {
    this.check = check;
  }

  private record Statement(int format, String before, List<Head> heads) {}

  private record Head(String chain, String sequence, String hash) {}

  /**
   * The ledger's head as it was signed last.
   *
   * @param at time of its stamp
   */
  record LedgerHead(String sequence, String hash, Instant at) {}

  /** @throws BundleRefused when the statement does not hold or does not follow the one before */
  void next(String name, byte[] statement, byte[] seal) throws BundleRefused {
    SealState state = check.check(statement, seal);
    if (state.answer() != SealState.Answer.GOOD) {
      throw new BundleRefused(BundleRefused.Why.HEADS, name + " " + state.why());
    }
    try {
      Statement said = CanonicalJson.read(statement, Statement.class);
      if (said.format != FORMAT || !before.equals(said.before) || said.heads == null) {
        throw new BundleRefused(BundleRefused.Why.HEADS, name);
      }
      said.heads.stream().filter(h -> LEDGER.equals(h.chain)).findFirst()
          .ifPresent(h -> last = new LedgerHead(h.sequence, h.hash, state.at()));
    } catch (IOException e) {
      throw new BundleRefused(BundleRefused.Why.HEADS, name + " " + e.getMessage());
    }
    before = Sha256.hex(statement);
  }

  /** Null while no statement told the ledger's. */
  LedgerHead last() {
    return last;
  }
}
