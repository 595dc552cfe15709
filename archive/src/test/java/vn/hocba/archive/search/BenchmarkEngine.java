package vn.hocba.archive.search;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One of those that are measured side by side. */
interface BenchmarkEngine extends AutoCloseable {
  /** Counting stops here where nobody asked for the number. */
  int COUNTED = 1_000;
  int PAGE = 20;

  /**
   * What was found.
   *
   * @param total as far as {@link #COUNTED}, exact for facets
   * @param ids of the first page, where it is all there is
   * @param facets sum of what was counted, by which two counts are compared
   */
  record Found(long total, Set<String> ids, long facets) {
    static Found of(SearchResult result, boolean counted) {
      Set<String> ids = result.total() > PAGE ? Set.of() : result.hits().stream().map(SearchResult.Hit::id).collect(Collectors.toSet());
      long facets = result.facets().entrySet().stream().filter(e -> e.getKey() == SearchResult.Facet.SCHOOL_YEAR
          || e.getKey() == SearchResult.Facet.KIND).flatMap(e -> e.getValue().stream()).mapToLong(SearchResult.FacetValue::count).sum();
      return new Found(counted ? result.total() : Math.min(result.total(), COUNTED), ids, facets);
    }
  }

  String name();

  /** True when the asking thread itself looks everything up, so that its computing time says what a question costs. */
  default boolean inThisProcess() {
    return false;
  }

  /** Takes over a part; called from several threads. */
  void add(List<IndexedTranscript> part) throws Exception;

  /** True when an earlier run's index of as many transcripts was kept, so that nothing needs to be added. */
  default boolean holds(int count) {
    return false;
  }

  /** Makes everything ready to be asked, on disk. @param count of transcripts that were given */
  void finish(int count) throws Exception;

  Found ask(BenchmarkQuestion question) throws Exception;

  /** All that lies on disk. */
  long bytes() throws Exception;

  @Override
  void close() throws Exception;
}
