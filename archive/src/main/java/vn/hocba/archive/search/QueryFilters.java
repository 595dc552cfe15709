package vn.hocba.archive.search;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import vn.hocba.archive.search.VietnameseText.Word;

/** The conditions a hit has to fulfil whatever its name: scope first, then what was chosen, then what was typed. */
final class QueryFilters {
  /** Nobody goes to school at a lower age. */
  private static final int YOUNGEST = 5;

  private QueryFilters() {}

  /** All conditions of a question; {@code read} null leaves out what was typed. */
  static Query of(SearchQuery query, ReadQuery read) {
    List<Query> all = new ArrayList<>();
    if (query.scope() != null) {
      all.add(query.scope().isEmpty()
          ? new MatchNoDocsQuery("no school in scope") : QueryPlan.terms(IndexSchema.SCHOOL, query.scope()));
    }
    chosen(all, query);
    if (read != null) {
      typed(all, read);
    }
    return all.isEmpty() ? new MatchAllDocsQuery() : QueryPlan.all(all);
  }

  private static void chosen(List<Query> all, SearchQuery query) {
    if (query.school() != null) {
      all.add(QueryPlan.term(IndexSchema.SCHOOL, query.school()));
    }
    if (query.className() != null) {
      all.add(QueryPlan.term(IndexSchema.CLASS, ClassForm.of(query.className())));
    }
    if (query.yearFrom() != null || query.yearTo() != null) {
      all.add(QueryPlan.years(query.yearFrom() == null ? Integer.MIN_VALUE : query.yearFrom(),
          query.yearTo() == null ? Integer.MAX_VALUE : query.yearTo()));
    }
    if (query.kind() != null) {
      all.add(QueryPlan.term(IndexSchema.KIND, query.kind().name()));
    }
    if (query.level() != null) {
      all.add(QueryPlan.term(IndexSchema.LEVEL, query.level()));
    }
    if (query.signer() != null) {
      all.add(signedBy(VietnameseText.words(query.signer())));
    }
    if (query.kept() != null) {
      all.add(QueryPlan.term(IndexSchema.KEPT, query.kept().name()));
    }
    if (query.birthDate() != null) {
      all.add(born(List.of(DateReading.term(query.birthDate()))));
    }
    if (query.birthMonth() != null) {
      all.add(born(List.of(month(query.birthMonth()))));
    }
    if (query.birthYear() != null) {
      all.add(QueryPlan.term(IndexSchema.BIRTH_YEAR, Integer.toString(query.birthYear())));
    }
  }

  private static void typed(List<Query> all, ReadQuery read) {
    read.dates().forEach(days -> all.add(born(days)));
    List<Query> years = read.years().stream().map(QueryFilters::bornOrAtSchool).toList();
    if (ofOneTime(read.years())) {
      all.add(QueryPlan.any(years));
    } else {
      all.addAll(years);
    }
    read.schoolYears().forEach(span -> all.add(QueryPlan.years(span[0], span[1])));
    read.births().forEach(span -> all.add(QueryPlan.terms(IndexSchema.BIRTH_YEAR,
        IntStream.rangeClosed(span[0], span[1]).mapToObj(Integer::toString).toList())));
    read.classes().forEach(name -> all.add(classes(name)));
    for (Meaning.Kind kind : Meaning.Kind.values()) {
      // What is said twice of one thing can be either.
      Query either = QueryPlan.any(read.meanings().stream().filter(m -> m.kind() == kind).map(QueryFilters::meant)
          .filter(Objects::nonNull).toList());
      if (either != null) {
        all.add(either);
      }
    }
    if (!read.signer().isEmpty()) {
      all.add(signedBy(read.signer()));
    }
    read.phrases().forEach(phrase -> all.add(QueryPlan.any(List.of(
        together(phrase, IndexSchema.TEXT_WORD, IndexSchema.TEXT_NEIGHBOURS), inName(phrase)))));
    read.codes().forEach(code -> all.add(numbered(code)));
  }

  /** A bare year is a year of birth, or one of the two calendar years of a school year. */
  private static Query bornOrAtSchool(int year) {
    return QueryPlan.any(List.of(QueryPlan.term(IndexSchema.BIRTH_YEAR, Integer.toString(year)), QueryPlan.years(year - 1, year)));
  }

  /** Three years and more that lie too near for one to be that of birth, and too many for one school year: each may be meant. */
  private static boolean ofOneTime(List<Integer> years) {
    return years.stream().distinct().count() > 2 && Collections.max(years) - Collections.min(years) < YOUNGEST;
  }

  /** The beginning of a document number; few letters and digits begin too many, and have to be all of it. */
  private static Query numbered(String code) {
    if (code.length() < QueryReader.BEGINNING) {
      return QueryPlan.term(IndexSchema.CODE, code);
    }
    Query asTyped = new PrefixQuery(new Term(IndexSchema.CODE, code));
    // Tables that take a citizen's number for a quantity drop the zero at its beginning.
    return code.matches("[1-9][0-9]{10}")
        ? QueryPlan.any(List.of(asTyped, QueryPlan.term(IndexSchema.CODE, "0" + code))) : asTyped;
  }

