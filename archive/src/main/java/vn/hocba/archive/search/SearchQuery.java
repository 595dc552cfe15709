package vn.hocba.archive.search;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One question to the index: what was typed, whose transcripts may be seen, and what was chosen beside the box.
 *
 * @param text what was typed, never null; read by the rules of {@link TranscriptSearch}
 * @param scope school codes that may be seen; null means every school, an empty set means none
 * @param birthDate date of birth, or null; rows that know only the year still match by year
 * @param birthYear year of birth, or null
 * @param birthMonth month of birth, or null; rows that know only the year still match by year
 * @param school code of one school, or null
 * @param className class, or null
 * @param yearFrom first school year (its first calendar year) of interest, or null
 * @param yearTo last school year of interest, or null
 * @param kind signed or paper only, or null for both
 * @param level code of the learning result, or null
 * @param signer name of somebody who signed it, or its end as typed (given name, middle and given name), or null
 * @param kept for ever or for a time only, or null for both
 * @param page page number from 0
 * @param size hits on a page, 1 to {@link TranscriptSearch#MAX_PAGE_SIZE}
 * @param facets whether to count facets (which also makes the total exact)
 * @param laterNames codes of schools that bear another name now than on older transcripts, by each word of that name as it is folded
 */
public record SearchQuery(
    String text,
    Set<String> scope,
    LocalDate birthDate,
    Integer birthYear,
    YearMonth birthMonth,
    String school,
    String className,
    Integer yearFrom,
    Integer yearTo,
    TranscriptKind kind,
    String level,
    String signer,
    KeptFor kept,
    int page,
    int size,
    boolean facets,
    Map<String, Set<String>> laterNames) {

  public SearchQuery {
    text = text == null ? "" : text;
    scope = scope == null ? null : Set.copyOf(scope);
    laterNames = Map.copyOf(laterNames);
    if (page < 0 || size < 1 || size > TranscriptSearch.MAX_PAGE_SIZE) {
      throw new IllegalArgumentException("page " + page + ", size " + size);
    }
  }

  /** Starts a question from the typed text alone: every school, first page of 20, with facets. */
  public static SearchQuery of(String text) {
    return new SearchQuery(text, null, null, null, null, null, null, null, null, null, null, null, null, 0, 20, true, Map.of());
  }

  /** Same question, limited to these schools (null: every school; empty: none). */
  public SearchQuery within(Set<String> schools) {
    return new SearchQuery(text, schools, birthDate, birthYear, birthMonth, school, className, yearFrom, yearTo, kind, level,
        signer, kept, page, size, facets, laterNames);
  }

  /** Same question where schools are also known by the names they bear now. @param names of today by codes */
  public SearchQuery called(Map<String, String> names) {
    Set<String> typed = VietnameseText.words(text).stream().map(VietnameseText.Word::folded).collect(Collectors.toSet());
    Map<String, Set<String>> later = new HashMap<>();
    names.forEach((code, name) -> VietnameseText.words(name).stream().map(VietnameseText.Word::folded).filter(typed::contains)
        .forEach(word -> later.computeIfAbsent(word, w -> new HashSet<>()).add(code)));
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, school, className, yearFrom, yearTo, kind, level,
        signer, kept, page, size, facets, later);
  }

  /** Same question for one school. */
  public SearchQuery atSchool(String code) {
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, code, className, yearFrom, yearTo, kind, level,
        signer, kept, page, size, facets, laterNames);
  }

  /** Same question for one class. */
  public SearchQuery inClass(String name) {
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, school, name, yearFrom, yearTo, kind, level,
        signer, kept, page, size, facets, laterNames);
  }

  /** Same question for school years that start in {@code from} to {@code to}, both included, null for open. */
  public SearchQuery inYears(Integer from, Integer to) {
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, school, className, from, to, kind, level,
        signer, kept, page, size, facets, laterNames);
  }

  /** Same question for one kind. */
  public SearchQuery ofKind(TranscriptKind wanted) {
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, school, className, yearFrom, yearTo, wanted, level,
        signer, kept, page, size, facets, laterNames);
  }

  /** Same question for one learning result, by its code. */
  public SearchQuery ofLevel(String wanted) {
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, school, className, yearFrom, yearTo, kind, wanted,
        signer, kept, page, size, facets, laterNames);
  }

  /** Same question for what somebody of that name signed. */
  public SearchQuery signedBy(String name) {
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, school, className, yearFrom, yearTo, kind, level,
        name, kept, page, size, facets, laterNames);
  }

  /** Same question for what is kept for ever, or for a time only. */
  public SearchQuery keptFor(KeptFor time) {
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, school, className, yearFrom, yearTo, kind, level,
        signer, time, page, size, facets, laterNames);
  }

  /** Same question with other words. */
  public SearchQuery saying(String words) {
    return new SearchQuery(words, scope, birthDate, birthYear, birthMonth, school, className, yearFrom, yearTo, kind, level,
        signer, kept, page, size, facets, laterNames);
  }

  /** Same question for people born on a date, or (date null) in a year. */
  public SearchQuery born(LocalDate date, Integer year) {
    return new SearchQuery(text, scope, date, year, null, school, className, yearFrom, yearTo, kind, level,
        signer, kept, page, size, facets, laterNames);
  }

  /** Same question for people born in a month; null for any. */
  public SearchQuery bornIn(YearMonth month) {
    return new SearchQuery(text, scope, null, null, month, school, className, yearFrom, yearTo, kind, level,
        signer, kept, page, size, facets, laterNames);
  }

  /** Same question, another page. */
  public SearchQuery at(int pageNumber, int pageSize) {
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, school, className, yearFrom, yearTo, kind, level,
        signer, kept, pageNumber, pageSize, facets, laterNames);
  }

  /** Same question without facets: faster, and the total stops at a threshold. */
  public SearchQuery withoutFacets() {
    return new SearchQuery(text, scope, birthDate, birthYear, birthMonth, school, className, yearFrom, yearTo, kind, level,
        signer, kept, page, size, false, laterNames);
  }
}
