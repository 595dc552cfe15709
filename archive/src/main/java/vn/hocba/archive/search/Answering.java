package vn.hocba.archive.search;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.search.TotalHits;
import vn.hocba.archive.search.SearchResult.Hit;
import vn.hocba.archive.search.SearchResult.Note;
import vn.hocba.archive.search.SearchResult.Tier;

/** Puts one question to one view of the index. */
final class Answering {
  private final IndexSearcher searcher;
  private final BestHits best;
  private final CountedFacets facets;
  private final KnownPages pages;
  private final SearchQuery query;
  private final ReadQuery read;
  private final Set<Note> notes = EnumSet.noneOf(Note.class);
  private final long started = System.nanoTime();

  Answering(IndexSearcher searcher, CountedFacets facets, KnownPages pages, SearchQuery query) {
    this.searcher = searcher;
    this.best = new BestHits(searcher, query.scope() != null, !query.facets(), BestHits.MANY);
    this.facets = facets;
    this.pages = pages;
    this.query = query;
    this.read = QueryReader.read(query.text());
  }

  SearchResult answer(long sequence) throws IOException {
    List<QueryPlan.Step> steps = QueryPlan.of(query, read);
    notes.addAll(QuestionNotes.of(query, read, steps.size()));
    long wanted = (query.page() + 1L) * query.size();
    boolean tooDeep = QuestionNotes.tooDeep(query);
    for (QueryPlan.Step planned : steps) {
      QueryPlan.Step step = planned.lookedUp(searcher.getIndexReader());
      int most = tooDeep ? 1 : (int) wanted;
      TopFieldDocs known = query.facets() ? pages.of(searcher.getIndexReader(), step, most) : null;
      TopFieldDocs found = known == null ? best.of(step, most) : known;
      if (found.scoreDocs.length > 0) {
        return result(step, found, most, tooDeep, sequence);
      }
    }
    return new SearchResult(List.of(), 0, true, Map.of(), read.understood(), null, notes, sequence, took());
  }

  List<Hit> all(int most) throws IOException {
    for (QueryPlan.Step step : QueryPlan.of(query, read)) {
      ScoreDoc[] found = searcher.search(step.must(),
          new TopFieldCollectorManager(IndexSchema.LAID_OUT, most, null, 1)).scoreDocs;
      if (found.length > 0) {
        List<Hit> hits = new ArrayList<>(found.length);
        for (ScoreDoc doc : found) {
          hits.add(hit(step.tier(), doc, Set.of()));
        }
        return hits;
      }
    }
    return List.of();
  }

  private SearchResult result(QueryPlan.Step step, TopFieldDocs found, int most, boolean tooDeep, long sequence)
      throws IOException {
    List<Hit> hits = new ArrayList<>();
    for (int i = query.page() * query.size(); !tooDeep && i < found.scoreDocs.length; i++) {
      FieldDoc doc = (FieldDoc) found.scoreDocs[i];
      hits.add(hit(step.tier(), doc, reasons(step, doc)));
    }
    String suggestion = step.tier().near() ? Suggestion.of(step.read(), text(IndexSchema.NAME, found.scoreDocs[0]), school(step, found.scoreDocs[0])) : null;
    if (!query.facets()) {
      boolean exact = found.totalHits.relation() == TotalHits.Relation.EQUAL_TO;
      return new SearchResult(hits, found.totalHits.value(), exact, Map.of(), step.meant(), suggestion, notes, sequence, took());
    }
    CountedFacets.Counted counted = facets.of(step.must(), searcher);
    if (counted.dear() && !searcher.timedOut()) {
      pages.remember(searcher.getIndexReader(), step, most, found);
    }
    return new SearchResult(hits, counted.total(), true, counted.facets(), step.meant(), suggestion, notes, sequence, took());
  }

  private Set<MatchReason> reasons(QueryPlan.Step step, FieldDoc doc) {
    int weight = step.reasons().isEmpty() ? 0 : BestHits.weight(doc);
    Set<MatchReason> reasons = EnumSet.noneOf(MatchReason.class);
    for (MatchReason reason : MatchReason.values()) {
      if ((weight & reason.weight()) != 0) {
        reasons.add(reason);
      }
    }
    return reasons;
  }

  private Hit hit(Tier tier, ScoreDoc doc, Set<MatchReason> reasons) throws IOException {
    String id = TranscriptKey.id(searcher.storedFields().document(doc.doc, Set.of(IndexSchema.ID)).getBinaryValue(IndexSchema.ID));
    LeafReaderContext leaf = leaf(doc);
    NumericDocValues packed = DocValues.getNumeric(leaf.reader(), IndexSchema.PACKED);
    packed.advanceExact(doc.doc - leaf.docBase);
    return new Hit(id, TranscriptKind.values()[(int) (packed.longValue() & 1)], tier, reasons);
  }

  /** Where schools were looked at, too. */
  private String school(QueryPlan.Step step, ScoreDoc doc) throws IOException {
    return step.tier() == SearchResult.Tier.NAME_AND_SCHOOL_NEARLY ? text(IndexSchema.SCHOOL_NAME, doc) : "";
  }

  private String text(String field, ScoreDoc doc) throws IOException {
    LeafReaderContext leaf = leaf(doc);
    SortedDocValues names = DocValues.getSorted(leaf.reader(), field);
    return names.advanceExact(doc.doc - leaf.docBase) ? names.lookupOrd(names.ordValue()).utf8ToString() : "";
  }

  private LeafReaderContext leaf(ScoreDoc doc) {
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    return leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
  }

  private Duration took() {
    return Duration.ofNanos(System.nanoTime() - started);
  }
}
