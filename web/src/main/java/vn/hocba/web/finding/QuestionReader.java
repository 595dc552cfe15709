package vn.hocba.web.finding;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import vn.hocba.archive.search.KeptFor;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.TranscriptKind;

/** Turns what stands in the address into a query, and tells which fields could not be read. */
final class QuestionReader {

  static final int PAGE_SIZE = 20;
  private static final int LAST_PAGE = 500;
  private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d/M/uuuu", Locale.ROOT)
      .withResolverStyle(ResolverStyle.STRICT);

  private final Set<String> unreadable = new HashSet<>();
  private SearchQuery query;

  QuestionReader(Question question) {
    query = SearchQuery.of(question.get(Question.TEXT)).atSchool(question.get(Question.SCHOOL))
        .inYears(year(Question.FROM, question.get(Question.FROM)), year(Question.TO, question.get(Question.TO)));
    if (question.get(Question.CLASS) != null) {
      query = query.inClass(question.get(Question.CLASS).toUpperCase(Locale.ROOT));
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
    try {
      query = query.born(LocalDate.parse(typed.replaceAll("[-. /]+", "/"), DATE), null);
    } catch (DateTimeParseException other) {
      unreadable.add(Question.BORN);
    }
  }

  /** Null for what is none of them. */
  private static <E extends Enum<E>> E code(Class<E> codes, String name) {
    return Stream.of(codes.getEnumConstants()).filter(c -> c.name().equals(name)).findFirst().orElse(null);
  }

  /** The first calendar year; a whole school year as in 2024-2025 is read by its first. */
  private Integer year(String field, String typed) {
    if (typed == null) {
      return null;
    }
    if (typed.matches("\\d{4}([-–]\\d{4})?")) {
      return Integer.valueOf(typed.substring(0, 4));
    }
    unreadable.add(field);
    return null;
  }

  private static int page(String typed) {
    return typed != null && typed.matches("\\d{1,3}") ? Math.clamp(Integer.parseInt(typed), 1, LAST_PAGE) : 1;
  }
}
