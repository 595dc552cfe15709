package vn.hocba.verifying;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.worker.Countdown;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Whoever sends slow files in heaps holds up nobody else, and a class of parents behind one address is served. */
class StrangersTurnsTest {

  private static final int SMALL = 1000;

  private final StrangersTurns turns = new StrangersTurns(2);
  private final Executor people = Thread::startVirtualThread;
  /** Names of those whose turn came, in that order. */
  private final BlockingQueue<String> came = new LinkedBlockingQueue<>();
  private final Semaphore goOn = new Semaphore(0);

  @AfterEach
  void giveBack() {
    List.of(Setting.VERIFY_FILES, Setting.VERIFY_ADDRESS_FILES, Setting.VERIFY_MEGABYTES).forEach(s -> System.clearProperty(s.key()));
  }

  @Test
  void aWholeClassBehindOneAddressIsServedOneAfterTheOther() {
    List<CompletableFuture<Optional<String>>> parents = new ArrayList<>();
    for (int i = 0; i < 20; i++) {
      parents.add(brings("school", "parent " + i, SMALL));
    }
    goOn.release(20);
    parents.forEach(p -> assertEquals("done", p.join().orElseThrow()));
    assertEquals(0, turns.held());
  }

  @Test
  void anAddressMayWaitForSoManyAndIsRefusedMoreWhileOthersAreNot() throws Exception {
    System.setProperty(Setting.VERIFY_ADDRESS_FILES.key(), "3");
    List<CompletableFuture<Optional<String>>> first = List.of(brings("a", "a1", SMALL), brings("a", "a2", SMALL), brings("a", "a3", SMALL));
    assertEquals(ProblemCode.TOO_MANY_REQUESTS, assertThrows(Problem.class, () -> asks("a", SMALL)).code());
    CompletableFuture<Optional<String>> other = brings("b", "b1", SMALL);
    assertEquals("a1", came.take());
    assertEquals("b1", came.take(), "somebody else");
    goOn.release(4);
    first.forEach(CompletableFuture::join);
    other.join();
    assertEquals(Optional.of("done"), asksWith(1, "a"));
  }

  @Test
  void theLastProcessIsNeverOneAddresssOwn() throws Exception {
    brings("a", "a1", SMALL);
    brings("a", "a2", SMALL);
    assertEquals("a1", came.take());
    brings("b", "b1", SMALL);
    assertEquals("b1", came.take(), "a second file of the first address went before");
    goOn.release(3);
    assertEquals("a2", came.take());
  }

  @Test
  void addressesTakeTurns() throws Exception {
    StrangersTurns one = new StrangersTurns(1);
    List<String> order = List.of("a1", "b1", "c1", "a2", "b2", "a3");
    List<CompletableFuture<Optional<String>>> all = new ArrayList<>();
    for (String name : List.of("a1", "a2", "a3", "b1", "b2", "c1")) {
      all.add(brings(one, name.substring(0, 1), name, SMALL));
    }
    List<String> served = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      served.add(came.take());
      goOn.release();
    }
    assertEquals(order, served);
    all.forEach(CompletableFuture::join);
  }

  @Test
  void fromHoweverManyAddressesOnlySoManyFilesAreHeldAtOnce() {
    System.setProperty(Setting.VERIFY_FILES.key(), "4");
    List<CompletableFuture<Optional<String>>> all = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      all.add(brings("address " + i, "file", SMALL));
    }
    assertRefusedAtOnce(brings("one more", "file", SMALL));
    goOn.release(4);
    all.forEach(one -> assertEquals("done", one.join().orElseThrow()));
    assertEquals(Optional.of("done"), asksWith(1, "one more"));
  }

  @Test
  void onlySoManyMegabytesAreHeldAtOnceAndHalfOfThemForOneAddress() {
    System.setProperty(Setting.VERIFY_MEGABYTES.key(), "2");
    List<CompletableFuture<Optional<String>>> all = new ArrayList<>(List.of(brings("a", "a1", 900_000)));
    assertThrows(Problem.class, () -> asks("a", 200_000), "more than half of the room");
    all.add(brings("b", "b1", 900_000));
    assertRefusedAtOnce(brings("c", "c1", 900_000));
    goOn.release(2);
    all.forEach(CompletableFuture::join);
    goOn.release();
    assertEquals(Optional.of("done"), turns.inTurn("c", 8_000_000, time(), this::work), "a file by itself has room however large");
  }

  @Test
  void whoseTurnDoesNotComeInTimeIsToldSoAndLeavesTheQueue() throws Exception {
    brings("a", "a1", SMALL);
    assertEquals("a1", came.take());
    CompletableFuture.delayedExecutor(1, TimeUnit.SECONDS).execute(() -> goOn.release(2));
    assertEquals(Optional.empty(), turns.inTurn("a", SMALL, Countdown.of(Duration.ZERO), this::work));
    assertEquals(Optional.of("done"), turns.inTurn("a", SMALL, time(), this::work));
  }

  @Test
  void aFileThatFailedGivesItsTurnBack() {
    for (int i = 0; i < 3; i++) {
      assertThrows(IllegalStateException.class, () -> turns.inTurn("a", SMALL, time(), () -> {
        throw new IllegalStateException();
      }));
    }
    assertEquals(0, turns.held());
    assertEquals(Optional.of("done"), asksWith(1, "a"));
  }

  private CompletableFuture<Optional<String>> brings(String source, String name, long size) {
    return brings(turns, source, name, size);
  }

  /** Comes back when the file has its turn or waits for it. */
  private CompletableFuture<Optional<String>> brings(StrangersTurns where, String source, String name, long size) {
    int before = where.held();
    CompletableFuture<Optional<String>> brought = CompletableFuture.supplyAsync(() -> where.inTurn(source, size, time(), () -> {
      came.add(name);
      return work();
    }), people);
    while (where.held() == before && !brought.isDone()) {
      Thread.onSpinWait();
    }
    assertFalse(brought.isCompletedExceptionally(), name);
    return brought;
  }

  private Optional<String> asks(String source, long size) {
    return turns.inTurn(source, size, Countdown.of(Duration.ZERO), () -> "not to be reached");
  }

  private static void assertRefusedAtOnce(CompletableFuture<Optional<String>> brought) {
    assertTrue(brought.isDone(), "it waits");
    assertEquals(Optional.empty(), brought.join());
  }

  private Optional<String> asksWith(int permits, String source) {
    goOn.drainPermits();
    goOn.release(permits);
    return turns.inTurn(source, SMALL, time(), this::work);
  }

  private String work() {
    goOn.acquireUninterruptibly();
    return "done";
  }

  private static Countdown time() {
    return Countdown.of(Duration.ofMinutes(3));
  }
}
