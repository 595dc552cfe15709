package vn.hocba.archive.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.TotalHitsRelation;
import vn.hocba.archive.search.SearchResult.Hit;
import vn.hocba.archive.search.SearchResult.Note;
import vn.hocba.archive.search.SearchResult.Tier;

/** Puts one question to the cluster: the ways of {@link QueryPlan} one after the other, as {@link Answering} does. */
final class OpenSearchAnswering {
  /** Hits after which counting stops when nobody asked for the number. */
  private static final int COUNTED = 1_000;
  /** Hits read off at once, of many. */
  private static final int AT_ONCE = 2_000;
  private static final List<SortOptions> BY_NAME = List.of(ascending(IndexSchema.ORDER), ascending(IndexSchema.PACKED));
  private static final List<SortOptions> BEST_THEN_NAME = List.of(
      SortOptions.of(o -> o.score(s -> s.order(SortOrder.Desc))), BY_NAME.get(0), BY_NAME.get(1));

  private final ClusterQuestion cluster;
  private final String index;
  private final SearchQuery query;
  private final ReadQuery read;
  private final Set<Note> notes = EnumSet.noneOf(Note.class);
  private final long started = System.nanoTime();

  OpenSearchAnswering(ClusterQuestion cluster, String index, SearchQuery query) {
    this.cluster = cluster;
    this.index = index;
    this.query = query;
    this.read = QueryReader.read(query.text());
  }

  SearchResult answer(long sequence) throws IOException {
    List<QueryPlan.Step> steps = QueryPlan.of(query, read);
    notes.addAll(QuestionNotes.of(query, read, steps.size()));
    boolean tooDeep = QuestionNotes.tooDeep(query);
    for (QueryPlan.Step step : steps) {
      SearchResponse<JsonData> found = cluster.ask(page(step, tooDeep));
      if (found.hits().total().value() > 0) {
        return result(step, found, sequence);
      }
    }
    return new SearchResult(List.of(), 0, true, Map.of(), read.understood(), null, notes, sequence, took());
  }

  /** All hits in the order of names, read off in parts of one and the same view of the index. */
  List<Hit> all(int most) throws IOException {
    for (QueryPlan.Step step : QueryPlan.of(query, read)) {
      SearchRequest.Builder first = new SearchRequest.Builder().index(index).allowPartialSearchResults(false)
          .query(OpenSearchQuery.of(step.must())).sort(BY_NAME).size(Math.min(most, AT_ONCE));
      List<Hit> hits = new ArrayList<>();
      cluster.readOff(first, part -> {
        part.stream().limit(most - hits.size()).map(hit -> hit(step.tier(), hit.id(), hit.sort(), Set.of())).forEach(hits::add);
        return hits.size() < most;
      });
      if (!hits.isEmpty()) {
        return hits;
      }
    }
    return List.of();
  }

  private SearchRequest.Builder page(QueryPlan.Step step, boolean tooDeep) {
    SearchRequest.Builder request = request(step).from(tooDeep ? 0 : query.page() * query.size())
        .size(tooDeep ? 0 : query.size()).trackTotalHits(t -> query.facets() ? t.enabled(true) : t.count(COUNTED));
    return query.facets() ? request.aggregations(OpenSearchFacets.asked()) : request;
  }

  private SearchRequest.Builder request(QueryPlan.Step step) {
    boolean ranked = !step.reasons().isEmpty();
    // Half an answer would look like a whole one.
    return new SearchRequest.Builder().index(index).allowPartialSearchResults(false)
        .query(OpenSearchQuery.of(ranked ? step.ranked(step.must()) : step.must()))
        .sort(ranked ? BEST_THEN_NAME : BY_NAME);
  }

  private SearchResult result(QueryPlan.Step step, SearchResponse<JsonData> found, long sequence) throws IOException {
    String suggestion = step.tier().near() ? suggestion(step) : null;
    List<Hit> hits = found.hits().hits().stream()
        .map(hit -> hit(step.tier(), hit.id(), hit.sort(), reasons(step, hit.sort()))).toList();
    return new SearchResult(hits, found.hits().total().value(), found.hits().total().relation() == TotalHitsRelation.Eq,
        query.facets() ? OpenSearchFacets.of(found.aggregations()) : Map.of(), step.meant(), suggestion, notes, sequence, took());
  }

  /** Whichever page is asked for, the likely spelling is that of the very first hit. */
  private String suggestion(QueryPlan.Step step) throws IOException {
    var best = cluster.ask(request(step).size(1).trackTotalHits(t -> t.enabled(false)).docvalueFields(
        f -> f.field(IndexSchema.NAME)).docvalueFields(f -> f.field(IndexSchema.SCHOOL_NAME))).hits().hits();
    return best.isEmpty() ? null : Suggestion.of(step.read(), text(best.getFirst(), IndexSchema.NAME),
        step.tier() == Tier.NAME_AND_SCHOOL_NEARLY ? text(best.getFirst(), IndexSchema.SCHOOL_NAME) : "");
  }

  private static String text(org.opensearch.client.opensearch.core.search.Hit<JsonData> hit, String field) {
    return hit.fields().get(field).toJson().asJsonArray().getString(0);
  }

  private static Set<MatchReason> reasons(QueryPlan.Step step, List<FieldValue> sort) {
    Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
    int weight = step.reasons().isEmpty() ? 0 : (int) number(sort.getFirst());
    for (MatchReason reason : MatchReason.values()) {
      if ((weight & reason.weight()) != 0) {
        reasons.add(reason);
      }
    }
    return reasons;
  }

  private static Hit hit(Tier tier, String id, List<FieldValue> sort, Set<MatchReason> reasons) {
    return new Hit(id, TranscriptKind.values()[(int) (number(sort.getLast()) & 1)], tier, reasons);
  }

  private static long number(FieldValue value) {
    return value.isLong() ? value.longValue() : (long) value.doubleValue();
  }

  private static SortOptions ascending(String field) {
    return SortOptions.of(o -> o.field(f -> f.field(field).order(SortOrder.Asc)));
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
