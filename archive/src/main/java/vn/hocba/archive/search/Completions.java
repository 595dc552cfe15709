package vn.hocba.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.index.SortedDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.Bits;
import org.apache.lucene.util.BytesRef;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * Offers names that go on as what is being typed, the commonest first, of transcripts the asker may see. However many names begin
 * so, none is passed over for standing late in the alphabet.
 */
final class Completions {
  /** Names counted in all parts of the index beyond those that are offered. */
  private static final int COUNTED_BESIDE = 50;

  /** A single letter is in too many names for those of every school to be looked through. */
  static final int SHORTEST_WITHIN = 2;

  private final IndexSearcher searcher;
  private final CommonestNames names;
  private final int most;

  Completions(IndexSearcher searcher, CommonestNames names, int most) {
    this.searcher = searcher;
    this.names = names;
    this.most = most;
  }

  /** @param begun what is typed of a name, so far the last word only begun */
  List<String> of(SearchQuery begun) throws IOException {
    List<Word> words = QueryReader.read(begun.text()).words();
    if (words.isEmpty()) {
      return List.of();
    }
    if (begun.scope() != null) {
      return within(begun, words);
    }
    List<String> beginning = byName(VietnameseName.key(words, true));
    if (beginning.size() >= most || words.getLast().folded().length() < SHORTEST_WITHIN) {
      return beginning;
    }
    // Most people are looked for by their given name, which no name begins with.
    return Stream.concat(beginning.stream(), within(begun, words).stream()).distinct().limit(most).toList();
  }

  /** Of every school: the names themselves are few and know how many bear them. */
  private List<String> byName(String beginning) throws IOException {
    Map<BytesRef, Integer> borne = new HashMap<>();
    for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
      names.of(leaf.reader(), beginning, searcher.getTimeout()).forEach(name -> borne.merge(name.name(), name.times(), Integer::sum));
    }
    Map<BytesRef, Integer> everywhere = new HashMap<>();
    for (BytesRef name : commonest(borne).limit(most + (long) COUNTED_BESIDE).toList()) {
      everywhere.put(name, searcher.getIndexReader().docFreq(new Term(IndexSchema.NAME_KEY_FOLDED, name)));
    }
    Set<String> written = new LinkedHashSet<>();
    for (Iterator<BytesRef> next = commonest(everywhere).iterator(); next.hasNext() && written.size() < most;) {
      written(next.next()).ifPresent(written::add);
    }
    return List.copyOf(written);
  }

  private static Stream<BytesRef> commonest(Map<BytesRef, Integer> borne) {
    return borne.entrySet().stream().sorted(Map.Entry.<BytesRef, Integer>comparingByValue().reversed()
        .thenComparing(Map.Entry.comparingByKey())).map(Map.Entry::getKey);
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

  /** Wherever in a name; of some schools among their own transcripts only, so that nothing tells of others. */
  private List<String> within(SearchQuery begun, List<Word> words) throws IOException {
    List<Query> all = new ArrayList<>(List.of(QueryFilters.of(begun, null)));
    all.addAll(QueryPlan.inName(words.subList(0, words.size() - 1)));
    all.add(new PrefixQuery(new Term(IndexSchema.SYLLABLE_FOLDED, words.getLast().folded())));
    Map<String, Integer> names = new HashMap<>();
    List<LeafReaderContext> leaves = searcher.getIndexReader().leaves();
    for (int doc : searcher.search(QueryPlan.all(all), EvenlyChosen.manager())) {
      LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
      names.merge(name(leaf, doc - leaf.docBase), 1, Integer::sum);
    }
    return names.entrySet().stream().sorted(Map.Entry.<String, Integer>comparingByValue().reversed()
        .thenComparing(Map.Entry.comparingByKey(RegisterOrder.VIETNAMESE))).limit(most).map(Map.Entry::getKey).toList();
  }

  private static String name(LeafReaderContext leaf, int doc) throws IOException {
    SortedDocValues names = DocValues.getSorted(leaf.reader(), IndexSchema.NAME);
    return names.advanceExact(doc) ? names.lookupOrd(names.ordValue()).utf8ToString() : "";
  }
}
