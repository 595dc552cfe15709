package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import vn.hocba.configuration.Clocks;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecisions;
import vn.hocba.lock.LockExtent;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Holds a school's locks and reopenings to the province's limits and to their school year (LCK-12; S4 Điều 12.1a). */
@Stateless
@PermitAll
public class DecisionLimits {

  @Inject
  private LockDecisions decisions;
  @Inject
  private MilestonesInForce milestones;
  @Inject
  private MilestoneLimits limits;
  @Inject
  private Schools schools;
  @Inject
  private Clock clock;

  /** A reopening ends with its school year at the latest; of a year that is over, with the present one. */
  private void checkEnd(NewDecision decision, Instant from) {
    if (decision.until() == null || !decision.until().isAfter(from)) {
      throw new Problem(ProblemCode.DECISION_TIME);
    }
    LocalDate last = lastDay(decision.schoolYear());
    if (decision.until().isAfter(last.plusDays(1).atStartOfDay(Clocks.VIETNAM).toInstant())) {
      throw new Problem(ProblemCode.REOPENING_PAST_YEAR, decision.schoolYear(), last);
    }
  }

  /** The last day on which something of that year can be open again. */
  public LocalDate lastDay(String schoolYear) {
    LocalDate its = SchoolYear.lastDay(schoolYear);
    LocalDate present = SchoolYear.lastDay(SchoolYear.of(LocalDate.now(clock)));
    return its.isBefore(present) ? present : its;
  }

  /**
   * What the province wants locked by a day to come is not open beyond it.
   *
   * @throws Problem DECISION_TIME, REOPENING_PAST_YEAR, REOPENING_AFTER_LIMIT
   */
  public void checkReopening(NewDecision decision, long schoolId, Instant from, Instant now) {
    checkEnd(decision, from);
    openBeyond(decision, schoolId, now, limits.ofYear(decision.schoolYear())).ifPresent(l -> {
      throw new Problem(ProblemCode.REOPENING_AFTER_LIMIT, l.latestAt(), l.number(), l.setByName());
    });
  }

  /** @param measured when the decision is: a limit that had come by then leaves it free */
  private Optional<MilestoneLimit> openBeyond(NewDecision decision, long schoolId, Instant measured,
      List<MilestoneLimit> set) {
    Set<SchoolLevel> levels = levels(schoolId, decision.schoolYear(), decision.extent());
    return milestones.calendar().of(decision.schoolYear()).stream().filter(m -> m.isTouchedBy(decision.extent(), levels))
        .flatMap(m -> set.stream().filter(l -> l.milestone().equals(m.id())))
        .filter(l -> l.latestAt().isAfter(measured) && decision.until().isAfter(l.latestAt()))
        .min(Comparator.comparing(MilestoneLimit::latestAt));
  }

