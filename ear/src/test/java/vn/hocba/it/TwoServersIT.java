package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import vn.hocba.archive.searchnode.SearchNodeProcess;

/**
 * Two servers on one database: each keeps a copy of the index from the ledger; then one of them asks a cluster instead, which
 * goes away and comes back.
 */
@Execution(ExecutionMode.CONCURRENT)
class TwoServersIT {

  private static final int PAPERS = 3_000;
  private static final String QUESTION = "/transcripts?q=nguyen&size=50";

  @TempDir
  Path base;

  @Test
  void eachKeepsACopyOfTheIndexAndOneThatAsksAClusterFindsTheSame() throws Exception {
    try (EmbeddedPostgres postgres = EmbeddedPostgres.builder().setPGStartupWait(Duration.ofSeconds(90)).start();
        OwnServer one = new OwnServer(directory("one")); OwnServer two = new OwnServer(directory("two"))) {
      one.start(settings(postgres, "node1", PAPERS));
      one.awaitPortal();
      String token = one.token("RECORDS_CLERK");
      String province = one.token("PROVINCE_OFFICER");
      // The catalogue is still being entered: the second follows as the first does, from its own beginning.
      two.start(settings(postgres, "node2", 0));
      two.awaitPortal();
      List<?> found = inStep(one, token, province);
      assertEquals(found, inStep(two, token, province));
      two.stop();

      try (SearchNodeProcess node = new SearchNodeProcess(Path.of(System.getProperty("search.node")))) {
        Map<String, String> cluster = settings(postgres, "node2", 0);
        cluster.put("hocba.search.engine", "opensearch");
        cluster.put("hocba.search.opensearch.nodes", node.address().toString());
        two.start(cluster);
        two.awaitPortal();
        assertEquals(found, inStep(two, token, province));
        node.kill();
        HttpResponse<byte[]> away = two.api(QUESTION, token);
        assertEquals(503, away.statusCode(), new String(away.body(), StandardCharsets.UTF_8));
        assertFalse(new String(away.body(), StandardCharsets.UTF_8).contains("hits"));
        assertEquals(found, hits(one, token), "the other server's own copy");
        String ready = two.readiness();
        assertTrue(ready.startsWith("{\"status\":\"UP\"") && ready.contains("\"name\":\"index\",\"status\":\"UP\",\"data\":{\"state\":\"DEGRADED\"}"), ready);
        assertEquals(List.of("index"), two.json("/status", token).get("degraded"));
        node.start();
        assertEquals(found, inStep(two, token, province));
      }
    }
  }

  private Path directory(String name) throws IOException {
    return Files.createDirectories(base.resolve(name));
  }

  private static Map<String, String> settings(EmbeddedPostgres postgres, String node, int papers) {
    Map<String, String> settings = OwnServer.settings(postgres, papers);
    settings.put("hocba.node.id", node);
    return settings;
  }

  /** The hits once everything is in the index that this server asks. */
  private static List<?> inStep(OwnServer server, String token, String province) {
    Deadline.await(Duration.ofMinutes(4), () -> server.json("/status", province),
        now -> Integer.valueOf(PAPERS).equals(number(now.get("indexed"))) && Integer.valueOf(0).equals(number(now.get("behind"))));
    // What was taken over is seen a moment later.
    return Deadline.await(Duration.ofSeconds(20), () -> hits(server, token), hits -> hits.size() == 50);
  }

  private static Integer number(Object value) {
    return value instanceof Number n ? Integer.valueOf(n.intValue()) : null;
  }

  private static List<?> hits(OwnServer server, String token) {
    Object hits = server.json(QUESTION, token).get("hits");
    // Not the identifiers: who has the same name and year may come in any order.
    return hits == null ? List.of() : ((List<?>) hits).stream().map(h -> (Map<?, ?>) h)
        .map(h -> h.get("fullName") + " " + h.get("schoolYear") + " " + h.get("reasons")).toList();
  }
}
