package vn.hocba.attestation;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocba.audit.AuditChains;
import vn.hocba.audit.AuditEntry;
import vn.hocba.audit.AuditHead;
import vn.hocba.audit.AuditLine;
import vn.hocba.audit.ChainCheck;
import vn.hocba.audit.ChainFault;

/** Reads a chain from its first row to its head, a part at a time, and compares it with what was signed. */
@Stateless
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ChainVerifier {

  private static final int PART = 500;
  /** Signed daily: one day may fail without anybody noticing, not two. */
  private static final Duration SIGNED_AT_LEAST_EVERY = Duration.ofHours(49);

  @Inject
  private AuditChains chains;
  @Inject
  private SignedHeads signedHeads;
  @Inject
  private SignedRows signedRows;
  @Inject
  private Clock clock;

  public ChainVerdict verify(long chain) {
    Instant now = clock.instant();
    SignedHistory history = signedHeads.read();
    NavigableMap<Long, String> signed = history.of(chain);
    AuditHead head = chains.head(chain).orElse(null);
    ChainCheck check = new ChainCheck(chain, 0, AuditLine.FIRST, hash -> chains.carries(chain, hash),
        () -> head != null && chains.rows(chain) < head.sequence());
    ChainCheck.Break broken = walk(chain, head, signed, check)
        .or(() -> ending(chain, head, signed, check)).orElse(null);
    if (broken != null && broken.fault().bad()) {
      Long rewritten = signedRows.firstDifference(chain, history,
          (after, most) -> chains.after(chain, after, most).stream()
              .collect(Collectors.toMap(AuditEntry::sequence, AuditEntry::hash)));
      broken = earlier(beyond(broken, signed), rewritten);
    }
    ChainFault fault = broken != null ? broken.fault() : doubt(history, now, signed.isEmpty() ? 0 : signed.lastKey());
    ChainVerdict.Answer answer = fault == null ? ChainVerdict.Answer.GOOD
        : fault.bad() ? ChainVerdict.Answer.BAD : ChainVerdict.Answer.COULD_NOT_CHECK;
    return new ChainVerdict(answer, fault, broken == null ? null : broken.row(),
        broken == null ? history.name() : null, fitting(check.sequence(), broken), signed.isEmpty() ? 0 : signed.lastKey(),
        history.last(), now);
  }

  /** How many rows are as written; the one that may have been hashed anew is not counted among them. */
  private static long fitting(long followed, ChainCheck.Break broken) {
    return broken != null && (broken.fault() == ChainFault.REHASHED || broken.fault() == ChainFault.UNLINKED)
        ? Math.min(followed, broken.row() - 1) : followed;
  }

  /** The first row that does not follow, or is not the one that was signed. */
  private Optional<ChainCheck.Break> walk(long chain, AuditHead head, NavigableMap<Long, String> signed,
      ChainCheck check) {
    long at = Long.MIN_VALUE;
    while (true) {
      List<AuditEntry> rows = chains.after(chain, at, PART);
      for (AuditEntry row : rows) {
        if (head != null && row.sequence() > head.sequence()) {
          return Optional.empty();
        }
        Optional<ChainCheck.Break> broken = check.next(row.sequence(), row.line(), row.hash());
        if (broken.isPresent()) {
          return broken;
        }
        if (!signed.getOrDefault(row.sequence(), row.hash()).equals(row.hash())) {
          Long last = signed.lowerKey(row.sequence());
          return Optional.of(new ChainCheck.Break(ChainFault.REHASHED, last == null ? 1 : last + 1));
        }
        at = row.sequence();
      }
      if (rows.size() < PART) {
        return Optional.empty();
      }
    }
  }

  /** What is wrong after the last row. */
  private Optional<ChainCheck.Break> ending(long chain, AuditHead head, NavigableMap<Long, String> signed,
      ChainCheck check) {
    long last = check.sequence();
    long signedTo = signed.isEmpty() ? 0 : signed.lastKey();
    if (signedTo > last || head != null && head.sequence() > last) {
      return Optional.of(new ChainCheck.Break(ChainFault.TAIL_MISSING, last + 1));
    }
    if (head == null) {
      return last == 0 ? Optional.empty() : Optional.of(new ChainCheck.Break(ChainFault.HEAD_MISSING, last));
    }
    if (!head.hash().equals(check.hash())) {
      return Optional.of(new ChainCheck.Break(ChainFault.REHASHED, last));
    }
    // Asked in this order: a row that somebody adds now brings its head along.
    long most = chains.lastRow(chain);
    long headNow = chains.head(chain).map(AuditHead::sequence).orElse(0L);
    return most > headNow ? Optional.of(new ChainCheck.Break(ChainFault.BEYOND_HEAD, headNow + 1)) : Optional.empty();
  }

  /** A signed row that the walk has compared is as written: then it is the next that is not. */
  private static ChainCheck.Break beyond(ChainCheck.Break broken, NavigableMap<Long, String> signed) {
    return broken.fault() == ChainFault.UNLINKED && signed.containsKey(broken.row())
        ? new ChainCheck.Break(ChainFault.REHASHED, broken.row() + 1) : broken;
  }

  /** Rows hashed anew fit each other; what was signed tells where that began. */
  static ChainCheck.Break earlier(ChainCheck.Break broken, Long rewritten) {
    boolean signedTellsMore = rewritten != null
        && (rewritten < broken.row() || broken.fault() == ChainFault.REHASHED
            || broken.fault() == ChainFault.UNLINKED);
    return signedTellsMore ? new ChainCheck.Break(ChainFault.REHASHED, rewritten) : broken;
  }

  /** @param signedTo the chain's last signed row, 0 for none: what was cut off it nobody could tell */
  static ChainFault doubt(SignedHistory history, Instant now, long signedTo) {
    if (history.fault() != null || signedTo == 0) {
      return history.fault() != null ? history.fault() : ChainFault.CHAIN_NOT_SIGNED;
    }
    return history.last().plus(SIGNED_AT_LEAST_EVERY).isBefore(now) ? ChainFault.SIGNED_LONG_AGO : null;
  }
}
