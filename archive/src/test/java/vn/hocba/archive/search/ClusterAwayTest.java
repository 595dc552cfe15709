package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.ids;
import static vn.hocba.archive.search.SearchFixture.index;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.search.SearchHealth.State;

/** A cluster that is away has not answered: nobody is told that there is nothing. */
class ClusterAwayTest {
  private static final SearchQuery AN = SearchQuery.of("an");

  @Test
  void aKilledNodeIsNoEmptyAnswerAndComesBackWithWhatWasCommitted() throws Exception {
    OpenSearchNode node = OpenSearchNode.shared();
    OpenSearchPlace place = node.emptyPlace();
    try (TranscriptSearch search = node.open(place)) {
      index(search, aTranscript("a", "Lê An"));
      search.commit(5, "hash of line 5");
      node.process().kill();
      try {
        assertAway(search, () -> search.search(AN));
        assertAway(search, () -> search.complete(AN, 5));
        assertAway(search, search::size);
        assertAway(search, () -> search.upsert(List.of(aTranscript("b", "Lê An").transcript())));
        assertAway(search, search::rebuild);
        assertEquals(5, search.committedSequence(), "what it told last");
        try (TranscriptSearch startedMeanwhile = node.open(place)) {
          assertAway(startedMeanwhile, () -> startedMeanwhile.search(AN));
          assertEquals(0, startedMeanwhile.committedSequence());
        }
      } finally {
        node.process().start();
      }
      assertTrue(search.health().usable(), search.health().toString());
      assertEquals(5, search.committedSequence());
      assertEquals("hash of line 5", search.committedLine());
      assertEquals(List.of("a"), ids(search.search(AN)));
      index(search, aTranscript("b", "Lê An"));
      search.commit(6, "hash of line 6");
      assertEquals(List.of("a", "b"), ids(search.search(AN)));
    } finally {
      node.delete(place);
    }
  }

  private static void assertAway(TranscriptSearch search, org.junit.jupiter.api.function.Executable asking) {
    assertEquals(State.AWAY, assertThrows(SearchUnavailable.class, asking).health().state());
    assertEquals(State.AWAY, search.health().state());
    assertFalse(search.health().rebuildNeeded(), "it may be whole");
  }

  @Test
  void namesItselfToTheClusterAndSaysWhenItIsRefused() throws IOException {
    Set<String> named = new ConcurrentSkipListSet<>();
    HttpServer guarded = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    guarded.createContext("/", exchange -> {
      named.add(exchange.getRequestHeaders().getOrDefault("Authorization", List.of("nobody")).getFirst());
      byte[] answer = "{\"error\":{\"type\":\"security_exception\",\"reason\":\"no\"},\"status\":403}".getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.sendResponseHeaders(403, answer.length);
      exchange.getResponseBody().write(answer);
      exchange.close();
    });
    guarded.start();
    try (TranscriptSearch search = new OpenSearchTranscriptSearch(new OpenSearchPlace(
        List.of(URI.create("http://127.0.0.1:" + guarded.getAddress().getPort())), "hoc-ba", "mật khẩu", "x", 1,
        Duration.ofSeconds(5), Duration.ofSeconds(5)), Clock.systemUTC())) {
      assertAway(search, () -> search.search(AN));
      assertFalse(search.health().detail().contains("mật khẩu"), search.health().detail());
    } finally {
      guarded.stop(0);
    }
    assertEquals(Set.of("Basic " + Base64.getEncoder().encodeToString("hoc-ba:mật khẩu".getBytes(StandardCharsets.UTF_8))), named);
  }
}
