package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Lets each address have one file examined and one waiting, and all together so many as the memory holds: who sends slow files
 * in heaps waits for themselves alone. Files of ours need no turn.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StrangersTurns {

  private static final int MOST_OF_ONE = 2;
  /** Each may be as large as an upload may be. */
  private static final int MOST_OF_ALL = 16;
  private static final int AGAIN_AFTER_SECONDS = 10;

  private final Map<String, Address> addresses = new HashMap<>();
  private final Duration patience;
  private int files;

  public StrangersTurns() {
    this(Duration.ofSeconds(20));
  }

  StrangersTurns(Duration patience) {
    this.patience = patience;
  }

  /** An address with files here. */
  private static final class Address {
    private final Semaphore turn = new Semaphore(1, true);
    private int files;
  }

  /**
   * Does the work when it is this address's turn.
   *
   * @throws Problem TOO_MANY_REQUESTS with the seconds to wait
   */
  public <T> T inTurn(String source, Supplier<T> work) {
    Address address = enter(source);
    try {
      if (!address.turn.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Problem(ProblemCode.TOO_MANY_REQUESTS, AGAIN_AFTER_SECONDS);
      }
      try {
        return work.get();
      } finally {
        address.turn.release();
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new Problem(ProblemCode.TOO_MANY_REQUESTS, AGAIN_AFTER_SECONDS);
    } finally {
      leave(source, address);
    }
  }

  /** Files that have their turn or wait for it. */
  int held() {
    synchronized (addresses) {
      return files;
    }
  }

  private Address enter(String source) {
    synchronized (addresses) {
      Address address = addresses.computeIfAbsent(source, s -> new Address());
      if (address.files >= MOST_OF_ONE || files >= MOST_OF_ALL) {
        addresses.values().removeIf(a -> a.files == 0);
        throw new Problem(ProblemCode.TOO_MANY_REQUESTS, AGAIN_AFTER_SECONDS);
      }
      address.files++;
      files++;
      return address;
    }
  }

  private void leave(String source, Address address) {
    synchronized (addresses) {
      files--;
      if (--address.files == 0) {
        addresses.remove(source);
      }
    }
  }
}
