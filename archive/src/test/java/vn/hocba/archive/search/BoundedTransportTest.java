package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.opensearch.client.json.JsonpMapper;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.transport.Endpoint;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;

class BoundedTransportTest {

  @Test
  void aClientWhoseThreadsDiedIsNotWaitedForWithoutEnd() {
    OpenSearchClient client = new OpenSearchClient(new BoundedTransport(new Dead(), Duration.ofMillis(200)));
    assertTimeoutPreemptively(Duration.ofSeconds(20), () -> assertThrows(IOException.class, () -> client.info()));
  }

  /** Never answers, as one whose threads are gone. */
  private static final class Dead implements OpenSearchTransport {
    @Override
    public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, TransportOptions options) {
      return new CompletableFuture<A>().join();
    }

    @Override
    public <Q, A, E> CompletableFuture<A> performRequestAsync(Q request, Endpoint<Q, A, E> endpoint, TransportOptions options) {
      return new CompletableFuture<>();
    }

    @Override
    public JsonpMapper jsonpMapper() {
      return new OpenSearchConnection.PlainJson();
    }

    @Override
    public TransportOptions options() {
      return null;
    }

    @Override
    public void close() {
      // nothing to give back
    }
  }
}
