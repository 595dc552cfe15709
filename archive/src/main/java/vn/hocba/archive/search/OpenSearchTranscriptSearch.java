package vn.hocba.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.opensearch.client.opensearch._types.OpenSearchException;
import org.opensearch.client.opensearch.core.CountResponse;
import vn.hocba.archive.LibraryContext;
import vn.hocba.archive.search.SearchHealth.State;

/**
 * Keeps the index in an OpenSearch cluster, which several servers may share: each feeds it, and whichever comes first
 * moves it on. A cluster that is away is no empty answer: every question then ends in {@link SearchUnavailable}.
 */
public final class OpenSearchTranscriptSearch implements TranscriptSearch {
  private static final int NOT_FOUND = 404;
  /** How long what the index says about itself is believed, in nanoseconds. */
  private static final long BELIEVED = 500_000_000L;

  private final OpenSearchPlace place;
  private final Clock clock;
  private final OpenSearchConnection connection;
  private final OpenSearchIndexes indexes;
  private final OpenSearchFeed feed;
  private OpenSearchGeneration known;
  private long knownAt;
  private SearchHealth health;
  private long written;
  private long visible;
  private OpenSearchRebuild rebuilding;

  /** Does not wait for the cluster: {@link #health()} tells when it is there. */
  public OpenSearchTranscriptSearch(OpenSearchPlace place, Clock clock) {
    this.place = place;
    this.clock = clock;
    this.connection = new OpenSearchConnection(place);
    this.indexes = new OpenSearchIndexes(connection, place, clock);
    this.feed = new OpenSearchFeed(connection.client());
  }

  private interface Use<T> {
    T with(OpenSearchGeneration generation) throws IOException;
  }

  private <T> T use(Use<T> use) {
    OpenSearchGeneration generation = serving();
    return work(() -> use.with(generation));
  }

  /** @param task what is asked of the cluster */
  private <T> T work(LibraryContext.Task<T, IOException> task) {
    try {
      return LibraryContext.call(task);
    } catch (OpenSearchException | IOException e) {
      SearchHealth met = failed(e);
      forget();
      throw new SearchUnavailable(met, e);
    }
  }

  private SearchHealth failed(Exception e) {
    return e instanceof OpenSearchException answered && answered.status() == NOT_FOUND
        ? new SearchHealth(State.DAMAGED, "no index " + place) : new SearchHealth(State.AWAY, place + ": " + e);
  }

  private synchronized void forget() {
    if (!closed()) {
      health = null;
    }
  }

  private boolean closed() {
    return health != null && health.state() == State.CLOSED;
  }

  /** What serves, as it said itself a moment ago. */
  private synchronized OpenSearchGeneration serving() {
    if (health == null || System.nanoTime() - knownAt > BELIEVED) {
      look();
    }
    if (!health.usable()) {
      throw new SearchUnavailable(health, null);
    }
    return known;
  }

  private synchronized void look() {
    if (closed()) {
      return;
    }
    try {
      OpenSearchGeneration found = LibraryContext.call(this::found);
      if (found != null) {
        believe(found);
      }
      health = found == null ? new SearchHealth(State.DAMAGED, "no index " + place) : found.health();
    } catch (OpenSearchException | IOException e) {
      health = failed(e);
    }
    knownAt = System.nanoTime();
  }

  /** The one in service; where there never was any, an empty one. */
  private OpenSearchGeneration found() throws IOException {
    OpenSearchGeneration found = indexes.serving().orElse(null);
    if (found == null && known == null && indexes.all().isEmpty()) {
      found = indexes.create(List.of(), true);
    }
    return found;
  }

  private synchronized void believe(OpenSearchGeneration generation) {
    if (known == null || !known.name().equals(generation.name())) {
      written = 0;
      visible = 0;
    }
    known = generation;
  }

  @Override
  public SearchResult search(SearchQuery query) {
    return use(generation -> new OpenSearchAnswering(question(), place.index(), query).answer(visible(generation)));
  }

  @Override
  public List<SearchResult.Hit> all(SearchQuery query, int most) {
    return use(generation -> new OpenSearchAnswering(question(), place.index(), query).all(most));
  }

  private ClusterQuestion question() {
    return new ClusterQuestion(connection.client(), place.question());
  }

  private synchronized long visible(OpenSearchGeneration generation) {
    return Math.max(generation.sequence(), visible);
  }

