package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.hocba.configuration.Clocks;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecisions;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
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
    String year = decision.schoolYear();
    measure(year, limits.ofYear(year), now).openBeyond(decision, school(schoolId, year), now).ifPresent(l -> {
      throw new Problem(ProblemCode.REOPENING_AFTER_LIMIT, l.latestAt(), l.number(), l.setByName());
    });
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
    measure(year, limits.ofYear(year), now).lockedBeyond(decision, school(schoolId, year), d -> true).ifPresent(l -> {
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
    LimitMeasure measure = measure(d.schoolYear(), limits.ofYear(d.schoolYear()), now);
    MeasuredSchool school = school(d.schoolId(), d.schoolYear());
    (opens ? measure.openBeyond(LimitMeasure.again(d), school, now)
        : measure.lockedBeyond(LimitMeasure.again(d), school, o -> o.effectiveFrom() != null)).ifPresent(l -> {
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
    return measure(d.schoolYear(), set, now).passedBy(d, school(d.schoolId(), d.schoolYear()));
  }

  /**
   * A lock that keeps the province's limit is not taken back while a later one was decided beside it.
   *
   * @throws Problem DECISION_LEANED_ON
   */
  public void checkTakenBack(LockDecision d, Instant now) {
    if (d.kind() != LockDecision.Kind.LOCK) {
      return;
    }
    LimitMeasure measure = measure(d.schoolYear(), limits.ofYear(d.schoolYear()), now);
    MeasuredSchool school = school(d.schoolId(), d.schoolYear());
    school.decisions().stream().filter(o -> o.kind() == LockDecision.Kind.LOCK)
        .filter(o -> o.liftedAt() == null && !o.id().equals(d.id()) && o.fromAt().isAfter(now))
        .forEach(o -> measure.lockedBeyond(LimitMeasure.again(o), school, x -> !x.id().equals(d.id()))
            .filter(l -> measure.lockedBeyond(LimitMeasure.again(o), school, x -> true).isEmpty()).ifPresent(l -> {
              throw new Problem(ProblemCode.DECISION_LEANED_ON, d.number(), o.number(), l.latestAt(), l.number(),
                  l.setByName());
            }));
  }

  private LimitMeasure measure(String schoolYear, List<MilestoneLimit> set, Instant now) {
    return new LimitMeasure(milestones.calendar().of(schoolYear), set, now);
  }

  private MeasuredSchool school(long schoolId, String schoolYear) {
    return new MeasuredSchool(schools.school(schoolId).orElseThrow().level(),
        () -> schools.classesOf(schoolId, schoolYear), () -> decisions.ofYear(schoolId, schoolYear));
  }
}
