package vn.hocba.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import vn.hocba.archive.search.VietnameseText.Word;

/** Offers names that go on as what is being typed, the commonest first, of transcripts the asker may see. */
final class Completions {
  /** Names, and transcripts of a scope, that are looked through; more begin alike than anybody reads. */
  private static final int LOOKED_THROUGH = 5_000;

  private final IndexSearcher searcher;
  private final int most;

  Completions(IndexSearcher searcher, int most) {
    this.searcher = searcher;
    this.most = most;
  }

  /** @param begun what is typed of a name, so far the last word only begun */
  List<String> of(SearchQuery begun) throws IOException {
    List<Word> words = QueryReader.read(begun.text()).words();
    if (words.isEmpty()) {
      return List.of();
    }
    return begun.scope() == null ? byName(VietnameseName.key(words, true)) : within(begun, words);
  }

  /** Of every school: the names themselves are few and know how many bear them. */
  private List<String> byName(String beginning) throws IOException {
    Terms names = MultiTerms.getTerms(searcher.getIndexReader(), IndexSchema.NAME_KEY_FOLDED);
    if (names == null) {
      return List.of();
    }
    record Borne(BytesRef name, int times) {}
    PriorityQueue<Borne> commonest = new PriorityQueue<>(Comparator.comparingInt(Borne::times));
    BytesRef start = new BytesRef(beginning);
    TermsEnum terms = names.iterator();
    int looked = 0;
    for (BytesRef name = terms.seekCeil(start) == TermsEnum.SeekStatus.END ? null : terms.term();
        name != null && StringHelper.startsWith(name, start) && looked++ < LOOKED_THROUGH; name = terms.next()) {
      int times = terms.docFreq();
      if (commonest.size() < most || times > commonest.peek().times()) {
        commonest.add(new Borne(BytesRef.deepCopyOf(name), times));
        if (commonest.size() > most) {
          commonest.poll();
        }
      }
    }
    List<Borne> ordered = new ArrayList<>(commonest);
    ordered.sort(Comparator.comparingInt(Borne::times).reversed().thenComparing(Borne::name));
    List<String> written = new ArrayList<>();
    for (Borne b : ordered) {
      written(b.name()).ifPresent(written::add);
    }
    return written.stream().distinct().toList();
  }

  /** A name as one of its bearers writes it; empty where only transcripts taken out bear it. */
  private Optional<String> written(BytesRef key) throws IOException {
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      PostingsEnum docs = leaf.reader().postings(new Term(IndexSchema.NAME_KEY_FOLDED, key), PostingsEnum.NONE);
      Bits there = leaf.reader().getLiveDocs();
      while (docs != null && docs.nextDoc() != PostingsEnum.NO_MORE_DOCS) {
        if (there == null || there.get(docs.docID())) {
          return Optional.of(name(leaf, docs.docID()));
        }
      }
    }
    return Optional.empty();
  }

  /** Of some schools: among their own transcripts only, so that nothing tells of others. */
  private List<String> within(SearchQuery begun, List<Word> words) throws IOException {
    List<Query> all = new ArrayList<>(List.of(QueryFilters.of(begun, null)));
    all.addAll(QueryPlan.inName(words.subList(0, words.size() - 1)));
    all.add(new PrefixQuery(new Term(IndexSchema.SYLLABLE_FOLDED, words.getLast().folded())));
    Map<String, Integer> names = new HashMap<>();
    for (ScoreDoc doc : searcher.search(QueryPlan.all(all),
        new TopFieldCollectorManager(IndexSchema.LAID_OUT, LOOKED_THROUGH, null, 1)).scoreDocs) {
      List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc.doc, leaves));
      names.merge(name(leaf, doc.doc - leaf.docBase), 1, Integer::sum);
    }
    return names.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
        .thenComparing(Map.Entry.comparingByKey(RegisterOrder.VIETNAMESE))).limit(most).map(Map.Entry::getKey).toList();
  }

  private static String name(LeafReaderContext leaf, int doc) throws IOException {
    SortedDocValues names = DocValues.getSorted(leaf.reader(), IndexSchema.NAME);
    return names.advanceExact(doc) ? names.lookupOrd(names.ordValue()).utf8ToString() : "";
  }
}
