package vn.hocba.milestone;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockDecision;
import vn.hocba.school.SchoolClass;

/** Measures a decision of a school by the province's limits; asks the database nothing. */
final class LimitMeasure {

  private final List<Milestone> milestones;
  private final List<MilestoneLimit> set;
  private final Instant now;

  /** @param milestones of the school year; @param set the limits to measure by */
  LimitMeasure(List<Milestone> milestones, List<MilestoneLimit> set, Instant now) {
    this.milestones = milestones;
    this.set = set;
    this.now = now;
  }

  /** The limit a reopening would pass. @param measured when the decision is: a limit that had come by then leaves it free */
  Optional<MilestoneLimit> openBeyond(NewDecision decision, MeasuredSchool school, Instant measured) {
    if (set.isEmpty()) {
      return Optional.empty();
    }
    Set<SchoolLevel> levels = school.levels(decision.extent());
    return milestones.stream().filter(m -> m.isTouchedBy(decision.extent(), levels))
        .flatMap(m -> set.stream().filter(l -> l.milestone().equals(m.id())))
        .filter(l -> l.latestAt().isAfter(measured) && decision.until().isAfter(l.latestAt()))
        .min(Comparator.comparing(MilestoneLimit::latestAt));
  }

  /** The limit a lock would pass. @param counts which other decisions keep it */
  Optional<MilestoneLimit> lockedBeyond(NewDecision decision, MeasuredSchool school, Predicate<LockDecision> counts) {
    if (set.isEmpty()) {
      return Optional.empty();
    }
    Instant from = decision.from() == null ? now : LockDecisionService.kept(decision.from());
    Set<SchoolLevel> levels = school.levels(decision.extent());
    return milestones.stream()
        .filter(m -> m.id().equals(decision.milestone()) || m.isTouchedBy(decision.extent(), levels))
        .flatMap(m -> set.stream().filter(l -> l.milestone().equals(m.id())).filter(l -> isLate(m, l, decision, from)
            && !isLockedBefore(m, l, school, levels, counts)))
        .min(Comparator.comparing(MilestoneLimit::latestAt));
  }

  /**
   * What is late already is still locked: the limit refuses a plan to be late, not the lock itself. A lock of more than
   * the milestone's content, such as the one at the year's end, is measured by limits to come only.
   */
  private boolean isLate(Milestone m, MilestoneLimit l, NewDecision decision, Instant from) {
    boolean itsOwn = m.id().equals(decision.milestone()) || m.holdsPart(decision.extent());
    return from.isAfter(l.latestAt()) && from.isAfter(now) && (itsOwn || l.latestAt().isAfter(now));
  }

  /** Whether another decision for the whole school locks that content in time. */
  private static boolean isLockedBefore(Milestone m, MilestoneLimit l, MeasuredSchool school, Set<SchoolLevel> levels,
      Predicate<LockDecision> counts) {
    return school.decisions().stream().filter(d -> d.kind() == LockDecision.Kind.LOCK).filter(counts)
        .filter(d -> d.liftedAt() == null && !d.fromAt().isAfter(l.latestAt())).map(LockDecision::extent)
        .anyMatch(e -> e.classId() == null && e.grade() == null && e.subject() == null && m.isWithin(e, levels));
  }

  /** The limit that a standing decision passes, see {@link DecisionLimits#passedBy}. */
  Optional<MilestoneLimit> passedBy(LockDecision d, MeasuredSchool school) {
    if (d.state(now) == LockDecision.State.ENDED || !reachesBeyond(d)) {
      return Optional.empty();
    }
    if (d.kind() == LockDecision.Kind.LOCK) {
      return d.fromAt().isAfter(now) ? lockedBeyond(again(d), school, o -> o.effectiveFrom() != null) : Optional.empty();
    }
    List<SchoolClass> opened = school.reached(d.extent());
    if (!opened.isEmpty() && opened.stream().allMatch(c -> d.shutIn(c, now))) {
      return Optional.empty();
    }
    Instant measured = d.executedAt() != null ? d.executedAt() : d.byItself() ? d.decidedAt() : now;
    return openBeyond(again(d), school, measured).filter(l -> !isShutInTime(d, l, opened, school));
  }

  /** Whether its time goes beyond any of the limits at all; most decisions' does not, and nothing more is looked at. */
  private boolean reachesBeyond(LockDecision d) {
    return set.stream().anyMatch(l -> end(d).isAfter(l.latestAt()));
  }

  /** When what it is about is locked by it: a lock begins, or a reopening ends. */
  static Instant end(LockDecision d) {
    return d.kind() == LockDecision.Kind.LOCK ? d.fromAt() : d.untilAt();
  }

  /** Whether a lock that was carried out shuts by the limit all that a reopening opens. */
  private static boolean isShutInTime(LockDecision d, MilestoneLimit l, List<SchoolClass> opened, MeasuredSchool school) {
    return school.decisions().stream()
        .filter(o -> o.kind() == LockDecision.Kind.LOCK && o.liftedAt() == null && o.effectiveFrom() != null)
        .filter(o -> !o.effectiveFrom().isAfter(l.latestAt())
            && (d.effectiveFrom() == null || o.effectiveFrom().isAfter(d.effectiveFrom())))
        .map(LockDecision::extent).filter(e -> e.contains(d.extent()) && (e.subject() == null
            || e.subject().equals(d.extent().subject())))
        .anyMatch(e -> opened.stream().allMatch(c -> school.reaches(e, c)));
  }

  /** A decision as it would be made once more. */
  static NewDecision again(LockDecision d) {
    return new NewDecision(d.kind(), d.schoolYear(), d.extent(), d.milestone(), d.fromAt(), d.untilAt(), d.number(),
        d.reason());
  }
}