  /**
   * The limit holds for whatever locks any of what a milestone is about, said to be for it or not.
   *
   * @throws Problem DECISION_TIME, NOT_FOUND, LOCK_AFTER_LIMIT
   */
  public void checkLock(NewDecision decision, long schoolId, Instant now) {
    if (decision.until() != null) {
      throw new Problem(ProblemCode.DECISION_TIME);
    }
    String year = decision.schoolYear();
    if (decision.milestone() != null && milestones.calendar().find(year, decision.milestone()).isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    lockedBeyond(decision, schoolId, now, limits.ofYear(year), d -> true).ifPresent(l -> {
      throw new Problem(ProblemCode.LOCK_AFTER_LIMIT, l.latestAt(), l.number(), l.setByName());
    });
  }

  /**
   * A decision that waited is measured again when the board carries it out: the province may have set its limit since,
   * and a later lock stands only beside one that was carried out.
   *
   * @throws Problem DECISION_AFTER_LIMIT, REOPENING_BEYOND_LIMIT
   */
  public void checkExecution(LockDecision d, Instant now) {
    boolean opens = d.kind() == LockDecision.Kind.REOPEN;
    List<MilestoneLimit> set = limits.ofYear(d.schoolYear());
    (opens ? openBeyond(again(d), d.schoolId(), now, set)
        : lockedBeyond(again(d), d.schoolId(), now, set, o -> o.effectiveFrom() != null)).ifPresent(l -> {
          throw new Problem(opens ? ProblemCode.REOPENING_BEYOND_LIMIT : ProblemCode.DECISION_AFTER_LIMIT, d.number(),
              l.latestAt(), l.number(), l.setByName());
        });
  }

  /**
   * The limit that a standing decision passes, for the province set it afterwards. It ends nothing: a limit binds the
   * principal, and what she decided ends by her decision (LCK-13). So it is told to everybody it concerns.
   *
   * @param set the limits to measure by
   */
  public Optional<MilestoneLimit> passedBy(LockDecision d, List<MilestoneLimit> set, Instant now) {
    if (d.state(now) == LockDecision.State.ENDED) {
      return Optional.empty();
    }
    if (d.kind() == LockDecision.Kind.LOCK) {
      return d.fromAt().isAfter(now) ? lockedBeyond(again(d), d.schoolId(), now, set, o -> o.effectiveFrom() != null)
          : Optional.empty();
    }
    List<SchoolClass> opened = reached(d.schoolId(), d.schoolYear(), d.extent());
    if (!opened.isEmpty() && opened.stream().allMatch(c -> d.shutIn(c, now))) {
      return Optional.empty();
    }
    Instant measured = d.executedAt() != null ? d.executedAt() : d.byItself() ? d.decidedAt() : now;
    return openBeyond(again(d), d.schoolId(), measured, set).filter(l -> !isShutInTime(d, l, opened));
  }

  /** Whether a lock that was carried out shuts by the limit all that a reopening opens. */
  private boolean isShutInTime(LockDecision d, MilestoneLimit l, List<SchoolClass> opened) {
    String level = schools.school(d.schoolId()).orElseThrow().level();
    return decisions.ofYear(d.schoolId(), d.schoolYear()).stream()
        .filter(o -> o.kind() == LockDecision.Kind.LOCK && o.liftedAt() == null && o.effectiveFrom() != null)
        .filter(o -> !o.effectiveFrom().isAfter(l.latestAt())
            && (d.effectiveFrom() == null || o.effectiveFrom().isAfter(d.effectiveFrom())))
        .map(LockDecision::extent).filter(e -> e.contains(d.extent()) && (e.subject() == null
            || e.subject().equals(d.extent().subject())))
        .anyMatch(e -> opened.stream().allMatch(c -> e.reaches(c.id(), c.grade(), SchoolLevel.of(level, c.grade()))));
  }

  /**
   * A lock that keeps the province's limit is not taken back while a later one was decided beside it.
   *
   * @throws Problem DECISION_LEANED_ON
   */
  public void checkTakenBack(LockDecision d, Instant now) {
    List<MilestoneLimit> set = limits.ofYear(d.schoolYear());
    decisions.ofYear(d.schoolId(), d.schoolYear()).stream()
        .filter(o -> d.kind() == LockDecision.Kind.LOCK && o.kind() == LockDecision.Kind.LOCK)
        .filter(o -> o.liftedAt() == null && !o.id().equals(d.id()) && o.fromAt().isAfter(now))
        .forEach(o -> lockedBeyond(again(o), o.schoolId(), now, set, x -> !x.id().equals(d.id()))
            .filter(l -> lockedBeyond(again(o), o.schoolId(), now, set, x -> true).isEmpty()).ifPresent(l -> {
              throw new Problem(ProblemCode.DECISION_LEANED_ON, d.number(), o.number(), l.latestAt(), l.number(),
                  l.setByName());
            }));
  }

  private static NewDecision again(LockDecision d) {
    return new NewDecision(d.kind(), d.schoolYear(), d.extent(), d.milestone(), d.fromAt(), d.untilAt(), d.number(),
        d.reason());
  }

  /** The limit a lock would pass. @param counts which other decisions keep it */
  private Optional<MilestoneLimit> lockedBeyond(NewDecision decision, long schoolId, Instant now,
      List<MilestoneLimit> set, Predicate<LockDecision> counts) {
    String year = decision.schoolYear();
    Instant from = decision.from() == null ? now : LockDecisionService.kept(decision.from());
    Set<SchoolLevel> levels = levels(schoolId, year, decision.extent());
    return milestones.calendar().of(year).stream()
        .filter(m -> m.id().equals(decision.milestone()) || m.isTouchedBy(decision.extent(), levels))
        .flatMap(m -> set.stream().filter(l -> l.milestone().equals(m.id())).filter(l -> isLate(m, l, decision, from, now)
            && !isLockedBefore(m, l, year, schoolId, levels, counts)))
        .min(Comparator.comparing(MilestoneLimit::latestAt));
  }

  /**
   * What is late already is still locked: the limit refuses a plan to be late, not the lock itself. A lock of more than
   * the milestone's content, such as the one at the year's end, is measured by limits to come only.
   */
  private static boolean isLate(Milestone m, MilestoneLimit l, NewDecision decision, Instant from, Instant now) {
    boolean itsOwn = m.id().equals(decision.milestone()) || m.holdsPart(decision.extent());
    return from.isAfter(l.latestAt()) && from.isAfter(now) && (itsOwn || l.latestAt().isAfter(now));
  }

  /** Whether another decision for the whole school locks that content in time. */
  private boolean isLockedBefore(Milestone m, MilestoneLimit l, String year, long schoolId,
      Set<SchoolLevel> levels, Predicate<LockDecision> counts) {
    return decisions.ofYear(schoolId, year).stream().filter(d -> d.kind() == LockDecision.Kind.LOCK).filter(counts)
        .filter(d -> d.liftedAt() == null && !d.fromAt().isAfter(l.latestAt())).map(LockDecision::extent)
        .anyMatch(e -> e.classId() == null && e.grade() == null && e.subject() == null && m.isWithin(e, levels));
  }

  /** The levels of the classes it reaches; the school's own while it has no classes in that year. */
  private Set<SchoolLevel> levels(long schoolId, String schoolYear, LockExtent extent) {
    String own = schools.school(schoolId).orElseThrow().level();
    Set<SchoolLevel> levels = reached(schoolId, schoolYear, extent).stream().map(c -> SchoolLevel.of(own, c.grade()))
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(SchoolLevel.class)));
    return levels.isEmpty() ? Set.of(SchoolLevel.valueOf(own)) : levels;
  }

  private List<SchoolClass> reached(long schoolId, String schoolYear, LockExtent extent) {
    String own = schools.school(schoolId).orElseThrow().level();
    return schools.classesOf(schoolId).stream().filter(c -> c.schoolYear().equals(schoolYear))
        .filter(c -> extent.reaches(c.id(), c.grade(), SchoolLevel.of(own, c.grade()))).toList();
  }
}
