package vn.hocba.lock;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/**
 * What of one class's book is locked at one moment. A reopening opens what was locked before it began; a lock that
 * takes effect later holds in spite of it. A closed year is never reopened for a time.
 */
public final class BookLocks {

  private final SchoolClass schoolClass;
  private final List<LockDecision> decisions;
  private final Instant now;

  /** @param decisions of the class's school and year, whatever they reach */
  public BookLocks(SchoolClass schoolClass, SchoolLevel level, List<LockDecision> decisions, Instant now) {
    this.schoolClass = schoolClass;
    this.decisions = decisions.stream()
        .filter(d -> d.extent().reaches(schoolClass.id(), schoolClass.grade(), level)).toList();
    this.now = now;
  }

  /** Why nothing can be entered at that place; empty when it can. */
  public Optional<Hold> on(Place place) {
    if (state() == ClassState.CLOSED || state() == ClassState.LOCKED && !reopened(place, lockedAt())) {
      return Optional.of(Hold.of(schoolClass, state(), lockedAt()));
    }
    return inForce(LockDecision.Kind.LOCK).filter(d -> d.extent().covers(place))
        .filter(d -> !reopened(place, d.effectiveFrom())).findFirst().map(d -> Hold.of(d, schoolClass));
  }

  /** Why nothing at all can be entered; empty when there may be places where something can. */
  public Optional<Hold> onEverything() {
    boolean shut = state() == ClassState.CLOSED || state() == ClassState.LOCKED
        && inForce(LockDecision.Kind.REOPEN).noneMatch(r -> !r.effectiveFrom().isBefore(lockedAt()));
    return shut ? Optional.of(Hold.of(schoolClass, state(), lockedAt())) : Optional.empty();
  }

  /** Until when the class as a whole is open again; empty when it is locked or simply open. */
  public Optional<Instant> openUntil() {
    return state() == ClassState.OPEN ? Optional.ofNullable(schoolClass.openUntil()) : Optional.empty();
  }

  /** Of the class, as it is now. */
  public ClassState state() {
    return schoolClass.stands(now);
  }

  private Instant lockedAt() {
    return schoolClass.standsSince(now);
  }

  /** Until when that place is open only because it was reopened; empty when it is locked or simply open. */
  public Optional<Instant> reopenedUntil(Place place) {
    boolean without = state() == ClassState.OPEN
        && inForce(LockDecision.Kind.LOCK).noneMatch(d -> d.extent().covers(place));
    return without || on(place).isPresent() ? Optional.empty() : inForce(LockDecision.Kind.REOPEN)
        .filter(r -> r.extent().covers(place)).map(LockDecision::effectiveUntil).max(Instant::compareTo);
  }

  /** The decisions in force that reach this class. */
  public Stream<LockDecision> inForce(LockDecision.Kind kind) {
    return decisions.stream().filter(d -> d.kind() == kind && d.state(now) == LockDecision.State.IN_FORCE);
  }

  /** The next moment at which something is locked without anybody's doing: a lock begins or a reopening ends. */
  Optional<Instant> next() {
    return Stream.concat(Stream.ofNullable(schoolClass.openUntil()), decisions.stream()
        .map(d -> d.kind() == LockDecision.Kind.LOCK ? d.effectiveFrom() : d.effectiveUntil()))
        .filter(Objects::nonNull).filter(at -> at.isAfter(now)).min(Instant::compareTo);
  }

  private boolean reopened(Place place, Instant lockedAt) {
    return inForce(LockDecision.Kind.REOPEN)
        .anyMatch(r -> r.extent().covers(place) && !r.effectiveFrom().isBefore(lockedAt));
  }
}
