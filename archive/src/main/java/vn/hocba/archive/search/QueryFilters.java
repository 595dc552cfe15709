package vn.hocba.archive.search;

import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import vn.hocba.archive.search.VietnameseText.Word;

/** The conditions a hit has to fulfil whatever its name: scope first, then what was chosen, then what was typed. */
final class QueryFilters {
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
      all.add(QueryPlan.term(IndexSchema.CLASS, QueryReader.classForm(query.className())));
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
    if (query.birthYear() != null) {
      all.add(QueryPlan.term(IndexSchema.BIRTH_YEAR, Integer.toString(query.birthYear())));
    }
  }

  private static void typed(List<Query> all, ReadQuery read) {
    read.dates().forEach(days -> all.add(born(days)));
    // A bare year is a year of birth, or one of the two calendar years of a school year.
    read.years().forEach(year -> all.add(QueryPlan.any(List.of(
        QueryPlan.term(IndexSchema.BIRTH_YEAR, Integer.toString(year)), QueryPlan.years(year - 1, year)))));
    read.schoolYears().forEach(span -> all.add(QueryPlan.years(span[0], span[1])));
    read.classes().forEach(name -> all.add(Character.isDigit(name.charAt(name.length() - 1))
        ? QueryPlan.term(IndexSchema.CLASS, name) : new PrefixQuery(new Term(IndexSchema.CLASS, name))));
    read.phrases().forEach(phrase -> all.add(QueryPlan.any(List.of(
        together(phrase, IndexSchema.TEXT_WORD, IndexSchema.TEXT_NEIGHBOURS),
        together(phrase, IndexSchema.SYLLABLE_FOLDED, IndexSchema.NEIGHBOURS)))));
    read.codes().forEach(code -> all.add(new PrefixQuery(new Term(IndexSchema.CODE, code))));
  }

  private static Query together(List<Word> phrase, String word, String neighbours) {
    return phrase.size() == 1 ? QueryPlan.term(word, phrase.getFirst().folded())
        : QueryPlan.all(IndexSchema.neighbours(phrase).stream().map(pair -> QueryPlan.term(neighbours, pair)).toList());
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

  /** The wanted days without those known by year only; null when no day was asked for. */
  static Query exactDates(SearchQuery query, ReadQuery read) {
    List<Query> days = new ArrayList<>();
    read.dates().forEach(meanings -> meanings.forEach(day -> days.add(onDay(day))));
    if (query.birthDate() != null) {
      days.add(onDay(DateReading.term(query.birthDate())));
    }
    return QueryPlan.any(days);
  }

  /** The typed years as years of birth; null when none was typed. */
  static Query birthYears(ReadQuery read) {
    return QueryPlan.any(read.years().stream()
        .map(year -> QueryPlan.term(IndexSchema.BIRTH_YEAR, Integer.toString(year))).toList());
  }
}
