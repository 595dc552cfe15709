package vn.hocba.lock;

import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.time.Clock;
import java.time.Instant;

/**
 * Undoes a write that came through the gate before a lock took effect by itself and would be committed after it. Its
 * rows hold off people who lock, but not the clock.
 */
final class LockTurn implements Synchronization {

  private final TransactionSynchronizationRegistry transactions;
  private final Clock clock;
  private final Instant next;

  /** @param next when the next lock begins or a reopening ends */
  LockTurn(TransactionSynchronizationRegistry transactions, Clock clock, Instant next) {
    this.transactions = transactions;
    this.clock = clock;
    this.next = next;
  }

  @Override
  public void beforeCompletion() {
    if (!clock.instant().isBefore(next)) {
      transactions.setRollbackOnly();
    }
  }

  @Override
  public void afterCompletion(int status) {
    // nothing is kept
  }
}
