package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.DecisionText;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecisions;
import vn.hocba.lock.LockExtent;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.SchoolClass;
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
  private DecisionLimits limits;
  @Inject
  private ReopenedClasses classes;
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
      limits.checkReopening(decision, schoolId, from, now);
    } else {
      limits.checkLock(decision, schoolId, now);
    }
    decisions.hold(schoolId, decision.schoolYear(), decision.extent());
    LockDecision added = decisions.add(new LockDecision(schoolId, decision.schoolYear(), decision.extent(),
        new LockDecision.Words(decision.kind(), decision.milestone(), from, kept(decision.until()), number, reason,
            Execution.isByItself()), caller, now));
    audit.record(event(Action.DECIDE_LOCK, added).because(number + ": " + reason).saying(told(added)));
    return added.id();
  }

  /**
   * The board carries a decision out. Once is enough; nobody carries out what they decided themselves.
   *
   * @throws Problem NOT_FOUND, DECISION_ENDED, DECIDER_EXECUTES, REOPENING_OVERTAKEN, DECISION_AFTER_LIMIT,
   *     REOPENING_BEYOND_LIMIT
   */
  @Needs(Right.EXECUTE_LOCK)
  public void execute(long id) {
    Caller caller = callers.current();
    LockDecision d = held(id, caller);
    checkRunning(d);
    if (d.executedAt() == null) {
      if (caller.username().equals(d.decidedBy())) {
        Problem refusal = new Problem(ProblemCode.DECIDER_EXECUTES, d.number());
        audit.refused(Action.EXECUTE_LOCK, d.schoolId(), "LOCK", String.valueOf(d.id()), refusal);
        throw refusal;
      }
      measured(Action.EXECUTE_LOCK, d, () -> limits.checkExecution(d, now()));
      d.execute(caller.fullName(), now());
      classes.takeEffect(d);
      audit.record(event(Action.EXECUTE_LOCK, d).because(d.number()).saying(told(d)));
    }
  }

  /**
   * The principal ends a reopening before its time, or takes back a decision that does not hold yet. What a lock holds
   * opens by a reopening only: with its end, by the board, within the province's limits (LCK-12, LCK-13).
   *
   * @throws Problem NOT_FOUND, LOCK_IN_FORCE, DECISION_LEANED_ON, DECISION_ENDED, DECISION_NUMBER, REASON_NEEDED, TEXT_TOO_LONG
   */
  @Needs(Right.LOCK_BOOK)
  public void lift(long id, String number, String reason) {
    Caller caller = callers.ofSchool(Right.LOCK_BOOK);
    String by = DecisionText.number(number);
    String why = DecisionText.reason(reason);
    LockDecision d = held(id, caller);
    checkRunning(d);
    if (!d.endsEarly(clock.instant())) {
      Problem refusal = new Problem(ProblemCode.LOCK_IN_FORCE, d.number());
      audit.refused(Action.LIFT_LOCK, d.schoolId(), "LOCK", String.valueOf(d.id()), refusal);
      throw refusal;
    }
    measured(Action.LIFT_LOCK, d, () -> limits.checkTakenBack(d, now()));
    classes.end(d, caller.signs(Right.LOCK_BOOK), by + ": " + why);
    d.lift(caller.signs(Right.LOCK_BOOK), now(), by, why);
    audit.record(event(Action.LIFT_LOCK, d).because(by + ": " + why).saying(told(d)));
  }

  /** What the province's limit refuses is written down. */
  private void measured(Action action, LockDecision d, Runnable check) {
    try {
      check.run();
    } catch (Problem refusal) {
      audit.refused(action, d.schoolId(), "LOCK", String.valueOf(d.id()), refusal);
      throw refusal;
    }
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

  static AuditEvent event(Action action, LockDecision d) {
    AuditEvent event = AuditEvent.of(action, d.schoolId(), "LOCK", String.valueOf(d.id()));
    return d.extent().classId() == null ? event : event.inClass(d.extent().classId());
  }

  /** In codes: kind, what, where, when. */
  static String told(LockDecision d) {
    LockExtent e = d.extent();
    return d.kind() + " " + e.code() + " " + d.schoolYear() + (e.level() == null ? "" : " " + e.level())
        + (e.grade() == null ? "" : " grade " + e.grade()) + (e.subject() == null ? "" : " " + e.subject())
        + " from " + d.fromAt() + (d.untilAt() == null ? "" : " until " + d.untilAt());
  }

  private Instant now() {
    return kept(clock.instant());
  }

  /** As every database keeps it, so that moments compare the same before and after. */
  static Instant kept(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.MILLIS);
  }
}
