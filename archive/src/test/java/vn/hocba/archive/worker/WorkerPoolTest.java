package vn.hocba.archive.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.workbook.WorkbookLimits;
import vn.hocba.archive.workbook.WorkbookReader;

class WorkerPoolTest {

  private static final Duration LONG = Duration.ofMinutes(3);
  private static final Duration SHORT = Duration.ofMillis(300);

  @TempDir
  Path directory;
  private WorkerPool pool;

  @BeforeEach
  void start() throws IOException {
    pool = new WorkerPool(TestWorkers.cold(directory), 1, LONG);
  }

  @AfterEach
  void stop() {
    pool.close();
  }

  @Test
  void oneProcessAnswersManyRequests() {
    long first = pid();
    assertEquals(first, pid());
    assertNotEquals(ProcessHandle.current().pid(), first);
  }

  @Test
  void aHangingProcessIsKilledAndReplaced() {
    ProcessHandle first = ProcessHandle.of(pid()).orElseThrow();
    assertEquals(WorkerFailure.TIMED_OUT, ask("hang", SHORT).failure());
    assertFalse(first.isAlive());
    assertNotEquals(first.pid(), pid());
    assertEquals(1, pool.alive());
  }

  @Test
  void workThatNobodyWaitsForIsNotKilledWhileItOnlyWaitsItsTurn() {
    long first = pid();
    assertTrue(ask("wait for a second", new Deadline(SHORT, LONG)).answered());
    assertEquals(WorkerFailure.TIMED_OUT, ask("work for ever", new Deadline(SHORT, LONG)).failure());
    assertNotEquals(first, pid());
  }

  @Test
  void waitingForAProcessTakesNothingFromTheTimeOfAWorkbook() throws Exception {
    Path sample = Path.of(WorkbookLimits.class.getResource("so-theo-doi-9A1-2024-2025.xlsx").toURI());
    assertNull(new WorkbookReader(pool, WorkbookLimits.USUAL, LONG).read(sample).refusal(), "warm");
    CompletableFuture<WorkerAnswer> before = CompletableFuture.supplyAsync(() -> ask("wait for a second", LONG));
    TimeUnit.MILLISECONDS.sleep(100);
    assertNull(new WorkbookReader(pool, WorkbookLimits.USUAL, Duration.ofMillis(1_200)).read(sample).refusal());
    assertTrue(before.join().answered());
  }

  @Test
  void aProcessThatIsStillStartingIsNotKilledForIt() {
    ProcessHandle starting = pool.processes().iterator().next().handle();
    assertEquals(WorkerFailure.BUSY, ask("", Duration.ofMillis(1)).failure());
    assertEquals(starting.pid(), pid());
  }

  @Test
  void whoeverWaitsIsToldInTheirTimeThoughAProcessNeedsLongerToStart() throws IOException {
    try (WorkerPool slow = new WorkerPool(neverReady(Duration.ofSeconds(20)), 1, LONG)) {
      assertEquals(WorkerFailure.BUSY, ask(slow, "", SHORT).failure());
      assertEquals(1, slow.alive(), "it goes on getting ready");
    }
  }

  @Test
  void whoeverWaitsIsToldInTheirTimeThoughTheOnlyProcessIsOccupiedForLonger() {
    pid();
    CompletableFuture<WorkerAnswer> first = CompletableFuture.supplyAsync(() -> ask("wait for a second", LONG));
    WorkerAnswer second;
    do { // until the first one has taken the only process
      second = ask("", SHORT);
    } while (second.answered() && !first.isDone());
    assertEquals(WorkerFailure.BUSY, second.failure());
    assertTrue(first.join().answered());
  }

  @Test
  void whoeverHasNoTimeLeftIsToldSoAndNoProcessIsKilledForIt() {
    long first = pid();
    assertEquals(WorkerFailure.BUSY, ask("", Duration.ZERO).failure());
    assertEquals(first, pid());
  }

  @Test
  void nobodyWaitsForTheSuccessorOfAKilledProcessWhileAnotherIsWarm() throws IOException {
    try (WorkerPool two = new WorkerPool(TestWorkers.cold(directory), 2, LONG)) {
      Set<Long> warm = new HashSet<>();
      while (warm.size() < 2) {
        warm.add(ask(two, "", LONG).value().getAsLong());
      }
      assertEquals(WorkerFailure.DIED, ask(two, "exit", LONG).failure());
      long left = ask(two, "", LONG).value().getAsLong();
      assertTrue(warm.contains(left));
      assertEquals(left, ask(two, "", LONG).value().getAsLong(), "the one that starts is asked before it is ready");
    }
  }

  @Test
  void whatAKilledProcessStartedIsKilledToo() throws Exception {
    ProcessHandle first = ProcessHandle.of(pid()).orElseThrow();
    CompletableFuture<WorkerAnswer> asked =
        CompletableFuture.supplyAsync(() -> ask("spawn and hang", Duration.ofSeconds(3)));
    ProcessHandle grandchild;
    do {
      grandchild = first.descendants().findFirst().orElse(null);
    } while (grandchild == null && !asked.isDone());
    assertEquals(WorkerFailure.TIMED_OUT, asked.get().failure());
    grandchild.onExit().get(10, TimeUnit.SECONDS);
  }

