package vn.hocba.archive.search;

import java.io.IOException;
import java.time.Duration;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ExitableDirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;

/**
 * One view of the index for one question, which ends when its time is over: half of what there is would look like all of it, so
 * then there is no answer.
 */
final class BoundedView {

  private BoundedView() {}

  /** Puts the question. */
  interface Asking<T> {
    T of(IndexSearcher view) throws IOException;
  }

  /** @throws SearchTooLong when the time was over before the answer was complete */
  static <T> T ask(IndexReader reader, SearchQuery query, Duration atMost, Asking<T> asking) throws IOException {
    long until = System.nanoTime() + atMost.toNanos();
    QueryTimeout timeout = () -> System.nanoTime() - until > 0;
    try {
      // The beginning of a number is that of millions: then looking for the numbers alone takes long.
      IndexReader bounded = QueryReader.read(query.text()).codes().isEmpty() || !(reader instanceof DirectoryReader all)
          ? reader : ExitableDirectoryReader.wrap(all, timeout);
      IndexSearcher view = new IndexSearcher(bounded);
      view.setTimeout(timeout);
      T answer = asking.of(view);
      if (view.timedOut() || timeout.shouldExit()) {
        throw new SearchTooLong();
      }
      return answer;
    } catch (ExitableDirectoryReader.ExitingReaderException over) {
      throw new SearchTooLong();
    }
  }
}
