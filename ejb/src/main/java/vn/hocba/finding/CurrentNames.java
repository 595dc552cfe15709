package vn.hocba.finding;

import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.SearchResult.Facet;
import vn.hocba.archive.search.SearchResult.FacetValue;

/** Calls schools by the names they bear today: an index knows those on the papers only, of which a school may have several. */
final class CurrentNames {

  private CurrentNames() {}

  /** The same answer. @param names by code; schools that are not among them keep the name of one of their papers */
  static SearchResult in(SearchResult result, Function<Collection<String>, Map<String, String>> names) {
    List<FacetValue> schools = result.facets().get(Facet.SCHOOL);
    if (schools == null) {
      return result;
    }
    Map<String, String> today = names.apply(schools.stream().map(FacetValue::value).toList());
    Map<Facet, List<FacetValue>> facets = new EnumMap<>(result.facets());
    facets.put(Facet.SCHOOL, schools.stream()
        .map(s -> new FacetValue(s.value(), today.getOrDefault(s.value(), s.label()), s.count())).toList());
    return new SearchResult(result.hits(), result.total(), result.totalExact(), facets, result.meant(), result.suggestion(), result.notes(),
        result.sequence(), result.took());
  }
}
