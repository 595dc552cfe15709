package vn.hocba.finding;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import vn.hocba.archiving.Ledger;

/** How far the index is behind the archive's ledger; asks no permission, so only services and the health checks use it. */
@Stateless
@PermitAll
public class IndexAge {

  @Inject
  private SearchIndex index;
  @Inject
  private Ledger ledger;
  @Inject
  private Clock clock;

  /**
   * One look at both.
   *
   * @param ledger last line of the ledger
   * @param index last line the index carries on disk, which may be a line that a ledger thrown back by a crash has not reached again
   * @param waiting for how long the oldest line that is not in it has been in the ledger; zero when it is in step
   */
  public record Age(long ledger, long index, Duration waiting) {

    /** Lines that are not in the index yet. */
    public long behind() {
      return Math.max(0, ledger - index);
    }
  }

  public Age now() {
    return at(index.search().committedSequence());
  }

  /** The same for an answer that reflects that line. */
  public Age at(long line) {
    long last = ledger.lastSequence();
    Duration waiting = ledger.at(line + 1).map(next -> Duration.between(next.at(), clock.instant())).orElse(Duration.ZERO);
    // The machines on one database need not have one time.
    return new Age(last, line, waiting.isNegative() || line >= last ? Duration.ZERO : waiting);
  }
}