  @Override
  public List<String> complete(SearchQuery begun, int most) {
    return use(generation -> OpenSearchCompletions.of(question(), place.index(), begun, most));
  }

  @Override
  public void upsert(List<IndexedTranscript> transcripts) {
    use(generation -> {
      feed.upsert(generation, transcripts);
      wrote(transcripts.stream().mapToLong(IndexedTranscript::sequence).max().orElse(0));
      return null;
    });
  }

  private synchronized void wrote(long sequence) {
    written = Math.max(written, sequence);
  }

  @Override
  public void remove(Collection<String> ids) {
    use(generation -> {
      feed.remove(generation, ids);
      return null;
    });
  }

  @Override
  public void refresh() {
    use(generation -> {
      refresh(generation);
      return null;
    });
  }

  private void refresh(OpenSearchGeneration generation) throws IOException {
    long reached;
    synchronized (this) {
      reached = written;
    }
    indexes.refresh(generation);
    synchronized (this) {
      visible = Math.max(visible, reached);
    }
  }

  @Override
  public void commit(long sequence, String line) {
    use(generation -> {
      // Whoever reads the number may rely on seeing what it stands for.
      refresh(generation);
      believe(indexes.move(generation, sequence, line));
      return null;
    });
  }

  @Override
  public synchronized long committedSequence() {
    return told() == null ? 0 : known.sequence();
  }

  @Override
  public synchronized String committedLine() {
    return told() == null ? "" : known.line();
  }

  /** What the index said last; null when it needs a rebuild or never answered. */
  private OpenSearchGeneration told() {
    if (health == null || System.nanoTime() - knownAt > BELIEVED) {
      look();
    }
    return health.usable() || health.state() == State.AWAY ? known : null;
  }

  @Override
  public long size() {
    return use(generation -> counted());
  }

  private long counted() throws IOException {
    CountResponse counted = connection.client().count(c -> c.index(place.index()));
    if (counted.shards().failed() > 0) {
      throw new IOException("only " + counted.shards().successful() + " parts of the index answer");
    }
    return counted.count();
  }

  @Override
  public SearchHealth health() {
    synchronized (this) {
      look();
      if (!health.usable()) {
        return health;
      }
    }
    try {
      size();
      return new SearchHealth(State.USABLE, "");
    } catch (SearchUnavailable e) {
      return e.health();
    }
  }

  /** The machines of the cluster look after their own files: a part that is damaged is not there. */
  @Override
  public SearchHealth check() {
    return health();
  }

  @Override
  public synchronized Rebuild rebuild() {
    if (closed()) {
      throw new SearchUnavailable(health, null);
    }
    if (rebuilding != null) {
      throw new IllegalStateException("a rebuild is under way");
    }
    OpenSearchGeneration fresh = work(this::begun);
    rebuilding = new OpenSearchRebuild(indexes, feed, clock, fresh, new OpenSearchRebuild.Home() {
      @Override
      public void work(OpenSearchRebuild.Work work) {
        OpenSearchTranscriptSearch.this.work(() -> {
          work.run();
          return null;
        });
      }

      @Override
      public void over(OpenSearchGeneration inService) {
        OpenSearchTranscriptSearch.this.over(inService);
      }
    });
    return rebuilding;
  }

  private OpenSearchGeneration begun() throws IOException {
    String serving = indexes.serving().map(OpenSearchGeneration::name).orElse("");
    List<OpenSearchGeneration> before = indexes.all();
    for (OpenSearchGeneration other : before) {
      if (!other.name().equals(serving)) {
        if (other.touched().plus(OpenSearchRebuild.GIVEN_UP).isAfter(clock.instant())) {
          throw new SearchUnavailable(new SearchHealth(State.AWAY, other.name() + " is being built by another server"), null);
        }
        indexes.delete(other);
      }
    }
    return indexes.create(before, false);
  }

  private synchronized void over(OpenSearchGeneration inService) {
    rebuilding = null;
    if (inService != null) {
      believe(inService);
      forget();
    }
  }

  @Override
  public void close() {
    OpenSearchRebuild unfinished;
    synchronized (this) {
      unfinished = rebuilding;
    }
    if (unfinished != null) {
      unfinished.close();
    }
    synchronized (this) {
      health = new SearchHealth(State.CLOSED, "");
    }
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
