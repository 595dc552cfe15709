package vn.hocba.archive.search;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.opensearch.client.json.JsonpMapper;
import org.opensearch.client.transport.Endpoint;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.TransportOptions;

/**
 * Waits no longer for an answer than it was told, whatever becomes of the threads that fetch it: the client's own
 * blocking call has no end when one of them dies.
 */
final class BoundedTransport implements OpenSearchTransport {
  private final OpenSearchTransport client;
  private final Duration longest;

  BoundedTransport(OpenSearchTransport client, Duration longest) {
    this.client = client;
    this.longest = longest;
  }

  @Override
  public <Q, A, E> A performRequest(Q request, Endpoint<Q, A, E> endpoint, TransportOptions options) throws IOException {
    CompletableFuture<A> answer = client.performRequestAsync(request, endpoint, options);
    try {
      return answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      answer.cancel(true);
      throw new IOException("no answer within " + longest, e);
    } catch (ExecutionException e) {
      throw failure(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("asking was interrupted");
    }
  }

  private static IOException failure(Throwable cause) {
    if (cause instanceof RuntimeException told) {
      throw told;
    }
    return cause instanceof IOException e ? e : new IOException(cause);
  }

  @Override
  public <Q, A, E> CompletableFuture<A> performRequestAsync(Q request, Endpoint<Q, A, E> endpoint, TransportOptions options) {
    return client.performRequestAsync(request, endpoint, options);
  }

  @Override
  public JsonpMapper jsonpMapper() {
    return client.jsonpMapper();
  }

  @Override
  public TransportOptions options() {
    return client.options();
  }

  @Override
  public void close() throws IOException {
    client.close();
  }
}
