package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.hocba.archiving.Ledger;
import vn.hocba.archiving.LedgerCheck;
import vn.hocba.archiving.LedgerEntry;
import vn.hocba.archiving.LedgerHead;
import vn.hocba.audit.AuditLine;
import vn.hocba.audit.ChainCheck.Break;
import vn.hocba.audit.ChainFault;

/**
 * The archive's ledger among the chains whose heads are signed and time-stamped daily, and the check of all its lines
 * against what was signed.
 */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignedLedger {

  /** The ledger's number among the chains; schools have positive ones. */
  public static final long CHAIN = -1;
  private static final int PART = 1000;

  @Inject
  private Ledger ledger;
  @Inject
  private SignedHeads signedHeads;
  @Inject
  private SignedRows signedRows;
  @Inject
  private Clock clock;

  /** What to sign of it now; empty when the lines since the last signed one do not lead to the head. */
  public Optional<HeadStatement.Head> head(SignedHistory history, RowPrints prints) throws IOException {
    Map.Entry<Long, String> last = history.of(CHAIN).lastEntry();
    long before = last == null ? 0 : last.getKey();
    LedgerHead head = ledger.head();
    LedgerCheck check =
        new LedgerCheck(new TreeMap<>(), before, last == null ? AuditLine.FIRST : last.getValue());
    prints.begin(CHAIN, before + 1);
    while (check.sequence() < head.sequence()) {
      List<LedgerEntry> lines = ledger.after(check.sequence(), PART).stream()
          .filter(l -> l.sequence() <= head.sequence()).toList();
      for (LedgerEntry line : lines) {
        if (check.next(line).isPresent()) {
          return Optional.empty();
        }
        prints.add(line.hash());
      }
      if (lines.isEmpty()) {
        return Optional.empty();
      }
    }
    return check.end(head.sequence(), head.hash()).isPresent() ? Optional.empty()
        : Optional.of(new HeadStatement.Head(CHAIN, before + 1, head.sequence(), head.hash()));
  }

  /** Reads it from the first line to its head. */
  public ChainVerdict verify() {
    Instant now = clock.instant();
    SignedHistory history = signedHeads.read();
    NavigableMap<Long, String> signed = history.of(CHAIN);
    LedgerHead head = ledger.head();
    LedgerCheck check = new LedgerCheck(signed);
    Break broken = walk(check, head).or(() -> check.end(head.sequence(), head.hash())).orElse(null);
    if (broken != null) {
      broken = ChainVerifier.earlier(broken, signedRows.firstDifference(CHAIN, history, this::hashes));
    }
    ChainFault fault = broken != null ? broken.fault()
        : ChainVerifier.doubt(history, now, signed.isEmpty() ? 0 : signed.lastKey());
    return new ChainVerdict(broken != null ? ChainVerdict.Answer.BAD : fault == null ? ChainVerdict.Answer.GOOD
        : ChainVerdict.Answer.COULD_NOT_CHECK, fault, broken == null ? null : broken.row(),
        broken == null ? history.name() : null, check.sequence(), signed.isEmpty() ? 0 : signed.lastKey(),
        history.last(), now);
  }

  private Optional<Break> walk(LedgerCheck check, LedgerHead head) {
    long at = Long.MIN_VALUE;
    while (true) {
      List<LedgerEntry> lines = ledger.after(at, PART);
      for (LedgerEntry line : lines) {
        if (line.sequence() > head.sequence()) {
          return Optional.empty();
        }
        Optional<Break> broken = check.next(line);
        if (broken.isPresent()) {
          return broken;
        }
        at = line.sequence();
      }
      if (lines.size() < PART) {
        return Optional.empty();
      }
    }
  }

  private Map<Long, String> hashes(long after, int most) {
    return ledger.after(after, most).stream().collect(Collectors.toMap(LedgerEntry::sequence, LedgerEntry::hash));
  }
}
