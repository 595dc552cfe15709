package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.DecisionText;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecisions;
import vn.hocba.lock.LockExtent;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/**
 * Locks parts of the school's books and opens them again for a time: the province sets the outer limit, the principal
 * decides, the admin board carries it out (LCK-12, LCK-13; S4 Điều 12; DOMAIN A.15 #1).
 */
@Stateless
@PermitAll
public class LockDecisionService {

  @Inject
  private LockDecisions decisions;
  @Inject
  private MilestonesInForce milestones;
  @Inject
  private MilestoneLimits limits;
  @Inject
  private Schools schools;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** Whether the caller decides for the whole school: by their duty, or by a delegation for every grade. */
  @Needs(Right.READ_LOCKS)
  public boolean mayDecide() {
    return callers.current().reachesSchool(Right.LOCK_BOOK);
  }

  /**
   * Decides. It takes effect when the board has carried it out, or by setting without it.
   *
   * @return its id
   * @throws Problem NOT_ALLOWED for who decides for some grades only, NOT_FOUND for another school's class,
   *     DECISION_NUMBER, REASON_NEEDED, TEXT_TOO_LONG, DECISION_EXTENT, DECISION_TIME, REOPENING_PAST_YEAR,
   *     LOCK_AFTER_LIMIT, REOPENING_AFTER_LIMIT
   */
  @Needs(Right.LOCK_BOOK)
  public long decide(NewDecision decision) {
    Caller caller = callers.ofSchool(Right.LOCK_BOOK);
    long schoolId = caller.schoolId();
    String number = DecisionText.number(decision.number());
    String reason = DecisionText.reason(decision.reason());
    checkExtent(decision, schoolId);
    Instant now = now();
    Instant from = decision.from() == null || decision.from().isBefore(now) ? now : kept(decision.from());
    if (decision.kind() == LockDecision.Kind.REOPEN) {
      checkEnd(decision, from);
      checkReopening(decision, schoolId, now);
    } else {
      checkLimit(decision, schoolId, from, now);
    }
    boolean byItself = Setting.LOCK_EXECUTION.choice(Execution.class) == Execution.ITSELF;
    decisions.hold(schoolId, decision.schoolYear(), decision.extent());
    LockDecision added = decisions.add(new LockDecision(schoolId, decision.schoolYear(), decision.extent(),
        new LockDecision.Words(decision.kind(), decision.milestone(), from, kept(decision.until()), number, reason,
            byItself), caller, now));
    audit.record(event(Action.DECIDE_LOCK, added).because(number + ": " + reason).saying(told(added)));
    return added.id();
  }

  /** Who carries decisions out. */
  enum Execution { BOARD, ITSELF }

  /**
   * The board carries a decision out. Once is enough.
   *
   * @throws Problem NOT_FOUND, DECISION_ENDED
   */
  @Needs(Right.EXECUTE_LOCK)
  public void execute(long id) {
    Caller caller = callers.current();
    LockDecision d = held(id, caller);
    checkRunning(d);
    if (d.executedAt() == null) {
      d.execute(caller.fullName(), now());
      audit.record(event(Action.EXECUTE_LOCK, d).because(d.number()).saying(told(d)));
    }
  }

  /**
   * The principal ends a lock or a reopening before its time, or takes back a decision that was not carried out.
   *
   * @throws Problem NOT_FOUND, DECISION_ENDED, DECISION_NUMBER, REASON_NEEDED, TEXT_TOO_LONG
   */
  @Needs(Right.LOCK_BOOK)
  public void lift(long id, String number, String reason) {
    Caller caller = callers.ofSchool(Right.LOCK_BOOK);
    String by = DecisionText.number(number);
    String why = DecisionText.reason(reason);
    LockDecision d = held(id, caller);
    checkRunning(d);
    d.lift(caller.signs(Right.LOCK_BOOK), now(), by, why);
    audit.record(event(Action.LIFT_LOCK, d).because(by + ": " + why).saying(told(d)));
  }

  /** The decision with every class it reaches, so that nothing is being written there meanwhile. */
  private LockDecision held(long id, Caller caller) {
    LockDecision d = decisions.find(id).filter(x -> caller.belongsTo(x.schoolId()))
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    decisions.hold(d.schoolId(), d.schoolYear(), d.extent());
    return decisions.ofYear(d.schoolId(), d.schoolYear()).stream().filter(x -> x.id() == id).findFirst().orElseThrow();
  }

  private void checkRunning(LockDecision d) {
    if (d.state(clock.instant()) == LockDecision.State.ENDED) {
      throw new Problem(ProblemCode.DECISION_ENDED, d.number(), d.effectiveUntil());
    }
  }

  private void checkExtent(NewDecision decision, long schoolId) {
    LockExtent e = decision.extent();
    if (e.classId() != null) {
      SchoolClass c = schools.schoolClass(e.classId()).filter(x -> x.schoolId() == schoolId)
          .filter(x -> x.schoolYear().equals(decision.schoolYear()))
          .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
      checkExtent(e.grade() == null || e.grade() == c.grade());
    }
    checkExtent(e.content() != null && decision.kind() != null && decision.schoolYear().matches("\\d{4}-\\d{4}"));
    checkExtent(e.content().isOfTerm() == (e.term() != null) && (e.half() == null || e.content().isOfHalf()));
    checkExtent(e.term() == null || e.term() == 1 || e.term() == 2);
    checkExtent(e.subject() == null || e.content().isOfSubjects() && schools.classesOf(schoolId).stream()
        .flatMap(c -> schools.subjectsOf(c.id()).stream()).anyMatch(s -> s.subject().equals(e.subject())));
  }

