package vn.hocba.archive.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.archive.search.Meaning.Kind;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * Reads the words that were left over for names once more: which of them can mean a condition. Nothing is decided here, for
 * Giỏi, Đạt and Sinh are names too.
 */
final class MeaningReader {
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}']+");
  private static final Pattern BETWEEN = Pattern.compile("[\\s:.,]{0,3}");
  private static final Pattern GRADE = Pattern.compile("1[0-2]|0?[1-9]");

  /** Words that stand before a year and are names as well. */
  private static final Set<String> YEAR_LEADS = Set.of("n\u0103m", "nam", "khoa", "t\u1eeb", "tu", "sau");

  private final String line;
  private final StringBuilder left;
  private final List<Word> words = new ArrayList<>();
  private final List<int[]> spans = new ArrayList<>();
  private final List<Meaning> meanings = new ArrayList<>();
  private final List<Integer> births = new ArrayList<>();
  private final Map<Integer, Integer> since = new TreeMap<>();
  private boolean led;
  private final List<Word> signer = new ArrayList<>();
  /** So many words at the beginning say nothing of a name. */
  private int opened;

  /**
   * What stood in the line and was read before.
   *
   * @param years by the place where each begins
   * @param dates as typed, by the place where each begins
   * @param codes where they begin
   * @param grades by the place where each ends
   * @param spans where ranges of years begin
   * @param numbers what was left in the line though it could be a document number: where each begins and ends
   */
  record Taken(Map<Integer, Integer> years, Map<Integer, String> dates, List<Integer> codes, Map<Integer, String> grades,
      List<Integer> spans, Map<Integer, Integer> numbers) {
    Taken() {
      this(new TreeMap<>(), new TreeMap<>(), new ArrayList<>(), new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
    }
  }

  /**
   * The second reading of a line.
   *
   * @param words without those that mean something
   * @param births years that are years of birth, and nothing else
   * @param numbers short document numbers, as typed
   * @param since years from or after which, and no others, with the first that counts
   * @param led whether words were left out that only stand before a year or at the beginning
   * @param signer who signed; empty for anybody
   */
  record Read(List<Word> words, List<Meaning> meanings, List<Integer> births, List<String> numbers, Map<Integer, Integer> since,
      boolean led, List<Word> signer) {
    /** Whether the line is read otherwise than before. */
    boolean otherwise() {
      return !meanings.isEmpty() || !numbers.isEmpty() || led || !signer.isEmpty();
    }
  }

  private MeaningReader(String line) {
    this.line = line;
    this.left = new StringBuilder(line);
    Matcher found = WORD.matcher(line);
    while (found.find()) {
      // One word each, but for what is no word at all.
      VietnameseText.wordsOfClean(found.group()).stream().limit(1).forEach(word -> {
        words.add(word);
        spans.add(new int[] {found.start(), found.end()});
      });
    }
  }

  /**
   * Reads what is left of a line.
   *
   * @param line with blanks where something was taken out, so that places are those of the line
   * @param more whether something was
   */
  static Read read(String line, Taken taken, boolean more) {
    MeaningReader reader = new MeaningReader(line);
    for (int i = 0; i < reader.words.size();) {
      int silent = reader.opening(i, more);
      i += silent > 0 ? silent : reader.at(i, taken);
    }
    taken.numbers().forEach((from, to) -> {
      String number = line.substring(from, to);
      reader.left.replace(from, to, " ".repeat(to - from));
      reader.meanings.add(new Meaning(Kind.NUMBER, QueryReader.codeForm(number), number, number));
    });
    return new Read(VietnameseText.wordsOfClean(reader.left.toString()), List.copyOf(reader.meanings), List.copyOf(reader.births),
        taken.numbers().entrySet().stream().map(n -> line.substring(n.getKey(), n.getValue())).toList(), reader.since, reader.led,
        List.copyOf(reader.signer));
  }

  /** "Tìm học bạ của em Lan": what stands before all else, if something follows. @return number of its words */
  private int opening(int i, boolean more) {
    int many = i == opened ? Vocabulary.opening(words, i) : 0;
    Vocabulary.Phrase phrase = many == 0 ? null : Vocabulary.at(words, i);
    if (many == 0 || phrase != null && phrase.words().size() > many || i + many == words.size() && !more) {
      return 0;
    }
    led = true;
    opened += many;
    take(i, many);
    return many;
  }

  /** All words that follow, up to what was taken out. @return number of words with those before them */
  private int signedBy(int i) {
    int from = i + Vocabulary.signedBy(words, i);
    int to = from;
    while (to > i && to < words.size() && follows(to - 1, List.of(spans.get(to)[0])) >= 0) {
      signer.add(words.get(to++));
    }
    if (to == from) {
      return 0;
    }
    add(Kind.SIGNER, VietnameseName.key(signer, false), i, to - i);
    return to - i;
  }

  /** @return number of words that belong together there */
  private int at(int i, Taken taken) {
    if (words.get(i).exact().equals("sinh") && born(i, taken)) {
      return 1;
    }
    int signed = signer.isEmpty() ? signedBy(i) : 0;
    if (signed > 0) {
      return signed;
    }
    int before = beforeYear(i, taken);
    if (before > 0) {
      return before;
    }
    int ofClass = ofClass(i, taken);
    if (ofClass > 0) {
      return ofClass;
    }
    Vocabulary.Phrase phrase = Vocabulary.at(words, i);
    if (phrase == null) {
      if (ofAList(i, taken)) {
        add(Kind.RECORD, "", i, 1);
      }
      return 1;
    }
    int many = phrase.words().size();
    if (phrase.kind() != null) {
      // "Học bạ số" before a number is no kind of transcript.
      boolean numbered = words.get(i + many - 1).folded().equals("so") && (follows(i + many - 1, taken.codes()) >= 0
          || follows(i + many - 1, List.copyOf(taken.numbers().keySet())) >= 0);
      add(numbered ? Kind.RECORD : phrase.kind(), numbered ? "" : phrase.value(), i, many);
      opened += i == opened && phrase.kind() == Kind.RECORD ? many : 0;
    }
    return many;
  }

  /** Whether a small number stands before or behind names as lists count them; "số 9" is of a school. */
  private boolean ofAList(int i, Taken taken) {
    int at = spans.get(i)[0];
    if (taken.numbers().entrySet().stream().anyMatch(number -> number.getKey() <= at && at < number.getValue())) {
      return false;
    }
    boolean outside = i == 0 || i == words.size() - 1 && !words.get(i - 1).folded().equals("so");
    return outside && words.get(i).exact().matches("\\d{1,2}") && words.stream().anyMatch(w -> Character.isLetter(w.exact().charAt(0)));
  }

  /** Whether a word says no more than that a year follows, unless it is a name. */
  static boolean beforeYears(Word word) {
    return YEAR_LEADS.contains(word.exact());
  }

  private int beforeYear(int i, Taken taken) {
    int last = i;
    while (last < words.size() && beforeYears(words.get(last)) && (last == i || follows(last - 1, List.of(spans.get(last)[0])) >= 0)) {
      last++;
    }
    if (last == i) {
      return 0;
    }
    int year = follows(last - 1, List.copyOf(taken.years().keySet()));
    if (year < 0 && follows(last - 1, taken.spans()) < 0) {
      return 0;
    }
    // "Văn Tư năm 2014": the nearest word alone, but for those that belong together.
    String open = last - i > 1 ? words.get(last - 2).folded() : words.get(last - 1).folded();
    int from = last - i > 1 && (open.equals("tu") || open.equals("sau")) ? last - 2 : last - 1;
    if (from > i) {
      return 1;
    }
    if (year >= 0 && (open.equals("tu") || open.equals("sau"))) {
      int typed = taken.years().get(year);
      int first = open.equals("sau") ? typed + 1 : typed;
      since.put(typed, first);
      meanings.add(Meaning.ofYears(Kind.SCHOOL_YEARS, first, DateReading.LAST_YEAR,
          (line.substring(spans.get(i)[0], year) + typed).replaceAll("\\s+", " "), said(i, last - i)));
    }
    led = true;
    take(i, last - i);
    return last - i;
  }

  private boolean born(int i, Taken taken) {
    int year = follows(i, List.copyOf(taken.years().keySet()));
    if (year >= 0) {
      String number = String.valueOf(taken.years().get(year));
      births.add(taken.years().get(year));
      born(i, year, number, number);
      return true;
    }
    int date = follows(i, List.copyOf(taken.dates().keySet()));
    if (date >= 0) {
      born(i, date, taken.dates().get(date), "");
      return true;
    }
    return false;
  }

  /** @param when as typed, which begins at a place */
  private void born(int i, int at, String when, String value) {
    String said = (line.substring(spans.get(i)[0], at) + when).replaceAll("\\s+", " ");
    meanings.add(new Meaning(Kind.BORN, value, said, words.get(i).exact()));
    take(i, 1);
  }

  /** Where what was taken begins that follows a word; -1 for none. */
  private int follows(int word, List<Integer> begins) {
    int end = spans.get(word)[1];
    return begins.stream().filter(at -> at >= end && BETWEEN.matcher(line.substring(end, at)).matches()).findFirst().orElse(-1);
  }

  /** A grade, or the name of a specialised class, of which the grade may have been taken out before. */
  private int ofClass(int i, Taken taken) {
    String first = words.get(i).exact();
    if (Vocabulary.isGrade(words.get(i)) && i + 1 < words.size() && GRADE.matcher(words.get(i + 1).exact()).matches()) {
      add(Kind.GRADE, QueryReader.plainNumber(words.get(i + 1).exact()), i, 2);
      return 2;
    }
    boolean own = first.matches("1[0-2]");
    String grade = own ? first : taken.grades().entrySet().stream().filter(g -> g.getKey() <= spans.get(i)[0]
        && BETWEEN.matcher(line.substring(g.getKey(), spans.get(i)[0])).matches()).map(Map.Entry::getValue).findFirst().orElse("");
    if (!grade.matches("1[0-2]")) {
      return 0;
    }
    int at = own ? i + 1 : i;
    at += at < words.size() && words.get(at).folded().equals("chuyen") ? 1 : 0;
    if (at >= words.size() || !Vocabulary.isSubject(words.get(at))) {
      return 0;
    }
    String name = grade + words.get(at).folded();
    at++;
    if (at < words.size() && words.get(at).exact().matches("\\d{1,2}")) {
      name += words.get(at++).exact();
    }
    add(Kind.CLASS, ClassForm.of(name), i, at - i);
    return at - i;
  }

  private void add(Kind kind, String value, int from, int many) {
    meanings.add(new Meaning(kind, value, said(from, many), said(from, many)));
    take(from, many);
  }

  private String said(int from, int many) {
    return line.substring(spans.get(from)[0], spans.get(from + many - 1)[1]).replaceAll("\\s+", " ");
  }

  private void take(int from, int many) {
    int begin = spans.get(from)[0];
    int end = spans.get(from + many - 1)[1];
    left.replace(begin, end, " ".repeat(end - begin));
  }
}
