package vn.hocba.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import org.opensearch.client.opensearch.core.SearchRequest;
import vn.hocba.archive.search.VietnameseText.Word;

/** Offers names that go on as what is being typed, the commonest first, of transcripts the asker may see. */
final class OpenSearchCompletions {
  private static final String NAMES = "names";
  /** Names of which the commonest are chosen. */
  private static final int LOOKED_THROUGH = 1_000;

  private OpenSearchCompletions() {}

  static List<String> of(ClusterQuestion cluster, String index, SearchQuery begun, int most) throws IOException {
    List<Word> words = QueryReader.read(begun.text()).words();
    if (words.isEmpty()) {
      return List.of();
    }
    if (begun.scope() != null) {
      return anywhere(cluster, index, begun, words, most);
    }
    List<String> beginning = commonest(names(cluster, index, beginning(words)), most);
    if (beginning.size() >= most || words.getLast().folded().length() < Completions.SHORTEST_WITHIN) {
      return beginning;
    }
    return Stream.concat(beginning.stream(), anywhere(cluster, index, begun, words, most).stream()).distinct().limit(most).toList();
  }

  private static List<String> anywhere(ClusterQuestion cluster, String index, SearchQuery begun, List<Word> words, int most) throws IOException {
    return names(cluster, index, within(begun, words)).stream().sorted(Comparator.comparingLong(StringTermsBucket::docCount).reversed()
        .thenComparing(StringTermsBucket::key, RegisterOrder.VIETNAMESE)).limit(most).map(StringTermsBucket::key).toList();
  }

  private static List<StringTermsBucket> names(ClusterQuestion cluster, String index, Query asked) throws IOException {
    return OpenSearchFacets.texts(cluster.ask(new SearchRequest.Builder().index(index).size(0)
        .allowPartialSearchResults(false).trackTotalHits(t -> t.enabled(false)).query(OpenSearchQuery.of(asked))
        .aggregations(NAMES, a -> a.terms(t -> t.field(IndexSchema.NAME).size(LOOKED_THROUGH))))
        .aggregations(), NAMES);
  }

  private static Query beginning(List<Word> words) {
    return new PrefixQuery(new Term(IndexSchema.NAME_KEY_FOLDED, VietnameseName.key(words, true)));
  }

  private static Query within(SearchQuery begun, List<Word> words) {
    List<Query> all = new ArrayList<>(List.of(QueryFilters.of(begun, null)));
    all.addAll(QueryPlan.inName(words.subList(0, words.size() - 1)));
    all.add(new PrefixQuery(new Term(IndexSchema.SYLLABLE_FOLDED, words.getLast().folded())));
    return QueryPlan.all(all);
  }

  /** Names that differ in marks only are one, written as most of its bearers do. */
  private static List<String> commonest(List<StringTermsBucket> names, int most) {
    record Borne(String written, long times) {}
    Map<String, Borne> byKey = new HashMap<>();
    names.forEach(n -> byKey.merge(VietnameseName.key(VietnameseText.words(n.key()), true), new Borne(n.key(), n.docCount()),
        (first, next) -> new Borne(first.written(), first.times() + next.times())));
    return byKey.values().stream().sorted(Comparator.comparingLong(Borne::times).reversed()
        .thenComparing(Borne::written, RegisterOrder.VIETNAMESE)).limit(most).map(Borne::written).toList();
  }
}
