package vn.hocba.archive.search;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.IndexOrDocValuesQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * The ways a question is put to the index, dearest last. Only the first way that finds anything answers: because a
 * narrower question then stays on the same way, a facet's count is exactly what choosing it gives.
 */
final class QueryPlan {
  /** Shorter words have too many neighbours at one letter's distance to mean any of them. */
  private static final int SHORTEST_FUZZY = 3;

  /** So many syllables are asked for in pairs: of more, the pairs grow faster than what they save. */
  private static final int PAIRED = 5;

  /** What can speak for a hit that does not bear the whole name. */
  private static final Set<MatchReason> OF_OTHERS =
      EnumSet.complementOf(EnumSet.of(MatchReason.WHOLE_NAME, MatchReason.WHOLE_NAME_WITH_MARKS));
  private static final TranscriptKind FIRST = TranscriptKind.values()[0];
  private static final TranscriptKind LAST = TranscriptKind.values()[TranscriptKind.values().length - 1];

  private final ReadQuery read;
  private final List<Word> words;
  /** Words any of which can be a given name, whatever else they were taken for. */
  private final List<Word> given;
  private final Set<Word> doubtful;
  private final SearchQuery query;
  private final Query typed;
  private final List<Step> steps;

  /**
   * One way of asking.
   *
   * @param tier its name
   * @param must what a hit has to fulfil, including scope and filters; never scores
   * @param reasons what speaks for a hit; empty when only the order of names counts
   * @param namesakes the hits that bear exactly the typed name, marks aside; null where others can be first
   * @param read what the line was taken to mean
   */
  record Step(Tier tier, Query must, Map<MatchReason, Query> reasons, Query namesakes, ReadQuery read) {
    /** The conditions that words were taken for. */
    List<Meaning> meant() {
      return tier == Tier.CODE ? List.of() : read.meanings();
    }

    /** The hits of a question with their reasons as score. */
    Query ranked(Query hits) {
      BooleanQuery.Builder ranked = new BooleanQuery.Builder().add(hits, Occur.FILTER);
      reasons.forEach((reason, query) ->
          ranked.add(new BoostQuery(new ConstantScoreQuery(query), reason.weight()), Occur.SHOULD));
      return ranked.build();
    }

    /** The same with the terms that are nearly as typed, for one view of the index. */
    Step lookedUp(IndexReader reader) throws IOException {
      return tier.near() ? new Step(tier, NearTerms.lookedUp(must, reader), reasons, namesakes, read) : this;
    }

    /** What speaks for everybody who bears exactly the typed name, and need not be asked. */
    Set<MatchReason> ofNamesakes() {
      boolean plain = read.words().stream().allMatch(w -> w.parts().isEmpty() && w.folded().length() <= IndexSchema.MAX_WORD);
      return plain ? EnumSet.of(MatchReason.WHOLE_NAME, MatchReason.IN_ORDER, MatchReason.GIVEN_NAME) : EnumSet.of(MatchReason.WHOLE_NAME);
    }

    /** What the reasons of a hit with another name weigh at most. */
    int othersAtMost() {
      return reasons.keySet().stream().filter(OF_OTHERS::contains).mapToInt(MatchReason::weight).sum();
    }
  }

  private QueryPlan(SearchQuery query, ReadQuery read, List<Word> given, List<Step> steps) {
    this.read = read;
    this.words = read.words();
    this.given = given;
    this.doubtful = read.doubtful();
    this.query = query;
    this.typed = QueryFilters.of(query, read);
    this.steps = steps;
  }

  /** Steps in the order to be tried; none when nothing readable was typed. */
  static List<Step> of(SearchQuery query, ReadQuery read) {
    boolean unreadable = read.empty() && !query.text().isBlank();
    if (unreadable) {
      return List.of();
    }
    QueryPlan typed = new QueryPlan(query, read, read.words(), new ArrayList<>());
    typed.code();
    if (read.meant() == null) {
      typed.named();
      typed.begun();
      typed.inText();
      typed.nearly();
      typed.anywhere();
    } else {
      typed.both(new QueryPlan(query, read.meant(), read.words(), typed.steps));
    }
    return List.copyOf(typed.steps);
  }

  /** Words that could be names or conditions: whoever bears them as names comes first, whoever nearly does not. */
  private void both(QueryPlan meant) {
    if (doubtful.stream().anyMatch(Word::marked)) {
      namedWithMarks();
    } else {
      named();
    }
    meant.named();
    meant.begun();
    if (doubtful.stream().anyMatch(Word::marked)) {
      named();
    }
    begun();
    inText();
    meant.inText();
    nearly();
    meant.nearly();
    anywhere();
    meant.anywhere();
  }

  private void code() {
    if (read.joined() != null) {
      Query code = term(IndexSchema.CODE, read.joined());
      Query must = all(List.of(QueryFilters.of(query, null), code));
      steps.add(new Step(Tier.CODE, must, Map.of(), null, read));
    }
  }

