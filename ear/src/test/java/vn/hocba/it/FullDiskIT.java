package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * The disk of the room before the vault is full, has too little for two at once, and has room again: nothing counts against the transcripts
 * while there is none, nothing half is left, and each is sealed once.
 */
@Execution(ExecutionMode.CONCURRENT)
class FullDiskIT {

  private static final int PUPILS = 40;
  private static final int MEGABYTES = 2;
  private static final int TOO_LITTLE = 300_000;
  private static final Map<String, String> SETTINGS = Map.of("hocba.mode", "demo", "hocba.demo.transcripts", String.valueOf(PUPILS),
      "hocba.demo.catalogue", "0", "hocba.archive.books", "false", "hocba.seal.attempts", "1000");

  @TempDir
  Path base;

  @Test
  void sealingWaitsForRoomAndGoesOnByItself() throws Exception {
    try (OwnServer server = new OwnServer(base); TinyDisk disk = new TinyDisk(server.data().resolve("staging"), MEGABYTES)) {
      disk.leave(0);
      server.start(SETTINGS);
      server.awaitPortal();
      Deadline.await(Duration.ofMinutes(4), () -> jobs(server, "QUEUED"), queued -> queued == PUPILS);
      Deadline.await(Duration.ofMinutes(1), () -> room(server), state -> state.equals("FAILED"));
      Thread.sleep(12_000); // postponed twice
      Map<String, Object> told = json(server, "/jobs");
      assertEquals(0, jobs(server, "DONE"));
      assertTrue(IssuedClass.list(told, "open").stream().allMatch(job -> IssuedClass.number(job, "failures") == 0), told.toString());
      disk.leave(TOO_LITTLE);
      Deadline.await(Duration.ofMinutes(2), () -> jobs(server, "DONE"), done -> done > 0);
      disk.empty();
      Deadline.await(Duration.ofMinutes(6), () -> jobs(server, "DONE"), done -> done == PUPILS);
      assertEquals("DONE", room(server));
      server.stop();
      try (Stream<Path> left = Files.list(server.data().resolve("staging"))) {
        assertEquals(List.of(), left.map(f -> f.getFileName().toString()).filter(f -> !f.endsWith(".note")).toList(), "left half");
      }
      try (StoppedDatabase database = new StoppedDatabase(server); Stream<Path> vault = Files.walk(server.data().resolve("vault/ocfl"))) {
        assertEquals(PUPILS, database.number("select count(distinct sealed_sha256) from transcript where state = 'SEALED'"));
        assertEquals(PUPILS, vault.filter(FullDiskIT::isTranscript).count(), "sealed twice");
      }
    }
  }

  private static boolean isTranscript(Path file) {
    try {
      return file.endsWith("inventory.json") && file.getParent().getFileName().toString().length() > 2
          && Files.readString(file).contains("\"TRANSCRIPT ");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  /** Of the task on the status page. */
  private static String room(OwnServer server) {
    return IssuedClass.list(json(server, "/status"), "tasks").stream().filter(t -> "disk-room".equals(t.get("name"))).map(t -> (String) t.get("state"))
        .findFirst().orElse("");
  }

  @SuppressWarnings("unchecked")
  private static long jobs(OwnServer server, String state) {
    Map<String, Object> counts = (Map<String, Object>) json(server, "/jobs").get("counts");
    return counts != null && counts.containsKey(state) ? IssuedClass.number(counts, state) : 0;
  }

  private static Map<String, Object> json(OwnServer server, String path) {
    try {
      Map<String, Object> file = DemoPortal.json(Files.readString(server.data().resolve("demo-accounts.json")));
      String token = ((List<?>) file.get("accounts")).stream().map(a -> (Map<?, ?>) a).filter(a -> a.get("role").equals("RECORDS_CLERK"))
          .map(a -> (String) a.get("token")).findFirst().orElseThrow();
      return DemoPortal.json(new String(server.api(path, token).body(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      return Map.of("tasks", List.of(), "open", List.of());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }
}