  private static void checkExtent(boolean right) {
    if (!right) {
      throw new Problem(ProblemCode.DECISION_EXTENT);
    }
  }

  /** A reopening ends with its school year at the latest; of a year that is over, with the present one. */
  private void checkEnd(NewDecision decision, Instant from) {
    if (decision.until() == null || !decision.until().isAfter(from)) {
      throw new Problem(ProblemCode.DECISION_TIME);
    }
    LocalDate its = SchoolYear.lastDay(decision.schoolYear());
    LocalDate present = SchoolYear.lastDay(SchoolYear.of(LocalDate.now(clock)));
    LocalDate last = its.isBefore(present) ? present : its;
    if (decision.until().isAfter(last.plusDays(1).atStartOfDay(Clocks.VIETNAM).toInstant())) {
      throw new Problem(ProblemCode.REOPENING_PAST_YEAR, decision.schoolYear(), last);
    }
  }

  /** What the province wants locked by a day to come is not open beyond it. */
  private void checkReopening(NewDecision decision, long schoolId, Instant now) {
    Set<SchoolLevel> levels = levels(schoolId, decision.schoolYear(), decision.extent());
    List<MilestoneLimit> set = limits.ofYear(decision.schoolYear());
    milestones.calendar().of(decision.schoolYear()).stream().filter(m -> m.isTouchedBy(decision.extent(), levels))
        .flatMap(m -> set.stream().filter(l -> l.milestone().equals(m.id())))
        .filter(l -> l.latestAt().isAfter(now) && decision.until().isAfter(l.latestAt()))
        .min(Comparator.comparing(MilestoneLimit::latestAt)).ifPresent(l -> {
          throw new Problem(ProblemCode.REOPENING_AFTER_LIMIT, l.latestAt(), l.number(), l.setByName());
        });
  }

  /** The limit holds for whatever locks what a milestone is about, said to be for it or not. */
  private void checkLimit(NewDecision decision, long schoolId, Instant from, Instant now) {
    if (decision.until() != null) {
      throw new Problem(ProblemCode.DECISION_TIME);
    }
    String year = decision.schoolYear();
    if (decision.milestone() != null && milestones.calendar().find(year, decision.milestone()).isEmpty()) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    Set<SchoolLevel> levels = levels(schoolId, year, decision.extent());
    List<MilestoneLimit> set = limits.ofYear(year);
    milestones.calendar().of(year).stream()
        .filter(m -> m.id().equals(decision.milestone()) || m.isTouchedBy(decision.extent(), levels))
        .flatMap(m -> set.stream().filter(l -> l.milestone().equals(m.id())).filter(l -> isLate(m, l, decision, from, now)
            && !isLockedBefore(m, l, year, schoolId, levels)))
        .min(Comparator.comparing(MilestoneLimit::latestAt)).ifPresent(l -> {
          throw new Problem(ProblemCode.LOCK_AFTER_LIMIT, l.latestAt(), l.number(), l.setByName());
        });
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
      Set<SchoolLevel> levels) {
    return decisions.ofYear(schoolId, year).stream().filter(d -> d.kind() == LockDecision.Kind.LOCK)
        .filter(d -> d.liftedAt() == null && !d.fromAt().isAfter(l.latestAt())).map(LockDecision::extent)
        .anyMatch(e -> e.classId() == null && e.grade() == null && e.subject() == null && m.isWithin(e, levels));
  }

  /** The levels of the classes it reaches; the school's own while it has no classes in that year. */
  private Set<SchoolLevel> levels(long schoolId, String schoolYear, LockExtent extent) {
    String own = schools.school(schoolId).orElseThrow().level();
    Set<SchoolLevel> levels = EnumSet.noneOf(SchoolLevel.class);
    schools.classesOf(schoolId).stream().filter(c -> c.schoolYear().equals(schoolYear)).forEach(c -> {
      SchoolLevel level = SchoolLevel.of(own, c.grade());
      if (extent.reaches(c.id(), c.grade(), level)) {
        levels.add(level);
      }
    });
    return levels.isEmpty() ? Set.of(SchoolLevel.valueOf(own)) : levels;
  }

  private static AuditEvent event(Action action, LockDecision d) {
    AuditEvent event = AuditEvent.of(action, d.schoolId(), "LOCK", String.valueOf(d.id()));
    return d.extent().classId() == null ? event : event.inClass(d.extent().classId());
  }

  /** In codes: kind, what, where, when. */
  private static String told(LockDecision d) {
    LockExtent e = d.extent();
    return d.kind() + " " + e.code() + " " + d.schoolYear() + (e.level() == null ? "" : " " + e.level())
        + (e.grade() == null ? "" : " grade " + e.grade()) + (e.subject() == null ? "" : " " + e.subject())
        + " from " + d.fromAt() + (d.untilAt() == null ? "" : " until " + d.untilAt());
  }

  private Instant now() {
    return kept(clock.instant());
  }

  /** As every database keeps it, so that moments compare the same before and after. */
  private static Instant kept(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
  }
}
