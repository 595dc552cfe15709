package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** The server dies while somebody has a medium checked: the run goes on, and each file is judged once. */
@Execution(ExecutionMode.CONCURRENT)
class KilledCheckIT {

  private static final int FILES = 120;
  private static final int KILLS = 2;
  private static final int PAGE = 50;
  /** As the page does. */
  private static final int AT_ONCE = 2;
  private static final String UNCHECKED = "COULD_NOT_CHECK";

  @TempDir
  Path base;
  private final Queue<Integer> waiting = new ConcurrentLinkedQueue<>(IntStream.range(0, FILES).boxed().toList());
  /** Of each file that was answered, when it was judged. */
  private final Map<String, Instant> answered = new ConcurrentHashMap<>();

  @Test
  void aRunGoesOnAfterTheServerDiedAndNoFileIsJudgedTwiceOrSkipped() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90)).start();
        OwnServer server = new OwnServer(base)) {
      Map<String, String> settings = OwnServer.settings(postgres, 0);
      settings.put("hocba.worker.deadline", "90");
      server.start(settings);
      server.awaitPortal();
      String token = server.token("RECORDS_CLERK");
      String run = String.valueOf(((Number) DemoPortal.json(text(server.post("/file-checks", token, ""))).get("id")).longValue());
      List<CompletableFuture<Void>> senders = Stream.generate(() -> CompletableFuture.runAsync(() -> send(server, token, run),
          Thread::startVirtualThread)).limit(AT_ONCE).toList();
      for (int kill = 1; kill <= KILLS; kill++) {
        int at = kill * FILES / (KILLS + 1);
        Deadline.await(Duration.ofMinutes(5), answered::size, size -> size >= at);
        server.kill();
        assertTrue(answered.size() < FILES, "killed too late to prove anything");
        server.start(settings);
        server.awaitPortal();
      }
      senders.forEach(CompletableFuture::join);
      assertEachIsJudgedOnce(server, token, run);
    }
  }

  /** One file after the other; whatever was not answered is sent again. */
  private void send(OwnServer server, String token, String run) {
    for (Integer i = waiting.poll(); i != null; i = waiting.poll()) {
      String name = "%03d.pdf".formatted(i);
      byte[] file = ("không phải PDF " + i).getBytes(StandardCharsets.UTF_8);
      Map<String, Object> told = Deadline.await(Duration.ofMinutes(6), () -> told(server, token, run, name, file),
          answer -> answer.get("verdict") != null && !UNCHECKED.equals(answer.get("verdict")));
      assertEquals("NOT_OURS", told.get("verdict"), told.toString());
      answered.put(name, at(told));
    }
  }

  private static Map<String, Object> told(OwnServer server, String token, String run, String name, byte[] file) {
    try {
      HttpResponse<byte[]> answer = server.upload("/file-checks/" + run + "/files", token, name, file);
      return answer.statusCode() == 200 ? DemoPortal.json(text(answer)) : Map.of();
    } catch (IOException away) {
      return Map.of();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError(e);
    }
  }

  private void assertEachIsJudgedOnce(OwnServer server, String token, String run) {
    Map<String, Instant> kept = new TreeMap<>();
    List<Integer> numbers = new ArrayList<>();
    for (int page = 1; page <= (FILES + PAGE - 1) / PAGE; page++) {
      Map<String, Object> view = server.json("/file-checks/" + run + "?page=" + page, token);
      assertEquals(FILES, ((Number) view.get("fileCount")).intValue(), "the run counts otherwise");
      for (Map<String, Object> file : IssuedClass.list(view, "files")) {
        numbers.add(((Number) file.get("number")).intValue());
        kept.put((String) file.get("name"), at(file));
      }
    }
    assertEquals(IntStream.rangeClosed(1, FILES).boxed().toList(), numbers);
    assertEquals(new TreeMap<>(answered), kept, "judged again after its answer");
  }

  /** A database keeps less of it than a clock tells. */
  private static Instant at(Map<String, Object> told) {
    return Instant.parse((String) told.get("checkedAt")).truncatedTo(ChronoUnit.MILLIS);
  }

  private static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }
}