  @Test
  void runningOutOfMemoryCostsOnlyTheChild() {
    long first = pid();
    assertEquals(WorkerFailure.DIED, ask("fill memory", LONG).failure());
    assertNotEquals(first, pid());
  }

  @Test
  void aProcessThatOverflowsItsStackIsNotUsedAgain() {
    long first = pid();
    assertEquals(WorkerFailure.DIED, ask("overflow the stack", LONG).failure());
    assertNotEquals(first, pid());
  }

  @Test
  void aProcessThatEndsByItselfIsReplaced() {
    assertEquals(WorkerFailure.DIED, ask("exit", LONG).failure());
    assertTrue(ask("", LONG).answered());
  }

  @Test
  void aTaskThatThrowsLeavesTheProcessAlive() {
    long first = pid();
    WorkerAnswer answer = ask("throw", LONG);
    assertEquals(WorkerFailure.TASK_FAILED, answer.failure());
    assertTrue(answer.detail().contains("as asked"));
    assertEquals(first, pid());
  }

  @Test
  void librariesThatPrintDoNotDisturbTheProtocol() {
    assertTrue(ask("print", LONG).answered());
    assertTrue(ask("", LONG).answered());
  }

  @Test
  void anAnswerToAnotherRequestIsNotBelieved() {
    long first = pid();
    assertEquals(WorkerFailure.DIED, ask("write over the protocol", LONG).failure());
    assertNotEquals(first, pid());
  }

  @Test
  void theChildSeesNothingOfTheEnvironment() {
    assertEquals("[LC_ALL]", ask("environment", LONG).value().getAsString());
  }

  @Test
  void theChildReachesNobodyOverTheNetworkWhereTheSystemAllowsThat() throws IOException {
    assumeTrue(WorkerLaunch.withoutNetwork(), "the system does not let us take the network away");
    try (ServerSocket here = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      JsonObject request = new JsonObject();
      request.addProperty("do", "connect");
      request.addProperty("port", here.getLocalPort());
      WorkerAnswer answer = pool.ask("probe", request, LONG);
      assertEquals(WorkerFailure.TASK_FAILED, answer.failure());
    }
  }

  @Test
  void callersWaitOnlySoLongForAFreeProcess() throws Exception {
    try (WorkerPool narrow = new WorkerPool(TestWorkers.cold(directory), 1, SHORT)) {
      assertTrue(ask(narrow, "", LONG).answered());
      CompletableFuture<WorkerAnswer> first = CompletableFuture.supplyAsync(() -> ask(narrow, "hang", LONG));
      WorkerAnswer second;
      do { // until the first one has taken the only process
        second = ask(narrow, "", LONG);
      } while (second.answered());
      assertEquals(WorkerFailure.BUSY, second.failure());
      narrow.close();
      assertEquals(WorkerFailure.CLOSED, first.get(10, TimeUnit.SECONDS).failure());
      assertEquals(0, narrow.alive());
      assertEquals(WorkerFailure.CLOSED, ask(narrow, "", LONG).failure());
    }
  }

  @Test
  void noThreadIsLeftBehind() {
    for (int i = 0; i < 3; i++) {
      ask("exit", LONG);
    }
    List<ProcessHandle> children = pool.processes().stream().map(WorkerProcess::handle).toList();
    pool.close();
    children.forEach(child -> assertFalse(child.isAlive()));
    Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("worker-reader"))
        .forEach(WorkerPoolTest::assertEnds);
  }

  @Test
  void theChildEndsWhenItsParentIsGoneEvenInTheMiddleOfATask() throws Exception {
    List<String> command = TestWorkers.cold(directory).command();
    Process child = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD).start();
    try (Writer in = child.outputWriter(); var out = child.inputReader()) {
      assertTrue(out.readLine().contains("ready"));
      in.write("{\"id\":1,\"task\":\"probe\",\"request\":{\"do\":\"hang\"}}\n");
      in.flush();
      in.close(); // what the death of the parent does to the pipe
      assertTrue(child.waitFor(20, TimeUnit.SECONDS));
    } finally {
      child.destroyForcibly();
    }
  }

  /** A program that never says that it is ready. */
  private WorkerLaunch neverReady(Duration startWithin) throws IOException {
    Path program = Files.writeString(directory.resolve("never-ready"), "#!/bin/sh\nexec sleep 600\n");
    assertTrue(program.toFile().setExecutable(true));
    WorkerLaunch cold = TestWorkers.cold(directory);
    return new WorkerLaunch(program, cold.classPath(), cold.heapMegabytes(), directory, cold.log(), List.of(), startWithin, LONG, 0);
  }

  private static void assertEnds(Thread thread) {
    try {
      assertTrue(thread.join(Duration.ofSeconds(10)), thread.getName());
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private long pid() {
    return ask("", LONG).value().getAsLong();
  }

  private WorkerAnswer ask(String what, Duration deadline) {
    return ask(pool, what, deadline);
  }

  private WorkerAnswer ask(String what, Deadline deadline) {
    return ask(pool, what, deadline);
  }

  private static WorkerAnswer ask(WorkerPool pool, String what, Duration deadline) {
    return ask(pool, what, Deadline.within(deadline));
  }

  private static WorkerAnswer ask(WorkerPool pool, String what, Deadline deadline) {
    JsonObject request = new JsonObject();
    request.addProperty("do", what);
    return pool.ask("probe", request, deadline);
  }
}
