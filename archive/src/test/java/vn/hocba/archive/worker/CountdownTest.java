package vn.hocba.archive.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** The one time that waiting, starting and working take from. */
class CountdownTest {

  private final AtomicLong clock = new AtomicLong(Long.MAX_VALUE - 5); // as nanoTime may be, near its turn
  private final Countdown waiting = Countdown.of(Duration.ofSeconds(15), clock::get);

  @Test
  void aThirdIsLeftForTheWork() {
    assertEquals(Duration.ofSeconds(10), waiting.patience());
    pass(Duration.ofSeconds(4));
    assertEquals(Duration.ofSeconds(6), waiting.patience());
    assertEquals(Duration.ofSeconds(11), waiting.left());
    pass(Duration.ofSeconds(7));
    assertEquals(Duration.ZERO, waiting.patience());
    assertEquals(Duration.ofSeconds(4), waiting.left());
    pass(Duration.ofMinutes(1));
    assertEquals(Duration.ZERO, waiting.left());
  }

  @Test
  void theWorkHasWhatWaitingLeft() {
    Deadline asked = Deadline.within(waiting);
    assertEquals(Duration.ofSeconds(10), asked.patience(Duration.ofMinutes(2)));
    assertEquals(Duration.ofSeconds(3), asked.patience(Duration.ofSeconds(3)));
    pass(Duration.ofSeconds(6));
    assertEquals(Duration.ofSeconds(4), asked.patienceToStart(Duration.ofSeconds(45)));
    pass(Duration.ofSeconds(3));
    assertEquals(Duration.ofSeconds(6), asked.begun().longest());
  }

  @Test
  void workThatNobodyWaitsForKeepsItsWholeTime() {
    Deadline own = new Deadline(Duration.ofSeconds(60), Duration.ofSeconds(120));
    assertEquals(Duration.ofMinutes(2), own.patience(Duration.ofMinutes(2)));
    assertEquals(Duration.ofSeconds(120), own.patienceToStart(Duration.ofSeconds(45)));
    assertEquals(own, own.begun());
  }

  private void pass(Duration time) {
    clock.addAndGet(time.toNanos());
  }
}
