package vn.hocba.milestone;

import java.time.Instant;
import java.util.List;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/** Tells whether a school's decisions lock all that a milestone is about, and from when: the lock of one class does not. */
final class MilestoneLocks {

  private final Milestone milestone;
  private final List<LockDecision> standing;
  private final Instant now;

  /** @param decided of the school and year, whatever they are about */
  MilestoneLocks(Milestone milestone, List<LockDecision> decided, Instant now) {
    this.milestone = milestone;
    standing = decided.stream().filter(d -> d.kind() == LockDecision.Kind.LOCK
        && d.state(now) != LockDecision.State.ENDED).toList();
    this.now = now;
  }

  /** Whether in every class that it concerns, by one decision or by several. @param level of the school */
  boolean settled(List<SchoolClass> classes, String level) {
    List<SchoolClass> concerned = classes.stream()
        .filter(c -> milestone.levels().contains(SchoolLevel.of(level, c.grade()))).toList();
    return concerned.isEmpty() ? standing.stream().anyMatch(d -> milestone.isLockedBy(d.extent()))
        : concerned.stream().allMatch(c -> c.stands(now) != ClassState.OPEN
            || standing.stream().map(LockDecision::extent).anyMatch(e -> locks(e, c, SchoolLevel.of(level, c.grade()))));
  }

  private boolean locks(LockExtent e, SchoolClass c, SchoolLevel level) {
    return e.subject() == null && e.reaches(c.id(), c.grade(), level) && milestone.isWithin(e, milestone.levels());
  }

  /**
   * When the whole school is locked for it: as was decided, else when it has to be.
   *
   * @param latest the province's limit, or null
   */
  Instant at(SchoolCalendar calendar, Instant latest) {
    return standing.stream().filter(d -> milestone.isLockedBy(d.extent())).map(LockDecision::fromAt)
        .min(Instant::compareTo).orElse(by(milestone.due(calendar), latest));
  }

  /** By when it has to be locked: when it is reached, or earlier where the province says so. */
  static Instant by(Instant due, Instant latest) {
    return latest != null && latest.isBefore(due) ? latest : due;
  }
}
