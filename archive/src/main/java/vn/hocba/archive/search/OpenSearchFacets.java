package vn.hocba.archive.search;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch._types.aggregations.StringTermsBucket;
import vn.hocba.archive.search.SearchResult.Facet;
import vn.hocba.archive.search.SearchResult.FacetValue;

/** Has the cluster count facets with the hits, over the same conditions, scope included. */
final class OpenSearchFacets {
  /** Values that each part of the index tells: far more than there are, so that counts of several parts add up exactly. */
  private static final int TOLD = 20_000;
  private static final String NAMED = "named";

  private OpenSearchFacets() {}

  static Map<String, Aggregation> asked() {
    return Map.of(
        IndexSchema.SCHOOL, Aggregation.of(a -> a.terms(t -> t.field(IndexSchema.SCHOOL).size(FacetLists.MAX_VALUES)
            .shardSize(TOLD)).aggregations(NAMED, n -> n.terms(t -> t.field(IndexSchema.SCHOOL_NAME).size(1)))),
        IndexSchema.CLASS, terms(IndexSchema.CLASS, FacetLists.MAX_VALUES + 1),
        IndexSchema.LEVEL, terms(IndexSchema.LEVEL, FacetLists.MAX_VALUES + 1),
        IndexSchema.KIND, terms(IndexSchema.KIND, FacetLists.MAX_VALUES),
        IndexSchema.YEAR, terms(IndexSchema.YEAR, FacetLists.MAX_VALUES));
  }

  private static Aggregation terms(String field, int most) {
    return Aggregation.of(a -> a.terms(t -> t.field(field).size(most).shardSize(TOLD)));
  }

  static Map<Facet, List<FacetValue>> of(Map<String, Aggregate> counted) {
    Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
    facets.put(Facet.SCHOOL, texts(counted, IndexSchema.SCHOOL).stream().map(OpenSearchFacets::school).toList());
    facets.put(Facet.CLASS, FacetLists.commonest(counts(counted, IndexSchema.CLASS)));
    facets.put(Facet.LEVEL, FacetLists.commonest(counts(counted, IndexSchema.LEVEL)));
    facets.put(Facet.KIND, FacetLists.commonest(counts(counted, IndexSchema.KIND)));
    Map<String, Long> years = new HashMap<>();
    counted.get(IndexSchema.YEAR).lterms().buckets().array().forEach(b -> years.put(b.keyAsString() == null
        ? String.valueOf(b.key().signed()) : b.keyAsString(), b.docCount()));
    facets.put(Facet.SCHOOL_YEAR, FacetLists.commonest(years).stream()
        .sorted(Comparator.comparing(FacetValue::value).reversed()).toList());
    return facets;
  }

  private static FacetValue school(StringTermsBucket school) {
    List<StringTermsBucket> named = school.aggregations().get(NAMED).sterms().buckets().array();
    return new FacetValue(school.key(), named.isEmpty() ? school.key() : named.getFirst().key(), school.docCount());
  }

  /** Without the documents that have no value: those carry an empty one. */
  private static Map<String, Long> counts(Map<String, Aggregate> counted, String field) {
    Map<String, Long> counts = new HashMap<>();
    texts(counted, field).stream().filter(b -> !b.key().isEmpty()).forEach(b -> counts.put(b.key(), b.docCount()));
    return counts;
  }

  static List<StringTermsBucket> texts(Map<String, Aggregate> counted, String name) {
    return counted.get(name).sterms().buckets().array();
  }
}
