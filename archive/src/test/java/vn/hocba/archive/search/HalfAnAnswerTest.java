package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A cluster of which a part does not answer is asked for all or nothing. */
class HalfAnAnswerTest {
  private static final String PART = """
      {"_scroll_id":"s","took":1,"timed_out":false,"_shards":{"total":2,"successful":1,"skipped":0,"failed":1},
       "hits":{"total":{"value":1,"relation":"eq"},"max_score":null,
        "hits":[{"_index":"i","_id":"a","_score":null,"sort":[1.0,"00",4]}]}}""";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer cluster;
  private OpenSearchConnection connection;

  @BeforeEach
  void aClusterOfWhichOnePartAnswers() throws IOException {
    cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cluster.createContext("/", exchange -> {
      exchange.getRequestBody().readAllBytes();
      asked.add(exchange.getRequestURI().toString());
      byte[] answer = PART.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    cluster.start();
    connection = new OpenSearchConnection(new OpenSearchPlace(List.of(URI.create("http://127.0.0.1:" + cluster.getAddress().getPort())), null,
        null, "i", 2, Duration.ofSeconds(20), Duration.ofSeconds(20)));
  }

  @AfterEach
  void close() throws IOException {
    connection.close();
    cluster.stop(0);
  }

  @Test
  void everyQuestionAsksForAllPartsOrForNone() throws IOException {
    SearchQuery query = SearchQuery.of("nguyen");
    new OpenSearchAnswering(question(), "i", query.withoutFacets()).answer(1);
    assertThrows(RuntimeException.class, () -> OpenSearchCompletions.of(question(), "i", query, 5), "names are not in that answer");
    assertThrows(IOException.class, () -> new OpenSearchAnswering(question(), "i", query).all(1_000), "the list goes on with a part missing");
    List<String> searches = asked.stream().filter(uri -> uri.contains("/_search") && !uri.contains("scroll/")).toList();
    assertFalse(searches.isEmpty());
    assertTrue(searches.stream().filter(uri -> uri.startsWith("/i/")).allMatch(uri -> uri.contains("allow_partial_search_results=false")),
        searches.toString());
  }

  private ClusterQuestion question() {
    return new ClusterQuestion(connection.client(), Duration.ofSeconds(20));
  }
}
