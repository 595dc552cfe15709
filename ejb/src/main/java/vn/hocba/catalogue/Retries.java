package vn.hocba.catalogue;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** When what failed is tried again: at first soon, then after twice as long each time, at last once an hour. Thread-safe. */
final class Retries {

  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int DOUBLINGS = 10;

  private record Waiting(int failures, Instant until) {}

  private final Map<Long, Waiting> waiting = new ConcurrentHashMap<>();

  boolean isDue(long id, Clock clock) {
    Waiting w = waiting.get(id);
    return w == null || !clock.instant().isBefore(w.until());
  }

  void failed(long id, Clock clock) {
    waiting.compute(id, (key, before) -> {
      int failures = before == null ? 0 : Math.min(before.failures() + 1, DOUBLINGS);
      Duration wait = FIRST.multipliedBy(1L << failures);
      return new Waiting(failures, clock.instant().plus(wait.compareTo(LONGEST) > 0 ? LONGEST : wait));
    });
  }

  void went(long id) {
    waiting.remove(id);
  }

  /** Somebody asked: nothing waits any longer. */
  void now() {
    waiting.clear();
  }
}
