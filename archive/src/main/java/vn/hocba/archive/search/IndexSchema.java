package vn.hocba.archive.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DocValuesType;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.util.BytesRef;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * The fields of the index and how a transcript becomes a document. Any change of fields, folding or order needs a
 * higher {@link #VERSION}, which makes an older index ask for its rebuild.
 */
final class IndexSchema {
  static final String VERSION = "8";

  static final String ID = "id";
  static final String CODE = "code";
  /** Whole name as one term, with and without marks. */
  static final String NAME_KEY = "nk_x";
  static final String NAME_KEY_FOLDED = "nk_f";
  /** Syllables of the name, with and without marks; neighbours without marks. */
  static final String SYLLABLE = "n_x";
  static final String SYLLABLE_FOLDED = "n_f";
  static final String NEIGHBOURS = "nb_f";
  /**
   * Each two syllables of the name without marks, in alphabetical order as one term: few bear both an and van, where millions bear
   * either, so a name typed in any order is found without going through those millions.
   */
  static final String PAIRS = "np_f";
  static final String GIVEN = "g_x";
  static final String GIVEN_FOLDED = "g_f";
  /** Name as written, for suggestions, and its place in Vietnamese order. */
  static final String NAME = "name";
  static final String ORDER = "order";
  static final String BIRTH_DATE = "dob";
  static final String BIRTH_YEAR = "dob_y";
  /** Year of birth of those whose day is not known. */
  static final String BIRTH_YEAR_ONLY = "dob_yo";
  static final String SCHOOL = "school";
  static final String SCHOOL_NAME = "school_name";
  static final String SCHOOL_WORD = "s_f";
  static final String CLASS = "cls";
  static final String YEAR = "year";
  static final String KIND = "kind";
  static final String LEVEL = "level";
  /** Names of signers and their ends, each as one term: the beginning of one finds "Trần Thị Lan" by "thi lan". */
  static final String SIGNER = "sg_f";
  static final String KEPT = "kept";
  /** School year and kind in one number, for counting. */
  static final String PACKED = "packed";
  /**
   * The order in which documents lie in every segment: a page in the order of names is read off its beginning, however
   * many transcripts there are.
   */
  static final Sort LAID_OUT = new Sort(
      new SortField(ORDER, SortField.Type.STRING), new SortField(PACKED, SortField.Type.LONG));
  static final String TEXT_WORD = "c_f";
  static final String TEXT_NEIGHBOURS = "c_b";

  /** Longer words are noise of a scanner and would exceed what a term may hold. */
  static final int MAX_WORD = 60;
  /** Schools and signers come again and again. */
  private static final int REMEMBERED = 4_096;
  private static final Remembered<Collection<String>> SCHOOL_WORDS =
      new Remembered<>(REMEMBERED, name -> folded(VietnameseText.words(name)));
  private static final Remembered<Collection<String>> ENDS = new Remembered<>(REMEMBERED, IndexSchema::ends);
  private static final FieldType TERMS = type(true, DocValuesType.NONE);
  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final FieldType SORTED_TERM = type(false, DocValuesType.SORTED);

  private IndexSchema() {}

  static Document document(IndexedTranscript transcript) {
    VietnameseName name = VietnameseName.of(transcript.fullName());
    Document doc = new Document();
    doc.add(new StringField(ID, TranscriptKey.of(transcript.id()), Field.Store.YES));
    addName(doc, name);
    doc.add(new SortedDocValuesField(NAME, new BytesRef(display(transcript.fullName()))));
    addBirth(doc, transcript);
    term(doc, CODE, transcript.code() == null ? "" : QueryReader.codeForm(transcript.code()));
    // Also without a class or a result: values that every document has are counted faster.
    doc.add(new Field(LEVEL, new BytesRef(transcript.level() == null ? "" : transcript.level()), SORTED_TERM));
    terms(doc, SIGNER, transcript.signers().size() == 1 ? ENDS.of(transcript.signers().getFirst())
        : transcript.signers().stream().flatMap(signer -> ENDS.of(signer).stream()).distinct().toList());
    term(doc, KEPT, transcript.kept().name());
    term(doc, KIND, transcript.kind().name());
    doc.add(new Field(SCHOOL, new BytesRef(transcript.schoolCode()), SORTED_TERM));
    String schoolName = transcript.schoolName() == null ? transcript.schoolCode() : transcript.schoolName();
    doc.add(new SortedDocValuesField(SCHOOL_NAME, new BytesRef(schoolName)));
    terms(doc, SCHOOL_WORD, SCHOOL_WORDS.of(schoolName + " " + transcript.schoolCode()));
    String className = transcript.className() == null ? "" : transcript.className();
    doc.add(new Field(CLASS, new BytesRef(ClassForm.of(className)), SORTED_TERM));
    if (transcript.schoolYear() > 0) {
      doc.add(new IntPoint(YEAR, transcript.schoolYear()));
    }
    doc.add(new NumericDocValuesField(PACKED, pack(transcript.schoolYear(), transcript.kind())));
    addText(doc, transcript.text());
    return doc;
  }

  static long pack(int year, TranscriptKind kind) {
    return ((long) Math.clamp(year, 0, FacetCounts.YEARS - 1) << 1) | kind.ordinal();
  }

  private static void addName(Document doc, VietnameseName name) {
    List<Word> words = name.words();
    List<Word> apart = apart(words);
    terms(doc, NAME_KEY, keys(false, words, apart));
    terms(doc, NAME_KEY_FOLDED, keys(true, words, apart));
    terms(doc, SYLLABLE, exact(words, apart));
    terms(doc, SYLLABLE_FOLDED, folded(words, apart));
    Set<String> pairs = new LinkedHashSet<>(neighbours(words));
    pairs.addAll(neighbours(apart));
    pairs.addAll(Sequences.ambiguous(words));
    if (apart != words) {
      pairs.addAll(Sequences.ambiguous(apart));
    }
    terms(doc, NEIGHBOURS, pairs);
    terms(doc, PAIRS, pairs(folded(words, apart)));
    terms(doc, GIVEN, exact(name.given(), apart(name.given())));
    terms(doc, GIVEN_FOLDED, folded(name.given(), apart(name.given())));
    // Read off in order and never asked for: a term would only cost room, and the engine much time in looking at it.
    doc.add(new SortedDocValuesField(ORDER, NameOrder.key(name)));
  }

  private static void addBirth(Document doc, IndexedTranscript transcript) {
    if (transcript.birthDate() != null) {
      term(doc, BIRTH_DATE, DateReading.term(transcript.birthDate()));
    }
    if (transcript.birthYear() != null) {
      term(doc, BIRTH_YEAR, Integer.toString(transcript.birthYear()));
      if (transcript.birthDate() == null) {
        term(doc, BIRTH_YEAR_ONLY, Integer.toString(transcript.birthYear()));
      }
    }
  }

  private static void addText(Document doc, String text) {
    if (text == null || text.isBlank()) {
      return;
    }
    List<Word> words = VietnameseText.words(SearchedWords.first(text, SearchedWords.MOST));
    // As often as they stand there: the index takes each once, and cheaper than a set does.
    List<String> folded = new ArrayList<>(words.size());
    for (Word word : words) {
      if (word.folded().length() <= MAX_WORD) {
        folded.add(word.folded());
      }
    }
    terms(doc, TEXT_WORD, folded);
    List<String> pairs = neighbours(words);
    pairs.addAll(Sequences.ambiguous(words));
    terms(doc, TEXT_NEIGHBOURS, pairs);
  }

  private static void term(Document doc, String field, String value) {
    if (!value.isEmpty()) {
      doc.add(new StringField(field, value, Field.Store.NO));
    }
  }

  private static void terms(Document doc, String field, Collection<String> values) {
    if (!values.isEmpty()) {
      doc.add(new Field(field, new TermStream(values), TERMS));
    }
  }

  /** A name from its first, second, third … word on. */
  private static Collection<String> ends(String name) {
    Set<String> ends = new LinkedHashSet<>();
    List<Word> words = VietnameseName.of(name).words();
    for (int i = 0; i < words.size(); i++) {
      ends.add(VietnameseName.key(words.subList(i, words.size()), true));
    }
    return ends;
  }

  /** The words with those around an apostrophe taken apart: H'Linh as H and Linh. */
  static List<Word> apart(List<Word> words) {
    boolean whole = true;
    for (Word word : words) {
      whole &= word.parts().isEmpty();
    }
    if (whole) {
      return words;
    }
    return words.stream().flatMap(w -> w.parts().isEmpty() ? List.of(w).stream() : w.parts().stream()).toList();
  }

  private static Set<String> keys(boolean folded, List<Word> words, List<Word> apart) {
    Set<String> keys = new LinkedHashSet<>();
    keys.add(VietnameseName.key(words, folded));
    keys.add(VietnameseName.key(apart, folded));
    return keys;
  }

  @SafeVarargs
  private static Set<String> exact(List<Word>... lists) {
    Set<String> terms = new LinkedHashSet<>();
    for (List<Word> words : lists) {
      for (Word word : words) {
        if (word.exact().length() <= MAX_WORD) {
          terms.add(word.exact());
        }
      }
    }
    return terms;
  }

  @SafeVarargs
  private static Set<String> folded(List<Word>... lists) {
    Set<String> terms = new LinkedHashSet<>();
    for (List<Word> words : lists) {
      for (Word word : words) {
        if (word.folded().length() <= MAX_WORD) {
          terms.add(word.folded());
        }
      }
    }
    return terms;
  }

  /** Each two words that follow each other, as one term. */
  static List<String> neighbours(List<Word> words) {
    List<String> pairs = new ArrayList<>();
    for (int i = 1; i < words.size(); i++) {
      String pair = words.get(i - 1).folded() + ' ' + words.get(i).folded();
      if (pair.length() <= 2 * MAX_WORD) {
        pairs.add(pair);
      }
    }
    return pairs;
  }

  /** Each two of the syllables, whichever was typed first, as one term. */
  static Set<String> pairs(Collection<String> syllables) {
    Set<String> pairs = new LinkedHashSet<>();
    String[] ordered = syllables.toArray(String[]::new);
    Arrays.sort(ordered);
    for (int i = 0; i < ordered.length; i++) {
      for (int j = i + 1; j < ordered.length; j++) {
        if (!ordered[i].equals(ordered[j])) {
          pairs.add(ordered[i] + ' ' + ordered[j]);
        }
      }
    }
    return pairs;
  }

  private static String display(String name) {
    String composed = SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC).strip()).replaceAll(" ");
    return composed.length() > 200 ? composed.substring(0, 200) : composed;
  }

  private static FieldType type(boolean tokenized, DocValuesType docValues) {
    FieldType type = new FieldType();
    type.setTokenized(tokenized);
    type.setIndexOptions(IndexOptions.DOCS);
    type.setOmitNorms(true);
    type.setDocValuesType(docValues);
    type.freeze();
    return type;
  }
}
