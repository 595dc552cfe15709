package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
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

  /** Decisions beyond a limit that are shown at once. */
  public static final int PAGE = 50;

  @Inject
  private MilestonesInForce milestones;
  @Inject
  private MilestoneLimits limits;
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
   * @param passed what schools decided before it was set and what stands beyond it, the first of them
   */
  public record Row(Milestone milestone, Instant due, Instant latest, String number, String setBy, Instant setAt,
      Passed passed) {}

  /**
   * Decisions beyond a limit, a page of them.
   *
   * @param first number of the first that is shown, from 0
   * @param total how many there are
   */
  public record Passed(int first, int total, List<Passing> shown) {

    static final Passed NONE = new Passed(0, 0, List.of());

    /** Of the last that is shown, from 1. */
    public int last() {
      return first + shown.size();
    }

    /** Whether some are not shown. */
    public boolean part() {
      return shown.size() < total;
    }
  }

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
    YearToCome year = toCome(schoolYear, set);
    return milestones.calendar().of(schoolYear).stream().map(m -> {
      Optional<MilestoneLimit> limit = set.stream().filter(l -> l.milestone().equals(m.id())).findFirst();
      return new Row(m, m.due(DefaultCalendar.of(schoolYear)), limit.map(MilestoneLimit::latestAt).orElse(null),
          limit.map(MilestoneLimit::number).orElse(null), limit.map(MilestoneLimit::setByName).orElse(null),
          limit.map(MilestoneLimit::setAt).orElse(null),
          limit.map(l -> passed(year, l, 0)).orElse(Passed.NONE));
    }).toList();
  }

  /**
   * What stands beyond a limit that is set, a page of it.
   *
   * @param first from which on, from 0
   * @throws Problem NOT_FOUND where there is no limit
   */
  public Passed standing(String schoolYear, String milestone, int first) {
    MilestoneLimit limit = limits.find(schoolYear, milestone).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    return passed(toCome(schoolYear, List.of(limit)), limit, first);
  }

  /**
   * Which decisions of schools would stand beyond that limit: it ends none, so the officer is told before it is set.
   *
   * @throws Problem LIMIT_PASSED
   */
  public Passed passing(String schoolYear, String milestone, Instant latest) {
    checkToCome(latest);
    MilestoneLimit asked = new MilestoneLimit(schoolYear, milestone);
    asked.set(latest, null, null, null);
    return passed(toCome(schoolYear, List.of(asked)), asked, 0);
  }

  private void checkToCome(Instant latest) {
    if (latest != null && latest.isBefore(clock.instant())) {
      throw new Problem(ProblemCode.LIMIT_PASSED, latest);
    }
  }

  /**
   * What may stand beyond one of these limits, with the schools it is measured against: as many queries for a whole province
   * as for one school.
   */
  private YearToCome toCome(String schoolYear, List<MilestoneLimit> set) {
    Caller caller = callers.current();
    Optional<Instant> first = set.stream().map(MilestoneLimit::latestAt).min(Comparator.naturalOrder());
    List<LockDecision> beyond = first.map(at -> decisions.toCome(schoolYear, clock.instant()).stream()
        .filter(d -> caller.sees(d.schoolId()) && LimitMeasure.end(d).isAfter(at)).toList()).orElse(List.of());
    Set<Long> ids = beyond.stream().map(LockDecision::schoolId).collect(Collectors.toSet());
    return new YearToCome(beyond, ids.isEmpty() ? List.of() : schools.schools(), schools.classesOf(ids, schoolYear),
        decisions.ofYear(ids, schoolYear));
  }

  private Passed passed(YearToCome year, MilestoneLimit limit, int first) {
    List<LockDecision> all = year.beyond(new LimitMeasure(milestones.calendar().of(limit.schoolYear()), List.of(limit),
        clock.instant()));
    int from = Math.clamp(first, 0, all.size());
    return new Passed(from, all.size(), all.stream().skip(from).limit(PAGE).map(d -> new Passing(
        year.school(d.schoolId()).name(), d.kind(), d.number(), d.extent(), year.className(d.extent().classId()),
        d.isOfWholeClass(), d.kind() == LockDecision.Kind.REOPEN ? d.effectiveUntil() : d.fromAt())).toList());
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
