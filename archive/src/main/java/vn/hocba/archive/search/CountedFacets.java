package vn.hocba.archive.search;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import vn.hocba.archive.search.SearchResult.Facet;
import vn.hocba.archive.search.SearchResult.FacetValue;

/**
 * Counts facets once for each question and view of the index. Counting is the one thing whose cost grows with the number
 * of hits, so a long count is done on all processors and kept until the view is renewed. The scope is part of the
 * question that is remembered, so nobody is told what was counted for another.
 */
final class CountedFacets {
  /** Counts that are remembered; a count is some kilobytes. */
  private static final int REMEMBERED = 256;
  /** Hits from which on counting takes longer than is worth repeating. */
  private static final long DEAR = 5_000;

  private final Executor processors;
  private final OfOneView<Query, Counted> remembered = new OfOneView<>(REMEMBERED);

  /**
   * Facets of one question.
   *
   * @param total number of hits, exact
   */
  record Counted(long total, Map<Facet, List<FacetValue>> facets) {
    /** Whether counting again would take long. */
    boolean dear() {
      return total >= DEAR;
    }
  }

  /** @param processors on which parts of a count run, or null to count on the asking thread alone */
  CountedFacets(Executor processors) {
    this.processors = processors;
  }

  Counted of(Query asked, IndexSearcher searcher) throws IOException {
    IndexReader reader = searcher.getIndexReader();
    Counted known = remembered.get(reader, asked);
    if (known != null) {
      return known;
    }
    IndexSearcher counting = processors == null ? searcher : new IndexSearcher(reader, processors);
    counting.setTimeout(searcher.getTimeout());
    FacetCounts counts = counting.search(asked, FacetCounts.manager());
    if (counting.timedOut()) {
      throw new SearchTooLong();
    }
    Counted counted = new Counted(counts.total(), FacetLists.of(counts, searcher));
    if (counted.dear()) {
      remembered.put(reader, asked, counted);
    }
    return counted;
  }
}
