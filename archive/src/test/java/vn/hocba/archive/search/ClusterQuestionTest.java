package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question that takes too long ends in the cluster too, and has no answer instead of a part of one. */
class ClusterQuestionTest {
  private static final String NONE = """
      {"took":1,"timed_out":%s,"_shards":{"total":1,"successful":1,"skipped":0,"failed":0},
       "hits":{"total":{"value":0,"relation":"eq"},"max_score":null,"hits":[]}}""";
  private static final String FAILED = """
      {"error":{"type":"search_phase_execution_exception","reason":"all shards failed","root_cause":[{"type":"%s","reason":"%s"}],
       "phase":"query","grouped":true,"failed_shards":[]},"status":500}""";

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private String answer = NONE.formatted("false");
  private int status = 200;
  private HttpServer cluster;
  private OpenSearchConnection connection;

  @BeforeEach
  void aCluster() throws IOException {
    cluster = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    cluster.createContext("/", exchange -> {
      asked.add(exchange.getRequestURI() + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      byte[] told = answer.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(status, told.length);
      exchange.getResponseBody().write(told);
      exchange.close();
    });
    cluster.start();
    connection = new OpenSearchConnection(new OpenSearchPlace(List.of(URI.create("http://127.0.0.1:" + cluster.getAddress().getPort())), null,
        null, "i", 1, Duration.ofSeconds(20), Duration.ofSeconds(20)));
  }

  @AfterEach
  void close() throws IOException {
    connection.close();
    cluster.stop(0);
  }

  private SearchResult ask(Duration atMost) throws IOException {
    return new OpenSearchAnswering(new ClusterQuestion(connection.client(), atMost), "i", SearchQuery.of("nguyen van")).answer(1);
  }

  @Test
  void theClusterIsToldEachTimeWhatTimeIsLeft() throws IOException {
    assertEquals(0, ask(Duration.ofSeconds(20)).total());
    assertTrue(asked.size() > 5, asked.toString());
    assertTrue(asked.stream().allMatch(a -> a.matches("(?s).*cancel_after_time_interval=(1\\d{4}|20000)ms.*\"timeout\":\"(1\\d{4}|20000)ms\".*")),
        asked.toString());
  }

  @Test
  void whenTheTimeIsOverNothingIsAskedAnyMore() {
    assertThrows(SearchTooLong.class, () -> ask(Duration.ZERO));
    assertEquals(List.of(), asked);
  }

  @Test
  void whatTheClusterFoundUntilItStoppedIsNoAnswer() {
    answer = NONE.formatted("true");
    assertThrows(SearchTooLong.class, () -> ask(Duration.ofSeconds(20)));
    assertEquals(1, asked.size());
  }

  @ParameterizedTest
  @CsvSource({"400, task_cancelled_exception, cancelled task", "500, task_cancelled_exception, cancelled task",
      "500, query_phase_execution_exception, Time exceeded", "504, search_timeout_exception, Time exceeded"})
  void workThatTheClusterEndedTookTooLong(int told, String type, String reason) {
    answer = FAILED.formatted(type, reason);
    status = told;
    assertThrows(SearchTooLong.class, () -> ask(Duration.ofSeconds(20)));
  }

  @Test
  void anyOtherFailureStaysOne() {
    answer = FAILED.formatted("illegal_state_exception", "disk");
    status = 500;
    assertFalse(assertThrows(Exception.class, () -> ask(Duration.ofSeconds(20))) instanceof SearchTooLong);
    status = 400;
    assertFalse(assertThrows(Exception.class, () -> ask(Duration.ofSeconds(20))) instanceof SearchTooLong);
  }
}
