package vn.hocba.archive.document;

import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * The roll of a class's year as its book prints it (sổ điểm danh, D.3), since format 2.
 *
 * @param months those in which the roll was called or somebody was absent, in their order
 * @param totals of each term, one a pupil whose days tell them; a pupil whose total an imported book gave has none
 */
public record BookRollCall(List<Month> months, List<Total> totals) {

  /** Nobody kept the roll. */
  public static final BookRollCall NONE = new BookRollCall(List.of(), List.of());

  public BookRollCall {
    months = List.copyOf(months);
    totals = List.copyOf(totals);
  }

  /** The same without these pupils. @param gone their identifiers */
  BookRollCall without(Set<String> gone) {
    return new BookRollCall(months.stream().map(m -> new Month(m.month(), m.called(), m.absences().stream()
        .filter(a -> !gone.contains(a.identifier())).toList(), m.confirmedBy(), m.confirmedAt())).toList(),
        totals.stream().filter(t -> !gone.contains(t.identifier())).toList());
  }

  /**
   * A month.
   *
   * @param month ISO 8601, as in {@code 2025-09}
   * @param called days of the month on which the roll was called: whoever is not absent was there
   * @param absences by pupil and day, in that order
   * @param confirmedBy full name of who confirmed the month; null when nobody did, as the next
   */
  public record Month(String month, List<Integer> called, List<Absence> absences, String confirmedBy, Instant confirmedAt) {

    public Month {
      called = List.copyOf(called);
      absences = List.copyOf(absences);
    }
  }

  /**
   * A day somebody missed.
   *
   * @param identifier of the pupil
   * @param day of the month, from 1
   * @param kind {@code P} with leave, {@code K} without
   */
  public record Absence(String identifier, int day, String kind) {}

  /** What a pupil missed in each term. */
  public record Total(String identifier, Missed termOne, Missed termTwo) {}

  /**
   * Sessions missed.
   *
   * @param excused with leave
   */
  public record Missed(int excused, int unexcused) {

    int all() {
      return excused + unexcused;
    }
  }
}