  private void named() {
    if (words.isEmpty()) {
      step(Tier.FILTER, new MatchAllDocsQuery());
      return;
    }
    step(Tier.NAME, all(inName(words)));
    step(Tier.NAME_AND_SCHOOL, every(w -> nameOrSchool(w, inName(w))));
  }

  /** What may stand before a year is a name or says nothing: looked for in schools, "năm" would find all of the south, Nam. */
  private Query nameOrSchool(Word word, Query inName) {
    return doubtful.contains(word) && MeaningReader.beforeYears(word) ? inName : any(List.of(inName, inSchool(word)));
  }

  /** As {@link #named}, of doubtful words with the marks that were typed. */
  private void namedWithMarks() {
    List<Query> marks = doubtful.stream().filter(Word::marked).map(w -> term(IndexSchema.SYLLABLE, w.exact())).toList();
    List<Query> all = new ArrayList<>(inName(words));
    all.addAll(marks);
    List<Query> whole = new ArrayList<>(marks);
    whole.add(term(IndexSchema.NAME_KEY_FOLDED, VietnameseName.key(words, true)));
    steps.add(new Step(Tier.NAME, among(typed, all(all)), reasons(), among(typed, all(whole)), read));
    step(Tier.NAME_AND_SCHOOL, every(w -> nameOrSchool(w,
        doubtful.contains(w) && w.marked() ? term(IndexSchema.SYLLABLE, w.exact()) : inName(w))));
  }

  private void begun() {
    if (!words.isEmpty()) {
      List<Query> queries = new ArrayList<>(inName(words.subList(0, words.size() - 1)));
      queries.add(new PrefixQuery(new Term(IndexSchema.SYLLABLE_FOLDED, words.get(words.size() - 1).folded())));
      step(Tier.NAME_BEGUN, all(queries));
    }
  }

  private void inText() {
    if (words.size() > 1) {
      step(Tier.SIGNER, QueryFilters.signedBy(words));
      step(Tier.TEXT_PHRASE, QueryFilters.together(words, IndexSchema.TEXT_WORD, IndexSchema.TEXT_NEIGHBOURS));
    }
  }

  private void nearly() {
    if (words.isEmpty()) {
      return;
    }
    if (VietnameseName.key(words, true).length() > SHORTEST_FUZZY) {
      step(Tier.NAME_NEARLY, fuzzy(IndexSchema.NAME_KEY_FOLDED, VietnameseName.key(words, true)));
    }
    step(Tier.SYLLABLES_NEARLY, every(this::nearName));
    if (words.size() > 1) {
      step(Tier.NAME_AND_SCHOOL_NEARLY, every(w -> any(List.of(nearName(w), nearSchool(w)))));
    }
    if (words.stream().anyMatch(QueryPlan::isShort)) {
      step(Tier.SYLLABLES_NEARLY, every(w -> isShort(w) ? aLetterMissing(w) : nearName(w)));
    }
  }

  private void anywhere() {
    if (!words.isEmpty()) {
      step(Tier.ANYWHERE, every(w -> any(List.of(inName(w), inSchool(w), term(IndexSchema.TEXT_WORD, w.folded())))));
    }
  }

  private void step(Tier tier, Query match) {
    Map<MatchReason, Query> reasons = reasons();
    Query whole = tier == Tier.NAME ? reasons.get(MatchReason.WHOLE_NAME) : null;
    steps.add(new Step(tier, among(typed, match), reasons, whole == null ? null : among(typed, whole), read));
  }

  /** Without conditions the question itself, whose number the index knows. */
  private static Query among(Query typed, Query match) {
    return typed instanceof MatchAllDocsQuery ? match : all(List.of(typed, match));
  }

  private Map<MatchReason, Query> reasons() {
    Map<MatchReason, Query> reasons = new EnumMap<>(MatchReason.class);
    reasons.put(MatchReason.BIRTH_DATE, QueryFilters.exactDates(query, read));
    reasons.put(MatchReason.BIRTH_YEAR, QueryFilters.birthYears(read));
    if (!words.isEmpty()) {
      reasons.put(MatchReason.WHOLE_NAME_WITH_MARKS, term(IndexSchema.NAME_KEY, VietnameseName.key(words, false)));
      reasons.put(MatchReason.SAME_MARKS, sameMarks());
      reasons.put(MatchReason.WHOLE_NAME, term(IndexSchema.NAME_KEY_FOLDED, VietnameseName.key(words, true)));
      reasons.put(MatchReason.IN_ORDER, words.size() > 1 ? neighbours(IndexSchema.NEIGHBOURS) : null);
      reasons.put(MatchReason.AS_TYPED, every(w -> term(IndexSchema.SYLLABLE, w.exact())));
    }
    reasons.put(MatchReason.GIVEN_NAME_WITH_MARKS, any(given.stream().filter(Word::marked)
        .map(w -> term(IndexSchema.GIVEN, w.exact())).toList()));
    reasons.put(MatchReason.GIVEN_NAME, any(given.stream().map(w -> term(IndexSchema.GIVEN_FOLDED, w.folded())).toList()));
    reasons.values().removeIf(Objects::isNull);
    return reasons;
  }

