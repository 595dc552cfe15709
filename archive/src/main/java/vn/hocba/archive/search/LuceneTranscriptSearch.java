package vn.hocba.archive.search;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.IndexFormatTooNewException;
import org.apache.lucene.index.IndexFormatTooOldException;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.AlreadyClosedException;
import org.apache.lucene.util.IOUtils;
import vn.hocba.archive.search.SearchHealth.State;

/** Keeps the index in one local directory with Lucene; one instance per directory. */
public final class LuceneTranscriptSearch implements TranscriptSearch {
  private static final double RAM_BUFFER_MEGABYTES = 64;
  /** Threads that count facets: the rest of a large machine serves pages meanwhile. */
  private static final int MOST_COUNTING = 4;
  /** Files are read at most so often because a question stumbled over them, in nanoseconds. */
  private static final long SUSPICION = 60_000_000_000L;

  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final Duration patience;
  private final IndexHome home;
  private final ExecutorService processors = Executors.newFixedThreadPool(
      Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST_COUNTING),
      Thread.ofPlatform().daemon().name("index-counting-", 0).factory());
  private final CountedFacets facets = new CountedFacets(processors);
  private final CommonestNames names = new CommonestNames();
  private final KnownPages pages = new KnownPages();
  /** Held for reading while a generation is used, for writing while it is exchanged. */
  private final ReadWriteLock exchange = new ReentrantReadWriteLock();
  private IndexGeneration serving;
  private SearchHealth trouble;
  private volatile LuceneRebuild rebuilding;
  private final AtomicLong suspected = new AtomicLong();

  /**
   * Opens the index, or creates an empty one. All its files are read before: damage or another schema do not fail,
   * {@link #health()} tells and {@link #rebuild()} repairs, but nothing is ever found in such files.
   *
   * @throws UncheckedIOException if the directory is in use by another process or cannot be written
   */
  public LuceneTranscriptSearch(Path directory) {
    this(directory, PATIENCE);
  }

  /** @param patience after which a question is given up with {@link SearchTooLong} */
  public LuceneTranscriptSearch(Path directory, Duration patience) {
    this.patience = patience;
    try {
      home = new IndexHome(directory);
      if (home.lost()) {
        trouble = new SearchHealth(State.DAMAGED, "the index that was in service is not there");
      } else {
        home.deleteOthers(home.current());
        open();
      }
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
      suspect(e);
      throw new SearchUnavailable(failed(e), e);
    } catch (IndexOutOfBoundsException | NegativeArraySizeException misread) {
      suspect(misread);
      throw new SearchUnavailable(new SearchHealth(State.DAMAGED, misread.toString()), misread);
    } finally {
      exchange.readLock().unlock();
    }
  }

  /** Has the files read when a question stumbled over them, but not for each question anew. */
  private void suspect(Exception met) {
    long now = System.nanoTime();
    long before = suspected.get();
    boolean due = before == 0 || now - before > SUSPICION;
    if (!(met instanceof AlreadyClosedException) && due && suspected.compareAndSet(before, now)) {
      Thread.ofPlatform().daemon().name("index-check").start(this::check);
    }
  }

  @Override
  public SearchHealth check() {
    IndexGeneration checked;
    exchange.readLock().lock();
    try {
      checked = serving;
    } finally {
      exchange.readLock().unlock();
    }
    if (checked == null || checked.failure() != null) {
      reopen(checked);
      return health();
    }
    try {
      // Without the lock: reading takes long, and whoever waits for the lock holds up all questions.
      checked.check();
    } catch (FileSystemException e) {
      throw new UncheckedIOException("the index could not be checked", e);
    } catch (AlreadyClosedException replaced) {
      return health();
    } catch (IOException damaged) {
      condemn(checked, damaged);
    }
    return health();
  }

  private void condemn(IndexGeneration damaged, IOException why) {
    exchange.writeLock().lock();
    try {
      if (serving == damaged) {
        serving = null;
        trouble = new SearchHealth(State.DAMAGED, why.toString());
        IOUtils.closeWhileHandlingException(damaged);
      }
    } finally {
      exchange.writeLock().unlock();
    }
  }

  /** A writer that failed, on a full disk for example, never writes again: another goes on from its last commit. */
  private void reopen(IndexGeneration failed) {
    exchange.writeLock().lock();
    try {
      SearchHealth met = failed == null ? trouble : failed(failed.failure());
      if (serving == failed && met.state() == State.WRITER_FAILED) {
        serving = null;
        trouble = met;
        IOUtils.closeWhileHandlingException(failed);
        if (Files.exists(home.current())) {
          open();
        } else {
          trouble = new SearchHealth(State.DAMAGED, "the index that was in service is not there");
        }
      }
    } catch (IOException e) {
      trouble = failed(e);
    } finally {
      exchange.writeLock().unlock();
    }
  }

  private static SearchHealth failed(Throwable e) {
    return new SearchHealth(e instanceof CorruptIndexException ? State.DAMAGED : State.WRITER_FAILED, e.toString());
  }

  private interface Asking<T> {
    /** @param sequence the view may show more than this line of the ledger, never less */
    T of(IndexSearcher view, long sequence) throws IOException;
  }

  private <T> T view(SearchQuery query, Asking<T> asking) {
    return use(generation -> {
      generation.freshen();
      // Read before the view is taken.
      long sequence = generation.visible();
      IndexSearcher searcher = generation.acquire();
      try {
        return BoundedView.ask(searcher.getIndexReader(), query, patience, bounded -> asking.of(bounded, sequence));
      } finally {
        generation.release(searcher);
      }
    });
  }

  @Override
  public SearchResult search(SearchQuery query) {
    return view(query, (searcher, sequence) -> new Answering(searcher, facets, pages, query).answer(sequence));
  }

  @Override
  public List<SearchResult.Hit> all(SearchQuery query, int most) {
    return view(query, (searcher, sequence) -> new Answering(searcher, facets, pages, query).all(most));
  }

  @Override
  public List<String> complete(SearchQuery begun, int most) {
    return view(begun, (searcher, sequence) -> new Completions(searcher, names, most).of(begun));
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
    return view(SearchQuery.of(""), (searcher, sequence) -> (long) searcher.getIndexReader().numDocs());
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
      // Named first: a disk that is full just now then leaves the one in service as it is.
      home.putInService(fresh.path());
      IndexGeneration old = serving;
      serving = fresh;
      trouble = null;
      IOUtils.closeWhileHandlingException(old);
      home.leaveOnly(fresh.path());
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
