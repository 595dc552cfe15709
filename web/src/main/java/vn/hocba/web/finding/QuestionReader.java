package vn.hocba.web.finding;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.hocba.archive.search.DateReading;
import vn.hocba.archive.search.KeptFor;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.archive.search.TranscriptSearch;
import vn.hocba.archive.search.Typed;
import vn.hocba.archive.search.VietnameseText;

/** Turns what stands in the address into a query, and tells which fields could not be read. */
final class QuestionReader {

  static final int PAGE_SIZE = 20;
  /** The last page there is anything on. */
  static final int LAST_PAGE = TranscriptSearch.MAX_DEPTH / PAGE_SIZE;

  private static final String MONTH_NUMBER = "(0?[1-9]|1[0-2])";
  private static final Pattern MONTH = Pattern.compile("(\\d{4})[-/. ]" + MONTH_NUMBER + "|" + MONTH_NUMBER + "[-/. ](\\d{4})");

  private static final Pattern SCHOOL_YEAR = Pattern.compile("(?:(?:nam(?: hoc)?|nien khoa)[\\s:.]*)?(\\d{4})(?:\\s*[-/]\\s*(\\d{2}|\\d{4}))?");

  /** Told among the unreadable fields where the first year lies behind the last. */
  static final String YEARS = "years";

  private final Set<String> unreadable = new HashSet<>();
  private final LocalDate today;
  private SearchQuery query;

  /** @param today no birth is later, so that it tells the century of a year of two digits */
  QuestionReader(Question question, LocalDate today) {
    this.today = today;
    Integer from = year(Question.FROM, question.get(Question.FROM));
    Integer to = year(Question.TO, question.get(Question.TO));
    if (from != null && to != null && from > to) {
      unreadable.add(YEARS);
    }
    query = SearchQuery.of(question.get(Question.TEXT)).atSchool(question.get(Question.SCHOOL)).inYears(from, to);
    if (question.get(Question.CLASS) != null) {
      query = query.inClass(Typed.ofClass(question.get(Question.CLASS)));
    }
    born(question.get(Question.BORN));
    query = query.ofKind(code(TranscriptKind.class, question.get(Question.KIND)))
        .ofLevel(question.get(Question.LEVEL)).signedBy(question.get(Question.SIGNER))
        .keptFor(code(KeptFor.class, question.get(Question.KEPT)));
    query = query.at(page(question.get(Question.PAGE)) - 1, PAGE_SIZE);
  }

  /** Names of the fields that could not be read. */
  Set<String> unreadable() {
    return unreadable;
  }

  SearchQuery query() {
    return query;
  }

  private void born(String typed) {
    if (typed == null) {
      return;
    }
    if (typed.matches("\\d{4}")) {
      query = query.born(null, Integer.valueOf(typed));
      return;
    }
    YearMonth month = month(typed);
    if (month != null && !month.isAfter(YearMonth.from(today))) {
      query = query.bornIn(month);
      return;
    }
    Optional<LocalDate> day = DateReading.written(typed).stream().filter(d -> !d.isAfter(today)).max(Comparator.naturalOrder());
    day.ifPresentOrElse(d -> query = query.born(d, null), () -> unreadable.add(Question.BORN));
  }

  /** 9/2009 or 2009-09; null for anything else. */
  private static YearMonth month(String typed) {
    Matcher parts = MONTH.matcher(typed);
    if (!parts.matches()) {
      return null;
    }
    boolean yearFirst = parts.group(1) != null;
    return YearMonth.of(Integer.parseInt(parts.group(yearFirst ? 1 : 4)), Integer.parseInt(parts.group(yearFirst ? 2 : 3)));
  }

  /** Null for what is none of them. */
  private static <E extends Enum<E>> E code(Class<E> codes, String name) {
    return Stream.of(codes.getEnumConstants()).filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }

  private Integer year(String field, String typed) {
    Integer year = typed == null ? null : schoolYear(typed);
    if (typed != null && year == null) {
      unreadable.add(field);
    }
    return year;
  }

  /** The first calendar year of a year as it is written: 2024, 2024-2025, 2024/25, năm học 2024–2025; null for anything else. */
  static Integer schoolYear(String typed) {
    Matcher year = SCHOOL_YEAR.matcher(VietnameseText.fold(VietnameseText.clean(typed)).strip());
    if (!year.matches()) {
      return null;
    }
    Integer first = Integer.valueOf(year.group(1));
    String next = Integer.toString(first + 1);
    String last = year.group(2);
    return last == null || next.endsWith(last) && (last.length() == next.length() || last.length() == 2) ? first : null;
  }

  /** Whatever lies behind the last page is the one after it, of which the index says that it is too deep. */
  private static int page(String typed) {
    if (typed == null || !typed.matches("[0-9]+")) {
      return 1;
    }
    return typed.length() > 9 ? LAST_PAGE + 1 : Math.clamp(Integer.parseInt(typed), 1, LAST_PAGE + 1);
  }
}
