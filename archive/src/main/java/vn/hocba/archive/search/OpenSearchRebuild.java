package vn.hocba.archive.search;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;

/** Fills the next index while the present one serves; says now and then that it is still at it. */
final class OpenSearchRebuild implements TranscriptSearch.Rebuild {
  /** So often it says so. */
  private static final Duration SAID = Duration.ofSeconds(30);
  /** Whoever did not say so for this long has given up, and another may begin. */
  static final Duration GIVEN_UP = Duration.ofMinutes(3);

  /** Work on the cluster, whose failures become {@link SearchUnavailable}. */
  interface Work {
    void run() throws IOException;
  }

  /** What it needs of the index it renews. */
  interface Home {
    void work(Work work);

    void over(OpenSearchGeneration inService);
  }

  private final OpenSearchIndexes indexes;
  private final OpenSearchFeed feed;
  private final Clock clock;
  private final Home home;
  private OpenSearchGeneration fresh;
  private boolean finished;

  OpenSearchRebuild(OpenSearchIndexes indexes, OpenSearchFeed feed, Clock clock, OpenSearchGeneration fresh, Home home) {
    this.indexes = indexes;
    this.feed = feed;
    this.clock = clock;
    this.fresh = fresh;
    this.home = home;
  }

  @Override
  public synchronized void upsert(List<IndexedTranscript> transcripts) {
    home.work(() -> {
      feed.upsert(fresh, transcripts);
      if (fresh.touched().plus(SAID).isBefore(clock.instant())) {
        fresh = indexes.move(fresh, 0, "");
      }
    });
  }

  @Override
  public synchronized void remove(Collection<String> ids) {
    home.work(() -> feed.remove(fresh, ids));
  }

  @Override
  public synchronized void complete(long sequence, String line) {
    if (finished) {
      throw new IllegalStateException("rebuild is over");
    }
    home.work(() -> {
      fresh = indexes.move(fresh, sequence, line);
      indexes.putInService(fresh);
    });
    finished = true;
    home.over(fresh);
  }

  @Override
  public synchronized void close() {
    if (finished) {
      return;
    }
    finished = true;
    home.over(null);
    home.work(() -> indexes.delete(fresh));
  }
}
