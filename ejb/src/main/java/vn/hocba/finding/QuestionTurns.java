package vn.hocba.finding;

import java.time.Duration;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * Lets people ask the index in turn. As many questions are answered at once as there are processors; of those that wait, the
 * one of whoever used the index least lately comes next. So somebody who asks without end, or asks what takes long, waits for
 * everybody else, and nobody for them longer than one question takes. Few wait at all: each that does holds one of the server's
 * threads, so where more come, whoever used the index most is refused at once.
 */
public final class QuestionTurns {

  /** Somebody's use of the index counts half after this time. */
  private static final double HALF_LIFE = Duration.ofSeconds(10).toNanos();
  /** Questions one person may have waiting or being answered: several windows, and names offered while they type. */
  private static final int EACH = 4;
  /** People that are remembered before those who asked nothing lately are forgotten. */
  private static final int REMEMBERED = 2_000;
  private static final double FORGOTTEN = Duration.ofMillis(1).toNanos();

  /** Questions that wait for each that is answered. */
  private static final int WAITING = 8;
  /** What a question that is refused counts: whoever goes on asking is not somebody who asks little. */
  private static final long OF_A_REFUSAL = Duration.ofMillis(5).toNanos();

  private final int mostWaiting;
  private final long patience;
  private final LongSupplier nanos;
  private final ReentrantLock lock = new ReentrantLock();
  private final PriorityQueue<Waiting> queue = new PriorityQueue<>(
      Comparator.comparingDouble(Waiting::used).thenComparingLong(Waiting::number));
  private final Map<Long, Use> people = new HashMap<>();
  private int free;
  private long number;

  /** Says that a question was not put to the index. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;
  }

  /** How much somebody used the index, as it counts at a moment. */
  private static final class Use {
    private double nanos;
    private long at;
    private int asking;

    double at(long now) {
      nanos *= Math.pow(0.5, Math.max(0, now - at) / HALF_LIFE);
      at = now;
      return nanos;
    }
  }

  private static final class Waiting {
    private final double used;
    private final long number;
    private final Condition turn;
    private boolean granted;
    private boolean refused;

    Waiting(double used, long number, Condition turn) {
      this.used = used;
      this.number = number;
      this.turn = turn;
    }

    double used() {
      return used;
    }

    long number() {
      return number;
    }
  }

  /**
   * @param atOnce questions answered at the same time, at least 1
   * @param patience for which a question waits for its turn
   * @param nanos a clock as {@link System#nanoTime}
   */
  QuestionTurns(int atOnce, Duration patience, LongSupplier nanos) {
    this.free = atOnce;
    this.mostWaiting = WAITING * atOnce;
    this.patience = patience.toNanos();
    this.nanos = nanos;
  }

  /** @throws Refused when the turn did not come in time, or the person has too many questions open already */
  <T> T ask(long person, Supplier<T> question) {
    Use use = begin(person);
    long started = nanos.getAsLong();
    try {
      return question.get();
    } finally {
      end(use, started);
    }
  }

  private Use begin(long person) {
    lock.lock();
    try {
      long now = nanos.getAsLong();
      Use use = use(person, now);
      if (use.asking >= EACH) {
        throw refused(use);
      }
      if (free > 0) {
        free--;
      } else {
        await(use, now);
      }
      use.asking++;
      return use;
    } finally {
      lock.unlock();
    }
  }

  private void await(Use use, long now) {
    Waiting mine = new Waiting(use.at(now), number++, lock.newCondition());
    queue.add(mine);
    use.asking++;
    if (queue.size() > mostWaiting) {
      refuseOne();
    }
    long left = patience;
    try {
      while (!mine.granted && !mine.refused && left > 0) {
        left = mine.turn.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      use.asking--;
    }
    if (!mine.granted) {
      queue.remove(mine);
      throw refused(use);
    }
  }

  private static Refused refused(Use use) {
    use.nanos += OF_A_REFUSAL;
    return new Refused();
  }

  private void refuseOne() {
    Waiting last = queue.stream().max(queue.comparator()).orElseThrow();
    queue.remove(last);
    last.refused = true;
    last.turn.signal();
  }

  private void end(Use use, long started) {
    lock.lock();
    try {
      long now = nanos.getAsLong();
      use.nanos = use.at(now) + (now - started);
      use.asking--;
      Waiting next = queue.poll();
      if (next == null) {
        free++;
      } else {
        next.granted = true;
        next.turn.signal();
      }
    } finally {
      lock.unlock();
    }
  }

  private Use use(long person, long now) {
    if (people.size() >= REMEMBERED) {
      people.values().removeIf(u -> u.asking == 0 && u.at(now) < FORGOTTEN);
    }
    return people.computeIfAbsent(person, p -> {
      Use fresh = new Use();
      fresh.at = now;
      return fresh;
    });
  }
}
