package vn.hocba.configuration;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A worker that fails while it tells its failure, as with a full disk, has its next turn. */
class EnduringTest {

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aRoundThatFailedIsFollowedByTheNext(boolean error) throws InterruptedException {
    CountDownLatch rounds = new CountDownLatch(3);
    ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor();
    try {
      executor.scheduleWithFixedDelay(Enduring.round(() -> {
        rounds.countDown();
        if (error) {
          throw new NoClassDefFoundError("disk full");
        }
        throw new IllegalStateException("the database cannot commit");
      }), 0, 1, TimeUnit.MILLISECONDS);
      assertTrue(rounds.await(30, TimeUnit.SECONDS), "no further round");
    } finally {
      executor.shutdownNow();
    }
  }

  @Test
  void aRoundDoesItsWork() {
    CountDownLatch done = new CountDownLatch(1);
    Enduring.round(done::countDown).run();
    assertTrue(done.getCount() == 0);
  }
}