  private Query sameMarks() {
    List<Word> marked = words.stream().filter(Word::marked).toList();
    return marked.isEmpty() ? null : all(marked.stream().map(w -> term(IndexSchema.SYLLABLE, w.exact())).toList());
  }

  /** Conditions that together say: the name has all these words. */
  static List<Query> inName(List<Word> words) {
    List<String> simple = words.stream().filter(w -> w.parts().isEmpty()).map(Word::folded)
        .filter(w -> w.length() <= IndexSchema.MAX_WORD).distinct().toList();
    Set<String> pairs = IndexSchema.pairs(simple.subList(0, Math.min(simple.size(), PAIRED)));
    List<Query> all = new ArrayList<>(pairs.stream().map(pair -> term(IndexSchema.PAIRS, pair)).toList());
    words.stream().filter(w -> pairs.isEmpty() || simple.indexOf(w.folded()) < 0 || simple.indexOf(w.folded()) >= PAIRED)
        .map(QueryPlan::inName).forEach(all::add);
    return all;
  }

  private static Query inName(Word word) {
    Query whole = term(IndexSchema.SYLLABLE_FOLDED, word.folded());
    return word.parts().isEmpty() ? whole : any(List.of(whole, all(word.parts().stream().map(QueryPlan::inName).toList())));
  }

  private Query inSchool(Word word) {
    Query asItWas = term(IndexSchema.SCHOOL_WORD, word.folded());
    Set<String> later = query.laterNames().getOrDefault(word.folded(), Set.of());
    return later.isEmpty() ? asItWas : any(List.of(asItWas, terms(IndexSchema.SCHOOL, later)));
  }

  private Query nearName(Word word) {
    // What reads as a condition is not misspelt.
    return word.folded().length() < SHORTEST_FUZZY || doubtful.contains(word)
        ? inName(word) : fuzzy(IndexSchema.SYLLABLE_FOLDED, word.folded());
  }

  private Query nearSchool(Word word) {
    return word.folded().length() < SHORTEST_FUZZY ? inSchool(word) : fuzzy(IndexSchema.SCHOOL_WORD, word.folded());
  }

  private static boolean isShort(Word word) {
    return word.folded().length() == SHORTEST_FUZZY - 1 && word.parts().isEmpty();
  }

  /** Of two letters one more may be missing: "va" for "van". */
  private static Query aLetterMissing(Word word) {
    String typed = word.folded();
    Set<String> meant = new TreeSet<>(List.of(typed));
    for (int at = 0; at <= typed.length(); at++) {
      for (char letter = 'a'; letter <= 'z'; letter++) {
        meant.add(typed.substring(0, at) + letter + typed.substring(at));
      }
    }
    return terms(IndexSchema.SYLLABLE_FOLDED, meant);
  }

  private Query neighbours(String field) {
    return all(IndexSchema.neighbours(IndexSchema.apart(words)).stream().map(pair -> term(field, pair)).toList());
  }

  private Query every(Function<Word, Query> how) {
    return all(words.stream().map(how).toList());
  }

  private static Query fuzzy(String field, String value) {
    // Every neighbouring term counts, none is dropped for being rare: scope must not decide which terms are tried.
    return new FuzzyQuery(new Term(field, value), 1, 0, FuzzyQuery.defaultMaxExpansions, true,
        MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
  }

  static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  static Query terms(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /** School years; looked up document by document where another condition leaves few of them. */
  static Query years(int from, int to) {
    int last = FacetCounts.YEARS - 1;
    return new IndexOrDocValuesQuery(IntPoint.newRangeQuery(IndexSchema.YEAR, from, to),
        NumericDocValuesField.newSlowRangeQuery(IndexSchema.PACKED, IndexSchema.pack(Math.clamp(from, 1, last), FIRST),
            IndexSchema.pack(Math.min(to, last), LAST)));
  }

  static Query all(Collection<Query> queries) {
    if (queries.size() == 1) {
      return queries.iterator().next();
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    queries.forEach(query -> all.add(query, Occur.FILTER));
    return all.build();
  }

  /** Any of the queries; null for none. */
  static Query any(Collection<Query> queries) {
    if (queries.size() < 2) {
      return queries.isEmpty() ? null : queries.iterator().next();
    }
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    queries.forEach(query -> any.add(query, Occur.SHOULD));
    return any.build();
  }
}
