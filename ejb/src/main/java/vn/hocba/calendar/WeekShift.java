package vn.hocba.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Moves a week and all that follow, for lessons that were put off. Days off stay where they are, weeks with numbers of their
 * own as those without: nobody moves Tết for a storm, lessons flow around it (DOMAIN B.6).
 */
public final class WeekShift {

  private WeekShift() {}

  /**
   * All weeks of the year, by number.
   *
   * @param from the first that moves; days off move only when they are named themselves
   * @param monday where it moves to
   */
  public static List<Week> of(List<Week> weeks, int from, LocalDate monday) {
    List<Week> moving = weeks.stream().filter(w -> w.number() >= from).toList();
    List<Week> moved = moving.getFirst().kind() == WeekKind.HOLIDAY ? together(moving, monday) : around(moving, monday);
    List<Week> all = new ArrayList<>(weeks.stream().filter(w -> w.number() < from).toList());
    moved.forEach(w -> all.add(new Week(all.size() + 1, w.term(), w.firstDay(), w.kind())));
    return all;
  }

  private static List<Week> together(List<Week> moving, LocalDate monday) {
    long days = monday.toEpochDay() - moving.getFirst().firstDay().toEpochDay();
    return moving.stream().map(w -> new Week(w.number(), w.term(), w.firstDay().plusDays(days), w.kind())).toList();
  }

  private static List<Week> around(List<Week> moving, LocalDate monday) {
    Set<LocalDate> off = off(moving);
    List<Week> lessons = new ArrayList<>();
    LocalDate free = monday;
    for (Week w : moving) {
      if (w.kind() != WeekKind.HOLIDAY) {
        while (off.contains(free)) {
          free = free.plusWeeks(1);
        }
        lessons.add(new Week(w.number(), w.term(), free, w.kind()));
        free = free.plusWeeks(1);
      }
    }
    return Stream.concat(lessons.stream(), moving.stream().filter(w -> w.kind() == WeekKind.HOLIDAY)
        .map(w -> new Week(w.number(), term(w, lessons), w.firstDay(), w.kind())))
        .sorted(Comparator.comparing(Week::firstDay)).toList();
  }

  /** The Mondays without lessons: weeks off, and weeks between those that have a number. */
  private static Set<LocalDate> off(List<Week> moving) {
    Set<LocalDate> off = new HashSet<>();
    LocalDate next = moving.getFirst().firstDay();
    for (Week w : moving) {
      for (; next.isBefore(w.firstDay()); next = next.plusWeeks(1)) {
        off.add(next);
      }
      if (w.kind() == WeekKind.HOLIDAY) {
        off.add(w.firstDay());
      }
      next = w.firstDay().plusWeeks(1);
    }
    return off;
  }

  /** That of the lessons around it, for terms lie one after the other. */
  private static int term(Week off, List<Week> lessons) {
    return lessons.stream().anyMatch(l -> l.term() == 1 && l.firstDay().isAfter(off.firstDay())) ? 1
        : lessons.stream().anyMatch(l -> l.term() == 2 && l.firstDay().isBefore(off.firstDay())) ? 2 : off.term();
  }
}
