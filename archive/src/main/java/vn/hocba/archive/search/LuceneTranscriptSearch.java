package vn.hocba.archive.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import vn.hocba.archive.search.SearchHealth.State;

/** Keeps the index in one local directory with Lucene; one instance per directory. */
public final class LuceneTranscriptSearch implements TranscriptSearch {
  private static final double RAM_BUFFER_MEGABYTES = 64;
  /** Threads that count facets: the rest of a large machine serves pages meanwhile. */
  private static final int MOST_COUNTING = 4;

  private final IndexHome home;
  private final ExecutorService processors = Executors.newFixedThreadPool(
      Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_COUNTING),
      Thread.ofPlatform().daemon().name("index-counting-", 0).factory());
  private final CountedFacets facets = new CountedFacets(processors);
  /** Held for reading while a generation is used, for writing while it is exchanged. */
  private final ReadWriteLock exchange = new ReentrantReadWriteLock();
  private IndexGeneration serving;
  private SearchHealth trouble;
  private volatile LuceneRebuild rebuilding;

  /**
   * Opens the index, or creates an empty one. Damaged files or another schema do not fail: {@link #health()} tells,
   * and {@link #rebuild()} repairs.
   *
   * @throws UncheckedIOException if the directory is in use by another process or cannot be written
   */
  public LuceneTranscriptSearch(Path directory) {
    try {
      home = new IndexHome(directory);
      home.deleteOthers(home.current());
      open();
    } catch (IOException e) {
      throw new UncheckedIOException("search index at " + directory, e);
    }
  }

  private void open() throws IOException {
    try {
      serving = new IndexGeneration(home.current(), RAM_BUFFER_MEGABYTES);
    } catch (IndexGeneration.OtherSchema | IndexFormatTooOldException | IndexFormatTooNewException other) {
      trouble = new SearchHealth(State.OTHER_SCHEMA, other.getMessage());
    } catch (CorruptIndexException | IllegalArgumentException | EOFException | NoSuchFileException damaged) {
      trouble = new SearchHealth(State.DAMAGED, damaged.toString());
    }
  }

  private interface Use<T> {
    T with(IndexGeneration generation) throws IOException;
  }

  private <T> T use(Use<T> use) {
    exchange.readLock().lock();
    try {
      if (serving == null) {
        throw new SearchUnavailable(trouble, null);
      }
      return use.with(serving);
    } catch (IOException | AlreadyClosedException e) {
      throw new SearchUnavailable(failed(e), e);
    } finally {
      exchange.readLock().unlock();
    }
  }

  private static SearchHealth failed(Throwable e) {
    return new SearchHealth(e instanceof CorruptIndexException ? State.DAMAGED : State.WRITER_FAILED, e.toString());
  }

  private interface Asking<T> {
    /** @param sequence the view may show more than this line of the ledger, never less */
    T of(IndexSearcher view, long sequence) throws IOException;
  }

  private <T> T view(Asking<T> asking) {
    return use(generation -> {
      generation.freshen();
      // Read before the view is taken.
      long sequence = generation.visible();
      IndexSearcher searcher = generation.acquire();
      try {
        return asking.of(searcher, sequence);
      } finally {
        generation.release(searcher);
      }
    });
  }

  @Override
  public SearchResult search(SearchQuery query) {
    return view((searcher, sequence) -> new Answering(searcher, facets, query).answer(sequence));
  }

  @Override
  public List<SearchResult.Hit> all(SearchQuery query, int most) {
    return view((searcher, sequence) -> new Answering(searcher, facets, query).all(most));
  }

  @Override
  public List<String> complete(SearchQuery begun, int most) {
    return view((searcher, sequence) -> new Completions(searcher, most).of(begun));
  }

  @Override
  public void upsert(List<IndexedTranscript> transcripts) {
    use(generation -> {
      generation.upsert(transcripts);
      return null;
    });
  }

  @Override
  public void remove(Collection<String> ids) {
    use(generation -> {
      generation.remove(ids);
      return null;
    });
  }

  @Override
  public void refresh() {
    use(generation -> {
      generation.refresh();
      return null;
    });
  }

  @Override
  public void commit(long sequence, String line) {
    use(generation -> {
      generation.commit(sequence, line);
      return null;
    });
  }

  @Override
  public long committedSequence() {
    exchange.readLock().lock();
    try {
      return serving == null ? 0 : serving.committed();
    } finally {
      exchange.readLock().unlock();
    }
  }

  @Override
  public String committedLine() {
    exchange.readLock().lock();
    try {
      return serving == null ? "" : serving.line();
    } finally {
      exchange.readLock().unlock();
    }
  }

  @Override
  public long size() {
    return view((searcher, sequence) -> (long) searcher.getIndexReader().numDocs());
  }

  @Override
  public SearchHealth health() {
    exchange.readLock().lock();
    try {
      if (serving == null) {
        return trouble;
      }
      Throwable failure = serving.failure();
      return failure == null ? new SearchHealth(State.USABLE, "") : failed(failure);
    } finally {
      exchange.readLock().unlock();
    }
  }

  @Override
  public Rebuild rebuild() {
    exchange.writeLock().lock();
    try {
      if (trouble != null && trouble.state() == State.CLOSED) {
        throw new SearchUnavailable(trouble, null);
      }
      if (rebuilding != null) {
        throw new IllegalStateException("a rebuild is under way");
      }
      rebuilding = new LuceneRebuild(new IndexGeneration(home.next(), RAM_BUFFER_MEGABYTES), this::exchange);
      return rebuilding;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      exchange.writeLock().unlock();
    }
  }

  /** Puts the fresh generation in service; null gives the rebuild up. */
  private void exchange(IndexGeneration fresh) throws IOException {
    exchange.writeLock().lock();
    try {
      rebuilding = null;
      if (fresh == null) {
        return;
      }
      IndexGeneration old = serving;
      serving = fresh;
      trouble = null;
      if (old != null) {
        old.close();
      }
      home.putInService(fresh.path());
    } finally {
      exchange.writeLock().unlock();
    }
  }

  @Override
  public void close() {
    LuceneRebuild unfinished = rebuilding;
    if (unfinished != null) {
      // Before the lock is taken: a rebuild that completes just now waits for the lock with its own monitor held.
      unfinished.close();
    }
    exchange.writeLock().lock();
    try {
      boolean open = trouble == null || trouble.state() != State.CLOSED;
      trouble = new SearchHealth(State.CLOSED, "");
      if (serving != null) {
        serving.close();
        serving = null;
      }
      if (open) {
        processors.shutdown();
        home.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      exchange.writeLock().unlock();
    }
  }
}
