package vn.hocba.archive.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.BytesRefIterator;
import org.opensearch.client.json.JsonData;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.query_dsl.BoolQuery;
import org.opensearch.client.opensearch._types.query_dsl.Query;

/**
 * Tells the queries of {@link QueryPlan} to OpenSearch, so that there is one plan for both engines. A kind of query that
 * the plan does not use is refused, never left out: a left-out condition would show what must not be seen.
 */
final class OpenSearchQuery {
  private OpenSearchQuery() {}

  /** @throws IllegalArgumentException for a kind of query that is not known here */
  static Query of(org.apache.lucene.search.Query query) {
    return switch (query) {
      case TermQuery term -> Query.of(q -> q.term(t -> t.field(term.getTerm().field())
          .value(FieldValue.of(term.getTerm().text()))));
      case TermInSetQuery set -> Query.of(q -> q.terms(t -> t.field(set.getField()).terms(v -> v.value(values(set)))));
      case PrefixQuery prefix -> Query.of(q -> q.prefix(p -> p.field(prefix.getField())
          .value(prefix.getPrefix().text())));
      case FuzzyQuery fuzzy -> fuzzy(fuzzy);
      case BooleanQuery all -> Query.of(q -> q.bool(bool(all)));
      case BoostQuery boost when boost.getQuery() instanceof ConstantScoreQuery constant -> Query.of(q -> q
          .constantScore(c -> c.filter(of(constant.getQuery())).boost(boost.getBoost())));
      case ConstantScoreQuery constant -> Query.of(q -> q.constantScore(c -> c.filter(of(constant.getQuery()))));
      case IndexOrDocValuesQuery either -> of(either.getIndexQuery());
      case PointRangeQuery range when range.getNumDims() == 1 && range.getBytesPerDim() == Integer.BYTES -> Query.of(
          q -> q.range(r -> r.field(range.getField()).gte(number(range.getLowerPoint()))
              .lte(number(range.getUpperPoint()))));
      case MatchAllDocsQuery all -> Query.of(q -> q.matchAll(m -> m));
      case MatchNoDocsQuery none -> Query.of(q -> q.matchNone(m -> m));
      default -> throw new IllegalArgumentException("a query that is not told to OpenSearch yet: " + query.getClass());
    };
  }

  private static BoolQuery bool(BooleanQuery query) {
    BoolQuery.Builder bool = new BoolQuery.Builder();
    for (BooleanClause clause : query) {
      Query told = of(clause.query());
      switch (clause.occur()) {
        case FILTER -> bool.filter(told);
        case SHOULD -> bool.should(told);
        case MUST -> bool.must(told);
        case MUST_NOT -> bool.mustNot(told);
      }
    }
    return bool.build();
  }

  private static Query fuzzy(FuzzyQuery query) {
    // As in the plan: every neighbouring term counts, whoever asks.
    return Query.of(q -> q.fuzzy(f -> f.field(query.getField()).value(FieldValue.of(query.getTerm().text()))
        .fuzziness(Integer.toString(query.getMaxEdits())).prefixLength(query.getPrefixLength())
        .transpositions(query.getTranspositions()).rewrite("constant_score")));
  }

  private static List<FieldValue> values(TermInSetQuery set) {
    List<FieldValue> values = new ArrayList<>();
    try {
      BytesRefIterator terms = set.getBytesRefIterator();
      for (BytesRef term = terms.next(); term != null; term = terms.next()) {
        values.add(FieldValue.of(term.utf8ToString()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return values;
  }

  private static JsonData number(byte[] point) {
    return JsonData.of(OpenSearchConnection.JSON.createValue(IntPoint.decodeDimension(point, 0)));
  }
}
