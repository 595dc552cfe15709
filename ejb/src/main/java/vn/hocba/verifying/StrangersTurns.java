package vn.hocba.verifying;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import vn.hocba.archive.worker.Countdown;
import vn.hocba.configuration.Setting;
import vn.hocba.configuration.UploadSize;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * Lets files of strangers be examined in turn: the addresses one after the other, each with a bounded number that waits, for a
 * whole school may share one. The last process is never one address's own, so that who sends slow files in heaps waits for themselves alone.
 * Files of ours and people who are signed in need no turn.
 */
@Singleton
@PermitAll
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class StrangersTurns {

  private static final int AGAIN_AFTER_SECONDS = 10;
  private static final int MOST_FILES = 1000;
  private static final int MOST_MEGABYTES = 100_000;

  /** In the order in which they are served next. */
  private final Map<String, Address> addresses = new LinkedHashMap<>();
  private final int atOnce;
  private int running;
  private int files;
  private long bytes;

  public StrangersTurns() {
    this(Setting.WORKER_COUNT.number(1, 8));
  }

  /** @param atOnce files that are examined at the same time */
  StrangersTurns(int atOnce) {
    this.atOnce = atOnce;
  }

  /** An address with files here. */
  private static final class Address {
    private final Deque<Turn> waiting = new ArrayDeque<>();
    private int running;
    private int files;
    private long bytes;
  }

  /** A file's. */
  private static final class Turn {
    private final String source;
    private final long size;
    private final CountDownLatch called = new CountDownLatch(1);

    private Turn(String source, long size) {
      this.source = source;
      this.size = size;
    }
  }

  /**
   * Does the work when it is this file's turn.
   *
   * @param size of the file, which is held in memory until then
   * @param waiting the time of whoever brought it
   * @return empty when its turn did not come in time, or all together wait for as much as may be
   * @throws Problem TOO_MANY_REQUESTS with the seconds to wait, when this address alone waits for as much as it may
   */
  public <T> Optional<T> inTurn(String source, long size, Countdown waiting, Supplier<T> work) {
    Optional<Turn> entered = enter(new Turn(source, size));
    if (entered.isEmpty()) {
      return Optional.empty();
    }
    Turn turn = entered.get();
    try {
      return turn.called.await(waiting.patience().toNanos(), TimeUnit.NANOSECONDS) ? Optional.of(work.get()) : Optional.empty();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.empty();
    } finally {
      leave(turn);
    }
  }

  /** Files that have their turn or wait for it. */
  int held() {
    synchronized (addresses) {
      return files;
    }
  }

  private Optional<Turn> enter(Turn turn) {
    long most = Setting.VERIFY_MEGABYTES.number(1, MOST_MEGABYTES) * (long) UploadSize.MEGABYTE;
    synchronized (addresses) {
      Address address = addresses.getOrDefault(turn.source, new Address());
      if (address.files >= Setting.VERIFY_ADDRESS_FILES.number(1, MOST_FILES) || address.files > 0 && address.bytes + turn.size > most / 2) {
        throw new Problem(ProblemCode.TOO_MANY_REQUESTS, AGAIN_AFTER_SECONDS);
      }
      if (files >= Setting.VERIFY_FILES.number(1, MOST_FILES) || files > 0 && bytes + turn.size > most) {
        return Optional.empty();
      }
      addresses.putIfAbsent(turn.source, address);
      address.files++;
      address.bytes += turn.size;
      address.waiting.add(turn);
      files++;
      bytes += turn.size;
      callNext();
      return Optional.of(turn);
    }
  }

  private void leave(Turn turn) {
    synchronized (addresses) {
      Address address = addresses.get(turn.source);
      if (turn.called.getCount() == 0) {
        address.running--;
        running--;
        last(turn.source, address);
      } else {
        address.waiting.remove(turn);
      }
      address.bytes -= turn.size;
      bytes -= turn.size;
      files--;
      if (--address.files == 0) {
        addresses.remove(turn.source);
      }
      callNext();
    }
  }

  /** All others come before it. */
  private void last(String source, Address address) {
    addresses.remove(source);
    addresses.put(source, address);
  }

  /** Calls whom there is room for, of the address that waits longest among those with the fewest. */
  private void callNext() {
    while (running < atOnce) {
      String next = null;
      int fewest = Math.max(1, atOnce - 1);
      for (Map.Entry<String, Address> one : addresses.entrySet()) {
        if (!one.getValue().waiting.isEmpty() && one.getValue().running < fewest) {
          next = one.getKey();
          fewest = one.getValue().running;
        }
      }
      if (next == null) {
        return;
      }
      Address address = addresses.get(next);
      last(next, address);
      address.running++;
      running++;
      address.waiting.remove().called.countDown();
    }
  }
}
