package vn.hocba.it;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what the server does in the background: asks again until it is so, and fails with the last answer. */
final class Deadline {

  private static final Duration BETWEEN = Duration.ofMillis(250);

  private Deadline() {}

  static <T> T await(Duration atMost, Supplier<T> ask, Predicate<T> is) {
    long end = System.nanoTime() + atMost.toNanos();
    T answer = ask.get();
    while (!is.test(answer)) {
      if (System.nanoTime() > end) {
        throw new AssertionError("not within " + atMost + ", last: " + answer);
      }
      LockSupport.parkNanos(BETWEEN.toNanos());
      answer = ask.get();
    }
    return answer;
  }
}
