package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.WildcardQuery;
import org.junit.jupiter.api.Test;

class OpenSearchQueryTest {

  @Test
  void aKindOfConditionItDoesNotKnowIsRefusedAndNotLeftOut() {
    BooleanQuery asked = new BooleanQuery.Builder().add(QueryPlan.term("n_f", "an"), Occur.FILTER)
        .add(new WildcardQuery(new Term("school", "S*")), Occur.FILTER).build();
    assertThrows(IllegalArgumentException.class, () -> OpenSearchQuery.of(asked));
  }

  @Test
  void tellsYearsAsRange() {
    assertEquals("{\"range\":{\"year\":{\"gte\":2001,\"lte\":2008}}}",
        OpenSearchQuery.of(QueryPlan.years(2001, 2008)).toJsonString());
  }
}
