package vn.hocba.milestone;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.configuration.Clocks;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockExtent;

/**
 * A week of the school year at whose end something is checked and locked (S4 Điều 12.1b).
 *
 * @param from first school year it holds
 * @param to last school year; null until further notice
 * @param content null when it is withdrawn
 * @param term 1 or 2, or null
 * @param half 1, 2 or null, as {@link LockExtent#half}
 * @param source where it is from
 */
public record Milestone(String id, String from, String to, int week, Set<SchoolLevel> levels, LockContent content,
    Integer term, Integer half, DayOfWeek day, LocalTime time, String source) {

  boolean holds(String schoolYear) {
    return from.compareTo(schoolYear) <= 0 && (to == null || schoolYear.compareTo(to) <= 0);
  }

  /** When it is reached by the school's own weeks. */
  public Instant due(SchoolCalendar calendar) {
    return calendar.firstDayOf(week).with(TemporalAdjusters.nextOrSame(day)).atTime(time).atZone(Clocks.VIETNAM)
        .toInstant();
  }

  /** What a decision for it locks at that level; null for every level of the school. */
  public LockExtent extent(SchoolLevel level) {
    return new LockExtent(content, term, half, level, null, null, null);
  }

  /** Whether a decision about that extent locks this milestone's content too, at one of the levels it reaches. */
  boolean isWithin(LockExtent extent, Set<SchoolLevel> reached) {
    return content != null && extent.contains(extent(null)) && reached.stream().anyMatch(levels::contains);
  }

  /** Whether a lock of that extent locks all that this milestone is about, at the whole school. */
  boolean isLockedBy(LockExtent extent) {
    return extent.classId() == null && extent.grade() == null && extent.subject() == null
        && (extent.level() == null || levels.equals(Set.of(extent.level()))) && isWithin(extent, levels);
  }

  /** Whether a decision about that extent is about any entry of this milestone's content, however little. */
  boolean isTouchedBy(LockExtent extent, Set<SchoolLevel> reached) {
    return content != null && extent.overlaps(extent(null)) && reached.stream().anyMatch(levels::contains);
  }

  /** Whether a decision about that extent is about this milestone's content only, or a part of it. */
  boolean holdsPart(LockExtent extent) {
    return content != null && extent(null).contains(extent);
  }

  /** What, as messages say it. */
  public String code() {
    return extent(null).code();
  }
}
