package vn.hocba.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.ScorerSupplier;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.Weight;
import vn.hocba.archive.search.QueryPlan.Step;

/**
 * Finds the first hits of a step: by the weight of their reasons, then in the order of names. All three ways give the
 * same hits; which is taken depends only on how many hits there are, for weighing each of millions takes long.
 */
final class BestHits {
  /** Hits after which counting stops when nobody asked for the number. */
  private static final int COUNTED = 1_000;
  /** Hits after which it is given up to weigh each. */
  static final int MANY = 4_000;
  /** Reasons whose combinations can be asked for one by one. */
  private static final int FEW_REASONS = 6;
  static final Sort BEST_THEN_NAME = new Sort(Stream.concat(
      Stream.of(SortField.FIELD_SCORE), Arrays.stream(IndexSchema.LAID_OUT.getSort())).toArray(SortField[]::new));

  private final IndexSearcher searcher;
  private final boolean counts;
  private final boolean scoped;
  private final int many;

  /**
   * @param scoped whether some schools only are asked: then a question nobody's name answers goes all the way as one that another
   *     school's does, so that its time does not tell that there is such a name
   * @param counts whether the total is to be told, as far as {@link #COUNTED}
   * @param many hits after which it is given up to weigh each, usually {@link #MANY}
   */
  BestHits(IndexSearcher searcher, boolean scoped, boolean counts, int many) {
    this.searcher = searcher;
    this.scoped = scoped;
    this.counts = counts;
    this.many = many;
  }

  /** @param wanted number of hits, at least 1 */
  TopFieldDocs of(Step step, int wanted) throws IOException {
    if (step.reasons().isEmpty()) {
      return top(step.must(), IndexSchema.LAID_OUT, wanted);
    }
    if (step.namesakes() != null) {
      // Who bears exactly the typed name comes first anyway, and is found without the others.
      TopFieldDocs first = weighed(step, step.namesakes(), wanted);
      first = first == null ? byReasons(step, step.namesakes(), step.ofNamesakes(), wanted) : first;
      if (first.scoreDocs.length == wanted && weight(first.scoreDocs[wanted - 1]) > step.othersAtMost()) {
        return first.totalHits.value() > COUNTED ? first : counted(step, first.scoreDocs);
      }
    }
    long cost = cost(step.must());
    if (cost == 0 && !scoped) {
      return new TopFieldDocs(new TotalHits(0, TotalHits.Relation.EQUAL_TO), new ScoreDoc[0], BEST_THEN_NAME.getSort());
    }
    // Of a single word the number is known beforehand.
    TopFieldDocs weighed = step.must() instanceof TermQuery && cost > many ? null : weighed(step, step.must(), wanted);
    if (weighed != null) {
      return weighed;
    }
    TopFieldDocs found = byReasons(step, step.must(), Set.of(), wanted);
    return found.totalHits.value() > 0 ? found : counted(step, found.scoreDocs);
  }

  /** Each hit weighed; null where there are too many for that. */
  private TopFieldDocs weighed(Step step, Query hits, int wanted) throws IOException {
    return searcher.search(step.ranked(hits),
        new GivingUp(new TopFieldCollectorManager(BEST_THEN_NAME, wanted, null, COUNTED), many));
  }

  static int weight(ScoreDoc doc) {
    return ((Float) ((FieldDoc) doc).fields[0]).intValue();
  }

  /**
   * The hits for which exactly the same speaks, the weightiest first: within each the order of names decides alone. They are not counted.
   *
   * @param certain what is known to speak for every one of them
   */
  private TopFieldDocs byReasons(Step step, Query of, Set<MatchReason> certain, int wanted) throws IOException {
    List<Map.Entry<MatchReason, Query>> reasons = held(step, certain);
    if (reasons.size() > FEW_REASONS) {
      return top(step.ranked(of), BEST_THEN_NAME, wanted);
    }
    List<ScoreDoc> hits = new ArrayList<>();
    for (int speaking = (1 << reasons.size()) - 1; speaking >= 0 && hits.size() < wanted; speaking--) {
      BooleanQuery.Builder exactly = new BooleanQuery.Builder().add(of, Occur.FILTER);
      int weight = certain.stream().filter(step.reasons()::containsKey).mapToInt(MatchReason::weight).sum();
      for (int i = 0; i < reasons.size(); i++) {
        // The last of the list is the weightiest and has the highest bit.
        boolean speaks = (speaking & 1 << i) != 0;
        exactly.add(reasons.get(i).getValue(), speaks ? Occur.FILTER : Occur.MUST_NOT);
        weight += speaks ? reasons.get(i).getKey().weight() : 0;
      }
      for (ScoreDoc doc : searcher.search(exactly.build(),
          new TopFieldCollectorManager(IndexSchema.LAID_OUT, wanted - hits.size(), null, 1)).scoreDocs) {
        hits.add(new FieldDoc(doc.doc, Float.NaN, new Object[] {(float) weight}));
      }
    }
    return new TopFieldDocs(new TotalHits(0, TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO), hits.toArray(ScoreDoc[]::new),
        BEST_THEN_NAME.getSort());
  }

  /** The reasons that any transcript has, lightest first, without those that all have. */
  private List<Map.Entry<MatchReason, Query>> held(Step step, Set<MatchReason> certain) throws IOException {
    List<Map.Entry<MatchReason, Query>> held = new ArrayList<>();
    for (Map.Entry<MatchReason, Query> reason : step.reasons().entrySet()) {
      if (!certain.contains(reason.getKey()) && cost(reason.getValue()) > 0) {
        held.addFirst(reason);
      }
    }
    return held;
  }

  /** An estimate, never too low, of how many there are; reads no postings. */
  private long cost(Query query) throws IOException {
    Weight weight = searcher.createWeight(searcher.rewrite(query), ScoreMode.COMPLETE_NO_SCORES, 1);
    long cost = 0;
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      ScorerSupplier scorer = weight.scorerSupplier(leaf);
      cost += scorer == null ? 0 : scorer.cost();
    }
    return cost;
  }

  private TopFieldDocs top(Query asked, Sort sort, int wanted) throws IOException {
    // In the order in which documents lie the engine stops after the page.
    return searcher.search(asked, new TopFieldCollectorManager(sort, wanted, null, COUNTED));
  }

  private TopFieldDocs counted(Step step, ScoreDoc[] hits) throws IOException {
    TotalHits total = counts ? searcher.search(new ConstantScoreQuery(step.must()),
        new TopScoreDocCollectorManager(1, null, COUNTED)).totalHits : new TotalHits(hits.length,
        TotalHits.Relation.GREATER_THAN_OR_EQUAL_TO);
    return new TopFieldDocs(total, hits, BEST_THEN_NAME.getSort());
  }
}
