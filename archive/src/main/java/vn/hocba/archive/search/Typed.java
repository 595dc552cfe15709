package vn.hocba.archive.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.automaton.ByteRunAutomaton;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * What was typed, held against what was found, whichever engine found it: where its words stand in a name or a text, and
 * what could be typed instead. Asks no index, so it tells nothing of transcripts that were not found.
 */
public final class Typed {
  private static final int BEFORE = 6;
  private static final int SHOWN = 30;
  private static final int SHORTEST_NEAR = 3;
  private static final String ELLIPSIS = "\u2026";
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}\\p{N}]+(?:['\u2019\u02bc][\\p{L}\\p{M}\\p{N}]+)*");

  private final String line;
  private final ReadQuery read;
  private final List<Meaning> doubtful;
  /** What each typed word becomes by one slip. */
  private final Map<String, ByteRunAutomaton> slips = new HashMap<>();

  /** @param forms without marks @param exact as it is written there */
  private record Place(int start, int end, Set<String> forms, Set<String> exact) {}

  /** A piece of the line that stays whole when words of it are left out. */
  private static final Pattern TOKEN = Pattern.compile(QueryReader.QUOTED.pattern() + "|[^\\s\\p{Z}]+");

  /** Where a phrase between quotation marks stands. */
  public enum Phrased { IN_NAME, IN_TEXT, IN_TEXT_WITHOUT_MARKS }

  /** A piece of what is shown. @param marked whether it is what was typed */
  public record Part(String text, boolean marked) {}

  /** @param line as typed; null for nothing */
  public Typed(String line) {
    this(line, List.of());
  }

  /** @param taken conditions that words were taken for where something was found */
  public Typed(String line, List<Meaning> taken) {
    this.line = line == null ? "" : line;
    ReadQuery typed = QueryReader.read(this.line);
    this.doubtful = typed.meant() == null ? List.of()
        : typed.meant().meanings().subList(typed.meanings().size(), typed.meant().meanings().size());
    this.read = typed.meant() != null && !typed.meanings().equals(taken) && typed.meant().meanings().equals(taken) ? typed.meant() : typed;
  }

  /** A class as the one box reads it, "lớp 9A" and "7-A3" alike; what is no class is as it was typed, in capitals. */
  public static String ofClass(String typed) {
    return ClassForm.of(typed);
  }

  /** What words could mean that could be names too. */
  public List<Meaning> doubtful() {
    return doubtful;
  }

  /** The line without that condition: words that can be names are looked for as words, wherever they stand, others are left out. */
  public String dropped(Meaning meaning) {
    int names = meaning.words().length();
    return replaced(meaning, found -> {
      if (meaning.kind() == Meaning.Kind.SIGNER) {
        return meaning.value();
      }
      String one = found.replaceAll("[\\s\\p{Z}]+", " ");
      return doubtful.contains(meaning) ? '"' + one.substring(0, names) + '"' + one.substring(names) : "";
    });
  }

  /** The line in which the words mean nothing but that; without them where a form has a place for it. */
  public String decided(Meaning meaning) {
    return replaced(meaning, found -> switch (meaning.kind()) {
      case GRADE -> "l\u1edbp " + meaning.value();
      case CLASS -> meaning.value();
      case NUMBER -> "s\u1ed1 hi\u1ec7u " + meaning.typed();
      case BORN -> meaning.value().isEmpty() ? found.substring(meaning.words().length()).replaceFirst("^[\\s\\p{Z}:.,]+", "")
          : "sinh n\u0103m " + meaning.value();
      default -> "";
    });
  }

  private String replaced(Meaning meaning, UnaryOperator<String> how) {
    Pattern words = Pattern.compile("(?<![\\p{L}\\d\"])" + Stream.of(meaning.typed().split("\\s+")).map(Pattern::quote)
        .collect(Collectors.joining("[\\s\\p{Z}]+")) + "(?![\\p{L}\\d\"])", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    String composed = Normalizer.normalize(line, Normalizer.Form.NFC);
    // Where invisible characters stand between letters the line is the cleaned one, in small letters.
    Matcher there = words.matcher(words.matcher(composed).find() ? composed : VietnameseText.clean(line));
    return there.replaceFirst(found -> Matcher.quoteReplacement(how.apply(found.group()))).replaceAll("\\s+", " ").strip();
  }

  /** A name, whole, in pieces. @param tier how it was found, which tells how near its words may be; of signers the whole name */
  public List<Part> inName(String name, Tier tier) {
    String shown = Normalizer.normalize(name, Normalizer.Form.NFC);
    List<Place> places = places(shown);
    return parts(shown, places, tier == Tier.SIGNER ? runs(places, tier) : singles(places, tier), 0, places.size());
  }

  /**
   * The place of a text that has most of what was typed, in pieces.
   *
   * @param text comments or what was read off a scan; null for none
   * @return empty where the text has nothing of it, or was not asked
   */
  public List<Part> inText(String text, Tier tier) {
    boolean asked = tier == Tier.TEXT_PHRASE || tier == Tier.ANYWHERE || !read.phrases().isEmpty();
    if (text == null || !asked) {
      return List.of();
    }
    String shown = Normalizer.normalize(text, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip();
    List<Place> places = places(shown);
    BitSet marked = runs(places, tier);
    if (tier == Tier.ANYWHERE) {
      marked.or(singles(places, tier));
    }
    if (marked.isEmpty()) {
      return List.of();
    }
    int from = Math.max(0, densest(places, marked) - BEFORE);
    return parts(shown, places, marked, from, Math.min(places.size(), from + SHOWN));
  }

  /** Where the phrases between quotation marks stand in what was found, so that each tells how it was. @param text null for none */
  public Set<Phrased> phrased(String name, String text) {
    List<Place> names = places(Normalizer.normalize(name, Normalizer.Form.NFC));
    List<Place> texts = text == null ? List.of() : places(Normalizer.normalize(text, Normalizer.Form.NFC));
    Set<Phrased> where = EnumSet.noneOf(Phrased.class);
    for (List<Word> phrase : read.phrases()) {
      if (!runs(names, List.of(phrase), false, true).isEmpty()) {
        where.add(Phrased.IN_NAME);
      } else if (!runs(texts, List.of(phrase), false, true).isEmpty()) {
        where.add(Phrased.IN_TEXT);
      } else if (!runs(texts, List.of(phrase), false, false).isEmpty()) {
        where.add(Phrased.IN_TEXT_WITHOUT_MARKS);
      }
    }
    return where;
  }

  /** What was typed without the characters that stand for letters elsewhere; they part words here. */
  public String withoutWildcards() {
    return line.replaceAll("[*?\\s]+", " ").strip();
  }

  /** What was typed with its phrases as plain words; null where it has none. */
  public String unquoted() {
    return read.phrases().isEmpty() ? null : QueryReader.QUOTED.matcher(line).replaceAll("$1").replaceAll("\\s+", " ").strip();
  }

  /** What was typed with its phrases without marks; null where none has any. */
  public String unmarked() {
    boolean marked = read.phrases().stream().flatMap(List::stream).anyMatch(Word::marked);
    return !marked ? null : QueryReader.QUOTED.matcher(line).replaceAll(phrase -> Matcher.quoteReplacement('"'
        + VietnameseName.key(VietnameseText.words(phrase.group(1)), true) + '"')).strip();
  }

  /** What was meant where the keys of Telex or VNI were typed while the input method was off; null where none were. */
  public String keyed() {
    return TypingKeys.read(line);
  }

  /** What was typed without one of its words each, the last first; empty for a single word. */
  public List<String> shorter() {
    List<String> words = tokens();
    List<String> shorter = new ArrayList<>();
    for (int i = words.size() - 1; words.size() > 1 && i >= 0 && shorter.size() < QueryReader.MAX_WORDS; i--) {
      List<String> others = new ArrayList<>(words);
      others.remove(i);
      shorter.add(String.join(" ", others));
    }
    return shorter.stream().distinct().toList();
  }

  /** The beginnings and ends of what was typed that lack two words or more, the longest first. */
  public List<String> pieces() {
    List<String> words = tokens();
    List<String> pieces = new ArrayList<>();
    for (int length = Math.min(words.size() - 2, QueryReader.MAX_WORDS); length > 0; length--) {
      pieces.add(String.join(" ", words.subList(0, length)));
      pieces.add(String.join(" ", words.subList(words.size() - length, words.size())));
    }
    return pieces;
  }

  private List<String> tokens() {
    return TOKEN.matcher(line).results().map(MatchResult::group).toList();
  }

  private static List<Place> places(String shown) {
    List<Place> places = new ArrayList<>();
    Matcher words = WORD.matcher(shown);
    while (words.find() && places.size() < SearchedWords.MOST) {
      Set<String> forms = new TreeSet<>();
      Set<String> exact = new TreeSet<>();
      for (Word word : VietnameseText.words(words.group())) {
        Stream.concat(Stream.of(word), word.parts().stream()).forEach(form -> {
          forms.add(form.folded());
          exact.add(form.exact());
        });
      }
      places.add(new Place(words.start(), words.end(), forms, exact));
    }
    return places;
  }

  private BitSet singles(List<Place> places, Tier tier) {
    Set<String> typed = words().stream().flatMap(List::stream)
        .flatMap(word -> Stream.concat(Stream.of(word), word.parts().stream()))
        .map(Word::folded).collect(Collectors.toSet());
    boolean near = tier.near();
    String begun = tier == Tier.NAME_BEGUN && !read.words().isEmpty() ? read.words().getLast().folded() : null;
    BitSet marked = new BitSet();
    for (int i = 0; i < places.size(); i++) {
      marked.set(i, places.get(i).forms().stream().anyMatch(form -> typed.contains(form)
          || begun != null && form.startsWith(begun) || near && typed.stream().anyMatch(word -> near(word, form))));
    }
    return marked;
  }

  /** Where the words of a phrase follow each other. */
  private BitSet runs(List<Place> places, Tier tier) {
    return runs(places, tier == Tier.TEXT_PHRASE || tier == Tier.SIGNER ? words() : read.phrases(), tier == Tier.SIGNER, false);
  }

  private static BitSet runs(List<Place> places, List<List<Word>> phrases, boolean begun, boolean withMarks) {
    BitSet marked = new BitSet();
    for (List<Word> phrase : phrases) {
      for (int i = 0; i + phrase.size() <= places.size(); i++) {
        int at = 0;
        while (at < phrase.size() && (!withMarks || !phrase.get(at).marked() || places.get(i + at).exact().contains(phrase.get(at).exact()))
            && is(places.get(i + at), phrase.get(at).folded(), begun && at == phrase.size() - 1)) {
          at++;
        }
        if (at == phrase.size() && at > 0) {
          marked.set(i, i + at);
        }
      }
    }
    return marked;
  }

  private static boolean is(Place place, String word, boolean begun) {
    return place.forms().contains(word) || begun && place.forms().stream().anyMatch(form -> form.startsWith(word));
  }

  private List<List<Word>> words() {
    List<List<Word>> all = new ArrayList<>(read.phrases());
    all.add(read.words());
    return all;
  }

  /** The marked place after which most different words are marked. */
  private static int densest(List<Place> places, BitSet marked) {
    int best = marked.nextSetBit(0);
    int most = 0;
    for (int i = best; i >= 0; i = marked.nextSetBit(i + 1)) {
      Set<String> different = new TreeSet<>();
      for (int j = i; j >= 0 && j < i + SHOWN - BEFORE; j = marked.nextSetBit(j + 1)) {
        different.addAll(places.get(j).forms());
      }
      if (different.size() > most) {
        most = different.size();
        best = i;
      }
    }
    return best;
  }

  private static List<Part> parts(String shown, List<Place> places, BitSet marked, int from, int to) {
    List<Part> parts = new ArrayList<>();
    boolean whole = to == places.size();
    int at = from == 0 ? 0 : places.get(from).start();
    String begin = from == 0 ? "" : ELLIPSIS;
    for (int i = marked.nextSetBit(from); i >= 0 && i < to; i = marked.nextSetBit(i)) {
      int last = Math.min(marked.nextClearBit(i), to) - 1;
      plain(parts, begin + shown.substring(at, places.get(i).start()));
      parts.add(new Part(shown.substring(places.get(i).start(), places.get(last).end()), true));
      at = places.get(last).end();
      begin = "";
      i = last + 1;
    }
    plain(parts, begin + (whole ? shown.substring(at) : shown.substring(at, places.get(to - 1).end()) + ELLIPSIS));
    return parts;
  }

  private static void plain(List<Part> parts, String text) {
    if (!text.isEmpty()) {
      parts.add(new Part(text, false));
    }
  }

  private boolean near(String typed, String form) {
    if (typed.length() < SHORTEST_NEAR) {
      return false;
    }
    BytesRef bytes = new BytesRef(form);
    return slips.computeIfAbsent(typed, word -> FuzzyQuery.getFuzzyAutomaton(word, 1, 0, true).runAutomaton)
        .run(bytes.bytes, bytes.offset, bytes.length);
  }
}
