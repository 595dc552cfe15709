package vn.hocba.oversight;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what in a school's marks is worth a look (S2 Điều 6.3). None of it says that anything is wrong: a class may
 * well do equally well, a pupil may leap, a teacher may work at night.
 *
 * @param jump least difference between the averages of two following terms
 * @param identicalPercent least share of a column that is one and the same mark
 * @param identicalLeast least number of such marks
 * @param nightFrom beginning of the night
 * @param nightUntil its end, the next morning
 * @param nightLeast least number of marks somebody wrote in one book in one night
 */
public record LookRules(BigDecimal jump, int identicalPercent, int identicalLeast, LocalTime nightFrom,
    LocalTime nightUntil, int nightLeast) {

  /** An average of fewer marks than these says little. */
  private static final int LEAST_MARKS = 3;
  private static final int PERCENT = 100;

  /**
   * A pupil's average of one subject in one term.
   *
   * @param term ascends through the years: the year's first calendar year times two, plus 0 or 1
   */
  public record Average(String pupil, String subject, int term, BigDecimal average, int marks) {}

  /** An average far from the one of the term before. */
  public record Jump(Average before, Average now) {}

  /** How many marks of one value a column of a book has. */
  public record Value(long book, String column, String value, int count) {}

  /** A column that is mostly one value. @param of how many marks */
  public record Identical(long book, String column, String value, int count, int of) {}

  /** When somebody wrote in a book. */
  public record Writing(long book, String person, Instant at) {}

  /** What somebody wrote in one book in one night. @param night the day its evening belongs to */
  public record Night(long book, String person, LocalDate night, int count, Instant first, Instant last) {}

  /** The widest first; only terms that follow one another are compared. */
  public List<Jump> jumps(List<Average> averages) {
    Map<List<Object>, Average> known = new HashMap<>();
    averages.stream().filter(a -> a.marks() >= LEAST_MARKS)
        .forEach(a -> known.put(List.of(a.pupil(), a.subject(), a.term()), a));
    List<Jump> found = new ArrayList<>();
    for (Average now : known.values()) {
      Average before = known.get(List.of(now.pupil(), now.subject(), now.term() - 1));
      if (before != null && width(before, now).compareTo(jump) >= 0) {
        found.add(new Jump(before, now));
      }
    }
    found.sort(Comparator.comparing((Jump j) -> width(j.before(), j.now())).reversed()
        .thenComparing(j -> j.now().pupil()).thenComparing(j -> j.now().subject()));
    return found;
  }

  private static BigDecimal width(Average before, Average now) {
    return now.average().subtract(before.average()).abs();
  }

  /** The largest share first, then the most marks, then the newest book: a list that is cut off shows what stands out. */
  public List<Identical> identical(List<Value> values) {
    Map<List<Object>, Integer> totals = new HashMap<>();
    values.forEach(v -> totals.merge(List.of(v.book(), v.column()), v.count(), Integer::sum));
    return values.stream().filter(v -> v.count() >= identicalLeast).map(v -> new Identical(v.book(), v.column(),
        v.value(), v.count(), totals.get(List.of(v.book(), v.column()))))
        .filter(i -> i.count() * PERCENT >= identicalPercent * i.of())
        .sorted(Comparator.comparing((Identical i) -> -i.count() * PERCENT / i.of())
            .thenComparing(i -> -i.count()).thenComparing(i -> -i.book())).toList();
  }

  /** The latest night first. */
  public List<Night> nights(List<Writing> writings, ZoneId zone) {
    Map<List<Object>, List<Writing>> byNight = new LinkedHashMap<>();
    for (Writing w : writings) {
      LocalDate night = night(w.at().atZone(zone));
      if (night != null) {
        byNight.computeIfAbsent(List.of(w.book(), w.person(), night), k -> new ArrayList<>()).add(w);
      }
    }
    List<Night> found = new ArrayList<>();
    byNight.forEach((key, ws) -> {
      if (ws.size() >= nightLeast) {
        found.add(new Night((Long) key.get(0), (String) key.get(1), (LocalDate) key.get(2), ws.size(),
            ws.stream().map(Writing::at).min(Comparator.naturalOrder()).orElseThrow(),
            ws.stream().map(Writing::at).max(Comparator.naturalOrder()).orElseThrow()));
      }
    });
    found.sort(Comparator.comparing(Night::night).reversed().thenComparing(Night::book));
    return found;
  }

  /** The day whose evening the night began with; null by day. */
  private LocalDate night(ZonedDateTime at) {
    LocalTime time = at.toLocalTime();
    if (nightFrom.isAfter(nightUntil)) {
      return !time.isBefore(nightFrom) ? at.toLocalDate() : time.isBefore(nightUntil) ? at.toLocalDate().minusDays(1)
          : null;
    }
    return !time.isBefore(nightFrom) && time.isBefore(nightUntil) ? at.toLocalDate().minusDays(1) : null;
  }
}
