package vn.hocba.web.api;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.archive.search.KeptFor;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.archive.search.TranscriptSearch;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.primary.EducationLevel;
import vn.hocba.assessment.tt58.Tt58Learning;

/** Reads a question about transcripts from an address. */
final class TranscriptQuestion {

  private static final int FIRST_YEAR = 1900;
  private static final int LAST_YEAR = 2200;
  private static final int USUAL_SIZE = 20;

  /** Results of the year under any regulation. */
  private static final Set<String> LEVELS = Stream.of(Level.values(), Tt58Learning.values(), EducationLevel.values())
      .flatMap(Stream::of).map(Enum::name).collect(Collectors.toUnmodifiableSet());

  private TranscriptQuestion() {}

  /**
   * Parameters, all optional: {@code q}, {@code school} (code), {@code class}, {@code year} ({@code 2024-2025} or
   * {@code 2024}), {@code from} and {@code to} (the same, instead of {@code year}), {@code kind}, {@code level}, {@code signer} (a name or the end of one),
   * {@code kept},
   * {@code birthDate} (ISO), {@code birthMonth} (2010-05, instead of both others), {@code birthYear}, {@code page} from 1, {@code size} 1 to 200.
   *
   * @throws BadParameter for a value that is none of these
   */
  static SearchQuery read(Parameters given) {
    Integer year = given.schoolYear("year");
    Integer from = given.schoolYear("from");
    Integer to = given.schoolYear("to");
    if (year != null && (from != null || to != null)) {
      throw new BadParameter("year", given.text("year"));
    }
    if (from != null && to != null && from > to) {
      throw new BadParameter("from", given.text("from"));
    }
    LocalDate birthDate = given.date("birthDate");
    YearMonth birthMonth = given.month("birthMonth");
    Integer birthYear = given.number("birthYear", FIRST_YEAR, LAST_YEAR);
    TranscriptKind kind = given.code("kind", TranscriptKind.class);
    String level = given.code("level", LEVELS);
    Integer page = given.number("page", 1, TranscriptSearch.MAX_DEPTH);
    Integer size = given.number("size", 1, TranscriptSearch.MAX_PAGE_SIZE);
    if (birthMonth != null && (birthDate != null || birthYear != null)) {
      throw new BadParameter("birthMonth", given.text("birthMonth"));
    }
    SearchQuery asked = SearchQuery.of(given.text("q"));
    return (birthMonth != null ? asked.bornIn(birthMonth) : asked.born(birthDate, birthYear)).atSchool(given.text("school"))
        .inClass(given.text("class")).inYears(year != null ? year : from, year != null ? year : to).ofKind(kind)
        .ofLevel(level).signedBy(given.text("signer")).keptFor(given.code("kept", KeptFor.class))
        .at(page == null ? 0 : page - 1, size == null ? USUAL_SIZE : size);
  }
}
