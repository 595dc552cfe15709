package vn.hocba.archive.search;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch.OpenSearchClient;
import org.opensearch.client.opensearch._types.ErrorCause;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch._types.Time;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.transport.httpclient5.ResponseException;

/**
 * The time that one question may take of a cluster, however often it has to be asked. The cluster is told each time what is left:
 * it then stops by itself, instead of working on for nobody. What it found until then is no answer.
 */
final class ClusterQuestion {
  /** How long the cluster keeps a view for the next part of a list. */
  private static final Time KEPT = Time.of(t -> t.time("1m"));

  private final OpenSearchClient client;
  private final long until;

  /** Work on the cluster. */
  private interface Asking<T> {
    T ask() throws IOException;
  }

  ClusterQuestion(OpenSearchClient client, Duration atMost) {
    this.client = client;
    this.until = System.nanoTime() + atMost.toNanos();
  }

  /** @throws SearchTooLong when the time was over before the answer was complete */
  SearchResponse<JsonData> ask(SearchRequest.Builder request) throws IOException {
    return inTime(() -> {
      SearchResponse<JsonData> answer = client.search(bounded(request).build(), JsonData.class);
      whole(answer.timedOut());
      return answer;
    });
  }

  /**
   * Reads all that a request finds off in parts, of one and the same view of the index.
   *
   * @param part takes each; false when it is enough
   * @throws SearchTooLong when the time was over before
   */
  void readOff(SearchRequest.Builder request, Predicate<List<Hit<JsonData>>> part) throws IOException {
    SearchResponse<JsonData> first = ask(request.scroll(KEPT));
    List<Hit<JsonData>> hits = first.hits().hits();
    while (!hits.isEmpty() && part.test(hits)) {
      hits = inTime(() -> next(first.scrollId()));
    }
    // Where a part fails, the view ends by itself.
    client.clearScroll(c -> c.scrollId(first.scrollId()));
  }

  private List<Hit<JsonData>> next(String view) throws IOException {
    left();
    var part = client.scroll(s -> s.scrollId(view).scroll(KEPT), JsonData.class);
    if (part.shards().failed() > 0) {
      // Half a list would look like a whole one.
      throw new IOException("only " + part.shards().successful() + " parts of the index answer");
    }
    whole(part.timedOut());
    return part.hits().hits();
  }

  /** Each part of the index stops collecting, and whatever goes on besides is ended. */
  private SearchRequest.Builder bounded(SearchRequest.Builder request) {
    String left = left() + "ms";
    return request.timeout(left).cancelAfterTimeInterval(t -> t.time(left));
  }

  private long left() {
    long left = Duration.ofNanos(until - System.nanoTime()).toMillis();
    if (left <= 0) {
      throw new SearchTooLong();
    }
    return left;
  }

  private static void whole(boolean timedOut) {
    if (timedOut) {
      throw new SearchTooLong();
    }
  }

  private static <T> T inTime(Asking<T> asking) throws IOException {
    try {
      return asking.ask();
    } catch (OpenSearchException e) {
      if (stopped(e.error())) {
        throw new SearchTooLong();
      }
      throw e;
    } catch (ResponseException e) {
      // Of failures within the cluster the client tells the text alone.
      if (stopped(e.getMessage())) {
        throw new SearchTooLong();
      }
      throw e;
    }
  }

  /** Whether the cluster ended the work because its time was over. */
  private static boolean stopped(ErrorCause cause) {
    if (cause == null) {
      return false;
    }
    return stopped(cause.type() + " " + cause.reason())
        || Stream.concat(cause.rootCause().stream(), Stream.of(cause).map(ErrorCause::causedBy)).anyMatch(c -> stopped(c));
  }

  private static boolean stopped(String said) {
    return said.contains("task_cancelled_exception") || said.contains("Time exceeded");
  }
}
