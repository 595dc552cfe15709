package vn.hocba.verifying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Whoever sends slow files in heaps holds up nobody else. */
class StrangersTurnsTest {

  private final StrangersTurns turns = new StrangersTurns(Duration.ofMinutes(1));
  private final Executor people = Thread::startVirtualThread;
  private final CountDownLatch slow = new CountDownLatch(1);

  @Test
  void anAddressHasOneFileExaminedAndOneWaitingAndAThirdIsRefused() throws Exception {
    CountDownLatch running = new CountDownLatch(1);
    CompletableFuture<String> first = CompletableFuture.supplyAsync(() -> turns.inTurn("a", () -> slowly(running)), people);
    running.await();
    CountDownLatch next = new CountDownLatch(1);
    CompletableFuture<String> second = CompletableFuture.supplyAsync(() -> turns.inTurn("a", () -> slowly(next)), people);
    while (turns.held() < 2) { // until the second one waits
      Thread.onSpinWait();
    }
    assertEquals(ProblemCode.TOO_MANY_REQUESTS, assertThrows(Problem.class, () -> turns.inTurn("a", () -> "third")).code());
    assertEquals("at once", turns.inTurn("b", () -> "at once"), "somebody else");
    assertFalse(second.isDone() || next.getCount() == 0, "two of one address are examined at once");
    slow.countDown();
    assertEquals("done", first.get());
    assertEquals("done", second.get());
    assertEquals("again", turns.inTurn("a", () -> "again"));
  }

  @Test
  void fromHoweverManyAddressesOnlySoManyFilesAreHeldAtOnce() throws Exception {
    List<CompletableFuture<String>> all = new ArrayList<>();
    for (int i = 0; i < 16; i++) {
      String source = "address " + i;
      CountDownLatch running = new CountDownLatch(1);
      all.add(CompletableFuture.supplyAsync(() -> turns.inTurn(source, () -> slowly(running)), people));
      running.await();
    }
    assertThrows(Problem.class, () -> turns.inTurn("one more", () -> "held"));
    slow.countDown();
    for (CompletableFuture<String> one : all) {
      assertEquals("done", one.get());
    }
    assertEquals("now", turns.inTurn("one more", () -> "now"));
  }

  @Test
  void aFileThatFailedGivesItsTurnBack() {
    assertThrows(IllegalStateException.class, () -> turns.inTurn("a", () -> {
      throw new IllegalStateException();
    }));
    assertEquals("next", turns.inTurn("a", () -> "next"));
  }

  private String slowly(CountDownLatch running) {
    running.countDown();
    try {
      slow.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    return "done";
  }
}