  /** The condition that words stand for; null for none. */
  private static Query meant(Meaning meaning) {
    return switch (meaning.kind()) {
      case KIND -> QueryPlan.term(IndexSchema.KIND, meaning.value());
      case LEVEL -> QueryPlan.term(IndexSchema.LEVEL, meaning.value());
      case KEPT -> QueryPlan.term(IndexSchema.KEPT, meaning.value());
      case CLASS -> classes(meaning.value());
      case GRADE -> grade(meaning.value());
      case BORN -> meaning.value().isEmpty() ? null : QueryPlan.term(IndexSchema.BIRTH_YEAR, meaning.value());
      case ELSEWHERE -> new MatchNoDocsQuery("not in the index");
      // Of these the reading has the years, numbers and names themselves.
      case RECORD, BORN_YEARS, SCHOOL_YEARS, NUMBER, SIGNER -> null;
    };
  }

  private static Query classes(String name) {
    return Character.isDigit(name.charAt(name.length() - 1))
        ? QueryPlan.term(IndexSchema.CLASS, name) : new PrefixQuery(new Term(IndexSchema.CLASS, name));
  }

  /** A grade is a class of that name, or goes on with a letter or a stroke: 1 is not the beginning of 10. */
  private static Query grade(String grade) {
    List<Query> any = new ArrayList<>(List.of(QueryPlan.term(IndexSchema.CLASS, grade)));
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ/".chars().forEach(next ->
        any.add(new PrefixQuery(new Term(IndexSchema.CLASS, grade + (char) next))));
    return QueryPlan.any(any);
  }

  /**
   * The words follow each other: each two do, and where a document has some of them in several places, which would let the
   * pairs stand apart, the words on both sides of those are looked up too.
   */
  static Query together(List<Word> phrase, String word, String neighbours) {
    if (phrase.size() == 1) {
      return QueryPlan.term(word, phrase.getFirst().folded());
    }
    BooleanQuery.Builder together = new BooleanQuery.Builder();
    IndexSchema.neighbours(phrase).forEach(pair -> together.add(QueryPlan.term(neighbours, pair), Occur.FILTER));
    Sequences.of(phrase).forEach(run -> together.add(new BooleanQuery.Builder()
        .add(QueryPlan.term(neighbours, run.mark()), Occur.FILTER).add(QueryPlan.term(neighbours, run.around()), Occur.MUST_NOT)
        .build(), Occur.MUST_NOT));
    return together.build();
  }

  /** The words follow each other in the name, those typed with marks with these. */
  private static Query inName(List<Word> phrase) {
    List<Query> all = new ArrayList<>(List.of(together(phrase, IndexSchema.SYLLABLE_FOLDED, IndexSchema.NEIGHBOURS)));
    phrase.stream().filter(Word::marked).map(word -> QueryPlan.term(IndexSchema.SYLLABLE, word.exact())).forEach(all::add);
    return QueryPlan.all(all);
  }

  /** Signed by somebody whose name, or an end of it, begins so. */
  static Query signedBy(List<Word> name) {
    return name.isEmpty() ? new MatchNoDocsQuery("no name of a signer")
        : new PrefixQuery(new Term(IndexSchema.SIGNER, VietnameseName.key(name, true)));
  }

  /** Born on one of the days; who is known by year only still counts for the year. */
  private static Query born(List<String> days) {
    List<Query> any = new ArrayList<>();
    for (String day : days) {
      any.add(onDay(day));
      any.add(QueryPlan.term(IndexSchema.BIRTH_YEAR_ONLY, day.substring(0, 4)));
    }
    return QueryPlan.any(any);
  }

  private static Query onDay(String day) {
    return day.length() == 8
        ? QueryPlan.term(IndexSchema.BIRTH_DATE, day) : new PrefixQuery(new Term(IndexSchema.BIRTH_DATE, day));
  }

  /** The beginning of all days of a month. */
  private static String month(YearMonth month) {
    return DateReading.term(month.atDay(1)).substring(0, 6);
  }

  /** The wanted days without those known by year only; null when no day was asked for. */
  static Query exactDates(SearchQuery query, ReadQuery read) {
    List<Query> days = new ArrayList<>();
    read.dates().forEach(meanings -> meanings.forEach(day -> days.add(onDay(day))));
    if (query.birthDate() != null) {
      days.add(onDay(DateReading.term(query.birthDate())));
    }
    if (query.birthMonth() != null) {
      days.add(onDay(month(query.birthMonth())));
    }
    return QueryPlan.any(days);
  }

  /** The typed years as years of birth; null when none was typed. */
  static Query birthYears(ReadQuery read) {
    return QueryPlan.any(Stream.concat(read.years().stream().map(String::valueOf), read.meanings().stream()
        .filter(m -> m.kind() == Meaning.Kind.BORN && !m.value().isEmpty()).map(Meaning::value))
        .map(year -> QueryPlan.term(IndexSchema.BIRTH_YEAR, year)).toList());
  }
}
