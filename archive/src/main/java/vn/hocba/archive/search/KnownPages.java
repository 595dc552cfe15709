package vn.hocba.archive.search;

import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TopFieldDocs;

/**
 * Remembers the first hits of questions with very many, which are asked again and again while somebody narrows them down. As with
 * facets the scope is part of the question, and all is forgotten with the view of the index.
 */
final class KnownPages {
  private static final int REMEMBERED = 256;
  /** Deeper pages are not asked for twice. */
  private static final int FIRST = 100;

  private final OfOneView<Page, TopFieldDocs> remembered = new OfOneView<>(REMEMBERED);

  private record Page(Query must, Map<MatchReason, Query> reasons, int wanted) {
    static Page of(QueryPlan.Step step, int wanted) {
      return new Page(step.must(), step.reasons(), wanted);
    }
  }

  /** The hits found before; null when they were not remembered. */
  TopFieldDocs of(IndexReader reader, QueryPlan.Step step, int wanted) {
    return remembered.get(reader, Page.of(step, wanted));
  }

  void remember(IndexReader reader, QueryPlan.Step step, int wanted, TopFieldDocs found) {
    if (wanted <= FIRST) {
      remembered.put(reader, Page.of(step, wanted), found);
    }
  }
}
