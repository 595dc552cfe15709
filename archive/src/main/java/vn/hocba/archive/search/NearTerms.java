package vn.hocba.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.BooleanClause;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/**
 * Looks the terms that are nearly as typed up once for a question: the engine would do so again in each segment of the index for
 * each time the question is put.
 */
final class NearTerms {
  /** More terms are asked for as a set. */
  private static final int FEW = 16;

  private NearTerms() {}

  /** The same question with every misspelt word as the terms that there are. */
  static Query lookedUp(Query query, IndexReader reader) throws IOException {
    if (query instanceof FuzzyQuery fuzzy) {
      return any(fuzzy.getField(), near(fuzzy, reader));
    }
    if (!(query instanceof BooleanQuery all)) {
      return query;
    }
    BooleanQuery.Builder lookedUp = new BooleanQuery.Builder();
    for (BooleanClause clause : all) {
      lookedUp.add(lookedUp(clause.query(), reader), clause.occur());
    }
    return lookedUp.build();
  }

  private static List<BytesRef> near(FuzzyQuery fuzzy, IndexReader reader) throws IOException {
    List<BytesRef> near = new ArrayList<>();
    Terms terms = MultiTerms.getTerms(reader, fuzzy.getField());
    TermsEnum found = terms == null ? TermsEnum.EMPTY : FuzzyQuery.getFuzzyAutomaton(fuzzy.getTerm().text(), fuzzy.getMaxEdits(),
        fuzzy.getPrefixLength(), fuzzy.getTranspositions()).getTermsEnum(terms);
    for (BytesRef term = found.next(); term != null; term = found.next()) {
      near.add(BytesRef.deepCopyOf(term));
    }
    return near;
  }

  private static Query any(String field, List<BytesRef> terms) {
    if (terms.isEmpty()) {
      return new MatchNoDocsQuery("nothing is written nearly so");
    }
    return terms.size() > FEW ? new TermInSetQuery(field, terms)
        : QueryPlan.any(terms.stream().<Query>map(term -> new TermQuery(new Term(field, term))).toList());
  }
}
