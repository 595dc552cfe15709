package vn.hocba.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import vn.hocba.archive.search.SearchResult.Facet;
import vn.hocba.archive.search.SearchResult.FacetValue;

/** Puts counted facets into the order and words in which they are offered. */
final class FacetLists {
  /** Values of one facet that are offered; the commonest ones. */
  static final int MAX_VALUES = 100;

  private FacetLists() {}

  static Map<Facet, List<FacetValue>> of(FacetCounts counts, IndexSearcher searcher) throws IOException {
    Map<Facet, List<FacetValue>> facets = new EnumMap<>(Facet.class);
    List<FacetValue> schools = new ArrayList<>();
    for (FacetValue school : commonest(counts.schools())) {
      schools.add(new FacetValue(school.value(), schoolName(searcher, school.value()), school.count()));
    }
    facets.put(Facet.SCHOOL, List.copyOf(schools));
    facets.put(Facet.CLASS, commonest(counts.classes()));
    facets.put(Facet.LEVEL, commonest(counts.levels()));
    facets.put(Facet.KIND, commonest(counts.kinds()));
    facets.put(Facet.SCHOOL_YEAR, commonest(counts.years()).stream()
        .sorted(Comparator.comparing(FacetValue::value).reversed()).toList());
    return facets;
  }

  static List<FacetValue> commonest(Map<String, Long> counts) {
    return counts.entrySet().stream()
        .map(entry -> new FacetValue(entry.getKey(), entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparingLong(FacetValue::count).reversed().thenComparing(FacetValue::value))
        .limit(MAX_VALUES).toList();
  }

  /** The name one of the school's transcripts carries; the code itself if none is left. */
  private static String schoolName(IndexSearcher searcher, String code) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum docs = leaf.reader().postings(new Term(IndexSchema.SCHOOL, code), PostingsEnum.NONE);
      if (docs != null && docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        SortedDocValues names = DocValues.getSorted(leaf.reader(), IndexSchema.SCHOOL_NAME);
        if (names.advanceExact(docs.docID())) {
          return names.lookupOrd(names.ordValue()).utf8ToString();
        }
      }
    }
    return code;
  }
}
