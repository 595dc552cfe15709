package vn.hocba.correction;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.calendar.SchoolCalendar;

/**
 * Until when the marks of each term may be corrected in the open book: by default one week before the term test
 * (S3 PL Điều 8.2). The test's own mark is entered after that day, so the day does not bind it (Điều 8.3).
 */
public final class CorrectionWindow {

  private static final int TERMS = 2;

  private final Map<Integer, LocalDate> firstDays = new HashMap<>();
  private final Map<Integer, LocalDate> lastDays = new HashMap<>();
  private final int days;

  private CorrectionWindow(int days) {
    this.days = days;
  }

  /**
   * @param recorded of the class and of its school; the class's own go first
   * @param usual weeks of both terms' tests where nobody recorded a date, {@code 17,34}; may be empty
   * @param days before the test; none at all when negative
   */
  public static CorrectionWindow of(SchoolCalendar calendar, List<TermTest> recorded, String usual, int days) {
    CorrectionWindow window = new CorrectionWindow(days);
    for (int term = 1; term <= TERMS; term++) {
      int t = term;
      Optional<LocalDate> own = recorded.stream().filter(r -> r.term() == t && r.classId() != null).findFirst()
          .map(TermTest::firstDay);
      Optional<LocalDate> schools = recorded.stream().filter(r -> r.term() == t && r.classId() == null).findFirst()
          .map(TermTest::firstDay);
      own.or(() -> schools).or(() -> usual(calendar, usual, t))
          .ifPresent(test -> {
            window.firstDays.put(t, test);
            window.lastDays.put(t, days < 0 ? null : test.minusDays(days));
          });
    }
    return window;
  }

  private static Optional<LocalDate> usual(SchoolCalendar calendar, String usual, int term) {
    String[] weeks = usual.split(",");
    return weeks.length < term || weeks[term - 1].isBlank() ? Optional.empty()
        : Optional.of(calendar.firstDayOf(Integer.parseInt(weeks[term - 1].strip())));
  }

  /** Days before the tests on which correcting ends; 0 when it does not end before them. */
  int days() {
    return Math.max(0, days);
  }

  /** Whether correcting ends before the tests at all. */
  boolean ends() {
    return days >= 0;
  }

  /** The first day of the term's tests; empty when nobody named one. */
  public Optional<LocalDate> firstDay(int term) {
    return Optional.ofNullable(firstDays.get(term));
  }

  /** The last day on which a mark of the term may be corrected; empty when there is none. */
  public Optional<LocalDate> lastDay(int term) {
    return Optional.ofNullable(lastDays.get(term));
  }

  /** Whether it is too late; a term test's own mark never is. */
  public boolean isOver(int term, boolean ofTermTest, LocalDate today) {
    return !ofTermTest && lastDay(term).filter(today::isAfter).isPresent();
  }
}
