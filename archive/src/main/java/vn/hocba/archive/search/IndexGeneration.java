package vn.hocba.archive.search;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.CorruptIndexException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** One open generation of the index: its writer and the view that questions see. */
final class IndexGeneration implements Closeable {
  private static final String SCHEMA = "schema";
  private static final String SEQUENCE = "sequence";
  private static final String LINE = "line";
  /** Changes are visible within this time at the latest, in nanoseconds. */
  private static final long FRESH = 500_000_000L;

  private final Path path;
  private final Directory directory;
  private final IndexWriter writer;
  private final SearcherManager searchers;
  private volatile long committed;
  private volatile String line = "";
  private volatile long written;
  private volatile long visible;
  private volatile long refreshed = System.nanoTime();

  /** Says that the files were written by another version of {@link IndexSchema}. */
  static final class OtherSchema extends IOException {
    private static final long serialVersionUID = 1;

    OtherSchema(String found) {
      super("index has schema " + found + ", this program writes " + IndexSchema.VERSION);
    }
  }

  IndexGeneration(Path path, double ramBufferMegabytes) throws IOException {
    this.path = path;
    this.directory = FSDirectory.open(path);
    IndexWriter opened = null;
    SearcherManager view = null;
    try {
      Map<String, String> data = lastCommit();
      // Uncommitted documents are given up on close: what is on disk always matches its sequence.
      opened = new IndexWriter(directory, new IndexWriterConfig()
          .setRAMBufferSizeMB(ramBufferMegabytes).setCommitOnClose(false).setIndexSort(IndexSchema.LAID_OUT));
      view = new SearcherManager(opened, null);
      this.writer = opened;
      this.searchers = view;
      if (data == null) {
        commit(0, "");
      } else {
        committed = Long.parseLong(data.getOrDefault(SEQUENCE, "0"));
        line = data.getOrDefault(LINE, "");
        written = committed;
        visible = committed;
      }
    } catch (IOException | RuntimeException | Error failed) {
      IOUtils.closeWhileHandlingException(view, opened, directory);
      throw failed;
    }
  }

  /** What the last commit carries, once every file of it was read; null for a directory that never held an index. */
  private Map<String, String> lastCommit() throws IOException {
    if (!DirectoryReader.indexExists(directory)) {
      if (directory.listAll().length > 0) {
        throw new CorruptIndexException("no commit among the files", directory.toString());
      }
      return null;
    }
    Map<String, String> data = IndexFiles.lastCommit(directory).getUserData();
    if (!IndexSchema.VERSION.equals(data.get(SCHEMA))) {
      throw new OtherSchema(data.get(SCHEMA));
    }
    IndexFiles.check(directory);
    return data;
  }

  /** Reads all files on disk again. @throws CorruptIndexException when one is not as it was written */
  void check() throws IOException {
    IndexFiles.check(directory);
  }

  void upsert(List<IndexedTranscript> transcripts) throws IOException {
    long highest = written;
    for (IndexedTranscript transcript : transcripts) {
      writer.updateDocument(new Term(IndexSchema.ID, TranscriptKey.of(transcript.id())), IndexSchema.document(transcript));
      highest = Math.max(highest, transcript.sequence());
    }
    wrote(highest);
  }

  private synchronized void wrote(long sequence) {
    written = Math.max(written, sequence);
  }

  void remove(Collection<String> ids) throws IOException {
    for (String id : ids) {
      writer.deleteDocuments(new Term(IndexSchema.ID, TranscriptKey.of(id)));
    }
  }

  synchronized void commit(long sequence, String ofLine) throws IOException {
    Map<String, String> data = new HashMap<>();
    data.put(SCHEMA, IndexSchema.VERSION);
    data.put(SEQUENCE, Long.toString(sequence));
    data.put(LINE, ofLine);
    writer.setLiveCommitData(data.entrySet());
    writer.commit();
    committed = sequence;
    line = ofLine;
    written = Math.max(written, sequence);
  }

  void refresh() throws IOException {
    long reached = written;
    searchers.maybeRefreshBlocking();
    visible = Math.max(visible, reached);
    refreshed = System.nanoTime();
  }

  /** Renews the view when it is older than {@link #FRESH}. */
  void freshen() throws IOException {
    if (System.nanoTime() - refreshed > FRESH) {
      refresh();
    }
  }

  /** Takes the current view; give it back with {@link #release}. */
  IndexSearcher acquire() throws IOException {
    return searchers.acquire();
  }

  void release(IndexSearcher searcher) throws IOException {
    searchers.release(searcher);
  }

  /** Why the writer gave up, or null; then nothing is seen, taken over or written any more. */
  Throwable failure() {
    return writer.getTragicException();
  }

  long committed() {
    return committed;
  }

  String line() {
    return line;
  }

  long visible() {
    return visible;
  }

  Path path() {
    return path;
  }

  @Override
  public void close() throws IOException {
    IOUtils.close(searchers, writer, directory);
  }
}
