package vn.hocba.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import org.apache.lucene.util.IOUtils;

/** Fills the next generation of the index while the present one serves. */
final class LuceneRebuild implements TranscriptSearch.Rebuild {
  /** Takes over a finished generation, or null when it was given up. */
  interface Successor {
    void accept(IndexGeneration fresh) throws IOException;
  }

  private final IndexGeneration fresh;
  private final Successor successor;
  private boolean finished;

  LuceneRebuild(IndexGeneration fresh, Successor successor) {
    this.fresh = fresh;
    this.successor = successor;
  }

  @Override
  public void upsert(List<IndexedTranscript> transcripts) {
    try {
      fresh.upsert(transcripts);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void remove(Collection<String> ids) {
    try {
      fresh.remove(ids);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void complete(long sequence, String line) {
    if (finished) {
      throw new IllegalStateException("rebuild is over");
    }
    try {
      fresh.commit(sequence, line);
      fresh.refresh();
      successor.accept(fresh);
      finished = true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public synchronized void close() {
    if (finished) {
      return;
    }
    finished = true;
    try {
      successor.accept(null);
      fresh.close();
      IOUtils.rm(fresh.path());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
