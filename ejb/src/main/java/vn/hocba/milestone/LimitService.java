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
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolYear;

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
   */
  public record Row(Milestone milestone, Instant due, Instant latest, String number, String setBy, Instant setAt) {}

  /** The present school year and the next. */
  public List<String> years() {
    String now = SchoolYear.of(LocalDate.now(clock));
    int start = SchoolYear.start(now);
    return List.of(now, (start + 1) + "-" + (start + 2));
  }

  public List<Row> list(String schoolYear) {
    List<MilestoneLimit> set = limits.ofYear(schoolYear);
    return milestones.calendar().of(schoolYear).stream().map(m -> {
      Optional<MilestoneLimit> limit = set.stream().filter(l -> l.milestone().equals(m.id())).findFirst();
      return new Row(m, m.due(DefaultCalendar.of(schoolYear)), limit.map(MilestoneLimit::latestAt).orElse(null),
          limit.map(MilestoneLimit::number).orElse(null), limit.map(MilestoneLimit::setByName).orElse(null),
          limit.map(MilestoneLimit::setAt).orElse(null));
    }).toList();
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
    if (latest != null && latest.isBefore(clock.instant())) {
      throw new Problem(ProblemCode.LIMIT_PASSED, latest);
    }
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
