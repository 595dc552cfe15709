package vn.hocba.archive.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.worker.Confinement.State;

/** What the system says of processes that run. */
class ConfinementTest {

  private static final Duration LONG = Duration.ofMinutes(3);

  @TempDir
  Path directory;

  @Test
  void processesThatRunAreShutIn() throws IOException {
    assumeTrue(WorkerLaunch.withoutNetwork(), "the system does not let us take the network away");
    try (WorkerPool pool = new WorkerPool(TestWorkers.cold(directory), 1, LONG)) {
      answers(pool);
      assertEquals(new Confinement(1, State.GOOD, State.GOOD), pool.confinement());
    }
    assertEquals(State.COULD_NOT_CHECK, Confinement.NONE.network(), "nothing runs");
  }

  @Test
  void whoeverGivesThemMoreMemoryIsTold() throws IOException {
    WorkerLaunch cold = TestWorkers.cold(directory);
    List<String> options = List.of(cold.jvmOptions().getFirst(), "-Xmx1g");
    try (WorkerPool pool = new WorkerPool(new WorkerLaunch(cold.java(), cold.classPath(), cold.heapMegabytes(), directory, cold.log(), options,
        cold.startWithin(), cold.patience(), 0), 1, LONG)) {
      answers(pool);
      assertEquals(State.BAD, pool.confinement().memory());
    }
  }

  /** This process itself stands for one that was not shut in. */
  @Test
  void aProcessWithTheServersNetworkIsTold() {
    assertEquals(State.BAD, Confinement.network(Path.of("/proc/self/ns/net"), Path.of("/proc/self/ns/net")));
    assertEquals(State.COULD_NOT_CHECK, Confinement.network(directory.resolve("none"), Path.of("/proc/self/ns/net")));
  }

  @Test
  void theLastLimitCountsAndNoneIsBad() throws IOException {
    assertEquals(State.GOOD, memory("java", "-Xmx512m", "x"));
    assertEquals(State.GOOD, memory("java", "-Xmx4g", "-Xmx524288K"));
    assertEquals(State.BAD, memory("java", "-Xmx512m", "-Xmx513m"));
    assertEquals(State.BAD, memory("java", "-Xmx536870913"));
    assertEquals(State.BAD, memory("java", "-Xmx"));
    assertEquals(State.BAD, memory("java", "-Xmxmany"));
    assertEquals(State.BAD, memory("java", "-Xmx9999999999g"));
    assertEquals(State.BAD, memory("java"));
    assertEquals(State.COULD_NOT_CHECK, Confinement.memory(directory.resolve("none"), 512));
  }

  @Test
  void whatABrokenDecoderTakesPastTheHeapEndsIt() throws IOException {
    try (WorkerPool pool = new WorkerPool(TestWorkers.cold(directory), 1, LONG)) {
      JsonObject request = new JsonObject();
      request.addProperty("do", "take native memory");
      WorkerAnswer took = pool.ask("probe", request, LONG);
      assertEquals(false, took.answered(), "it could take four gigabytes");
      answers(pool);
    }
  }

  @Test
  void aProcessWithoutALimitOfAllItsMemoryIsTold() throws IOException {
    assertEquals(State.GOOD, limit("Max address space         1073741824           1073741824           bytes"));
    assertEquals(State.BAD, limit("Max address space         1073741825           unlimited            bytes"));
    assertEquals(State.BAD, limit("Max address space         unlimited            unlimited            bytes"));
    assertEquals(State.BAD, limit("Max open files            1024                 1024                 files"));
    assertEquals(State.COULD_NOT_CHECK, Confinement.limit(directory.resolve("none"), 1 << 30));
  }

  private State limit(String line) throws IOException {
    return Confinement.limit(Files.writeString(directory.resolve("limits"), "Limit  Soft Limit\n" + line + "\n"), 1 << 30);
  }

  @Test
  void theWorstOfAllIsTold() {
    Confinement good = new Confinement(2, State.GOOD, State.GOOD);
    Confinement bad = new Confinement(1, State.BAD, State.COULD_NOT_CHECK);
    assertEquals(new Confinement(3, State.BAD, State.COULD_NOT_CHECK), good.and(bad));
    assertEquals(good, Confinement.NONE.and(good));
    assertEquals(bad, bad.and(Confinement.NONE));
  }

  private State memory(String... command) throws IOException {
    return Confinement.memory(Files.writeString(directory.resolve("cmdline"), String.join("\0", command) + "\0"), 512);
  }

  private static void answers(WorkerPool pool) {
    JsonObject request = new JsonObject();
    request.addProperty("do", "");
    pool.ask("probe", request, LONG);
  }
}
