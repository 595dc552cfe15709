package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.lock.DecisionText;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecisions;
import vn.hocba.lock.LockExtent;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Lets the province set until when schools have to lock for each milestone of a year (SO-04, S4 Điều 12.1). */
@Stateless
@PermitAll
@Needs(Right.SET_LOCK_LIMITS)
public class LimitService {

  @Inject
  private MilestonesInForce milestones;
  @Inject
  private MilestoneLimits limits;
  @Inject
  private DecisionLimits own;
  @Inject
  private LockDecisions decisions;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A milestone as the province sees it.
   *
   * @param due by the weeks of schools that mapped none of their own
   * @param latest null while there is no limit, as the next three
   * @param passing what schools decided before it was set and what stands beyond it
   */
  public record Row(Milestone milestone, Instant due, Instant latest, String number, String setBy, Instant setAt,
      List<Passing> passing) {}

  /**
   * A school's decision beyond a limit.
   *
   * @param className of a decision on one class; null for others
   * @param at when a reopening ends, or a lock begins
   */
  public record Passing(String school, LockDecision.Kind kind, String number, LockExtent extent, String className,
      boolean ofWholeClass, Instant at) {}

  /** The present school year and the next. */
  public List<String> years() {
    String now = SchoolYear.of(LocalDate.now(clock));
    int start = SchoolYear.start(now);
    return List.of(now, (start + 1) + "-" + (start + 2));
  }

  public List<Row> list(String schoolYear) {
    List<MilestoneLimit> set = limits.ofYear(schoolYear);
    List<LockDecision> seen = set.isEmpty() ? List.of() : seen(schoolYear);
    return milestones.calendar().of(schoolYear).stream().map(m -> {
      Optional<MilestoneLimit> limit = set.stream().filter(l -> l.milestone().equals(m.id())).findFirst();
      return new Row(m, m.due(DefaultCalendar.of(schoolYear)), limit.map(MilestoneLimit::latestAt).orElse(null),
          limit.map(MilestoneLimit::number).orElse(null), limit.map(MilestoneLimit::setByName).orElse(null),
          limit.map(MilestoneLimit::setAt).orElse(null),
          limit.map(l -> passing(seen, l)).orElse(List.of()));
    }).toList();
  }

  /**
   * Which decisions of schools would stand beyond that limit: it ends none, so the officer is told before it is set.
   *
   * @throws Problem LIMIT_PASSED
   */
  public List<Passing> passing(String schoolYear, String milestone, Instant latest) {
    checkToCome(latest);
    MilestoneLimit asked = new MilestoneLimit(schoolYear, milestone);
    asked.set(latest, null, null, null);
    return passing(seen(schoolYear), asked);
  }

  private void checkToCome(Instant latest) {
    if (latest != null && latest.isBefore(clock.instant())) {
      throw new Problem(ProblemCode.LIMIT_PASSED, latest);
    }
  }

  private List<LockDecision> seen(String schoolYear) {
    Caller caller = callers.current();
    return decisions.toCome(schoolYear, clock.instant()).stream().filter(d -> caller.sees(d.schoolId())).toList();
  }

  private List<Passing> passing(List<LockDecision> seen, MilestoneLimit limit) {
    Instant now = clock.instant();
    return seen.stream().filter(d -> own.passedBy(d, List.of(limit), now).isPresent())
        .map(d -> new Passing(schools.school(d.schoolId()).orElseThrow().name(), d.kind(), d.number(), d.extent(),
            d.extent().classId() == null ? null : schools.schoolClass(d.extent().classId()).orElseThrow().name(),
            d.isOfWholeClass(), d.kind() == LockDecision.Kind.REOPEN ? d.effectiveUntil() : d.fromAt())).toList();
  }

  /**
   * Sets a limit, or with a null {@code latest} takes it away.
   *
   * @param number of the document that says so; required
   * @throws Problem NOT_FOUND, DECISION_NUMBER, LIMIT_PASSED
   */
  public void set(String schoolYear, String milestone, Instant latest, String number) {
    Caller caller = callers.current();
    milestones.calendar().find(schoolYear, milestone).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    String by = DecisionText.number(number);
    checkToCome(latest);
    MilestoneLimit known = limits.find(schoolYear, milestone).orElse(null);
    String before = known == null ? null : known.latestAt().toString();
    if (latest == null) {
      if (known != null) {
        limits.remove(known);
      }
    } else if (known == null) {
      MilestoneLimit fresh = new MilestoneLimit(schoolYear, milestone);
      fresh.set(latest.truncatedTo(ChronoUnit.MILLIS), by, caller.fullName(), clock.instant());
      limits.add(fresh);
    } else {
      known.set(latest.truncatedTo(ChronoUnit.MILLIS), by, caller.fullName(), clock.instant());
    }
    audit.record(AuditEvent.of(Action.SET_LOCK_LIMIT, null, "MILESTONE", schoolYear + " " + milestone)
        .changed(before, latest == null ? null : latest.toString()).because(by));
  }
}
