package vn.hocba.homeroom;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Period;
import vn.hocba.attendance.AttendanceRules;

/**
 * What a part of a class's period still lacks before it can be declared complete.
 *
 * @param lacks by pupil, in the order of the class list
 * @param months with attendance that nobody has confirmed; only for the homeroom part
 */
public record Owed(List<Lack> lacks, List<YearMonth> months) {

  private static final int MOST_NAMES = 10;

  /** How many entries one pupil lacks. */
  public record Lack(int position, String name, int entries) {}

  /**
   * @param part a subject's code or {@link Declaration#HOMEROOM}, which owes conduct, absences, and for the year comments
   * @param unconfirmed every unconfirmed month with attendance
   */
  static Owed of(String part, Period period, List<OpenYear> results, Collection<YearMonth> unconfirmed,
      String schoolYear) {
    boolean homeroom = part.equals(Declaration.HOMEROOM);
    List<Lack> lacks = new ArrayList<>();
    for (OpenYear r : results) {
      int entries = (int) r.missing().stream().filter(m -> period.covers(m.term()))
          .filter(m -> homeroom ? m.subject() == null : part.equals(m.subject())).count();
      if (homeroom && period == Period.YEAR && r.comment()) {
        entries++;
      }
      if (entries > 0) {
        lacks.add(new Lack(r.position(), r.name(), entries));
      }
    }
    return new Owed(List.copyOf(lacks), homeroom ? unconfirmed.stream()
        .filter(m -> period.covers(AttendanceRules.term(m, schoolYear))).toList() : List.of());
  }

  public int entries() {
    return lacks.stream().mapToInt(Lack::entries).sum();
  }

  public boolean isNone() {
    return lacks.isEmpty() && months.isEmpty();
  }

  /** The first pupils with the number each lacks, and the months. */
  public String names() {
    List<String> names = lacks.stream().limit(MOST_NAMES).map(l -> l.name() + " (" + l.entries() + ")")
        .collect(Collectors.toList());
    if (lacks.size() > MOST_NAMES) {
      names.add("…");
    }
    months.forEach(m -> names.add(m.getMonthValue() + "/" + m.getYear()));
    return String.join(", ", names);
  }
}
