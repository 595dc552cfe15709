package vn.hocba.archive.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.archive.search.VietnameseText.Word;

/**
 * What one typed line means, before any index is asked.
 *
 * @param words names and other words, in order
 * @param dates each entry lists the days one written date can mean, as eight digits year-month-day or a prefix of it
 * @param years numbers that can be a birth year or a school year
 * @param schoolYears ranges written as 2008-2009: first and last starting year
 * @param births ranges of years of birth, first and last
 * @param classes class names in index form; without a closing digit the beginning of one
 * @param codes numbers with letters or many digits: each the beginning of a document number, or a short one as a whole
 * @param phrases words between quotation marks, which follow each other in the name or the free text
 * @param signer how the name of a signer, or an end of it, begins; empty for anybody
 * @param joined all letters and digits of the line, when it could be one document number, or null
 * @param rest what was typed besides the words, to be kept in a suggestion
 * @param shortened true when only the beginning was read
 * @param meanings conditions that words were read as, besides those above
 * @param meant the same line with some of its words read as conditions too, which could be names; null where none can
 */
record ReadQuery(
    List<Word> words,
    List<List<String>> dates,
    List<Integer> years,
    List<int[]> schoolYears,
    List<int[]> births,
    List<String> classes,
    List<String> codes,
    List<List<Word>> phrases,
    List<Word> signer,
    String joined,
    String rest,
    boolean shortened,
    List<Meaning> meanings,
    ReadQuery meant) {

  /** True when nothing searchable was typed. */
  boolean empty() {
    return words.isEmpty() && dates.isEmpty() && years.isEmpty() && schoolYears.isEmpty() && births.isEmpty() && classes.isEmpty()
        && codes.isEmpty() && phrases.isEmpty() && signer.isEmpty() && meanings.isEmpty();
  }

  /** This line, which can be read otherwise. */
  ReadQuery or(MeaningReader.Read other) {
    if (!other.otherwise()) {
      return this;
    }
    List<Meaning> all = new ArrayList<>(meanings);
    all.addAll(other.meanings());
    List<Integer> others = new ArrayList<>(years);
    others.removeAll(other.births());
    others.removeAll(other.since().keySet());
    List<int[]> spans = new ArrayList<>(schoolYears);
    String beside = rest;
    for (Map.Entry<Integer, Integer> since : other.since().entrySet()) {
      spans.add(new int[] {since.getValue(), DateReading.LAST_YEAR});
      beside = beside.replaceFirst("\\b" + since.getKey() + "\\b", "t\u1eeb " + since.getValue());
    }
    List<Word> left = other.words().stream().limit(QueryReader.MAX_WORDS).toList();
    List<String> numbers = new ArrayList<>(codes);
    other.numbers().stream().map(QueryReader::codeForm).forEach(numbers::add);
    // "Sinh" stays before its year.
    String kept = Stream.of(other.meanings().stream().sorted(Comparator.comparing(Meaning::kind)).map(ReadQuery::again),
        other.numbers().stream(), other.signer().isEmpty() ? Stream.<String>of() : Stream.concat(
            Stream.of("ng\u01b0\u1eddi k\u00fd"), other.signer().stream().map(Word::exact)), Stream.of(beside))
        .flatMap(said -> said).filter(said -> !said.isEmpty()).collect(Collectors.joining(" ")).strip();
    return new ReadQuery(words, dates, years, schoolYears, births, classes, codes, phrases, signer, joined, rest, shortened, meanings,
        new ReadQuery(left, dates, others, spans, births, classes, numbers, phrases, other.signer(), null, kept, shortened, List.copyOf(all), null));
  }

  /** As it is read the same again wherever it stands. */
  private static String again(Meaning meaning) {
    return switch (meaning.kind()) {
      case BORN -> meaning.value().isEmpty() ? "" : "sinh n\u0103m " + meaning.value();
      case CLASS -> meaning.value();
      // These are said beside the other words.
      case NUMBER, SIGNER, SCHOOL_YEARS, BORN_YEARS -> "";
      default -> meaning.words();
    };
  }

  /** All that words could be taken for, where nothing was found that could tell names from conditions. */
  List<Meaning> understood() {
    return meant == null ? meanings : meant.meanings();
  }

  /** The words that could as well be conditions; empty where there is no other reading. */
  Set<Word> doubtful() {
    Set<Word> doubtful = new LinkedHashSet<>(meant == null ? List.of() : words);
    if (meant != null) {
      meant.words().forEach(doubtful::remove);
    }
    return doubtful;
  }
}
