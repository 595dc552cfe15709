package vn.hocba.milestone;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.DecisionText;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockDecisions;
import vn.hocba.lock.LockExtent;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/**
 * Decides that a locked or closed class is opened again as a whole, for a time: the principal decides, the admin board
 * carries it out, and it ends by itself, as every reopening (LCK-13; S4 Điều 12.2b).
 */
@Stateless
@PermitAll
@Needs(Right.LOCK_BOOK)
public class ClassReopeningService {

  @Inject
  private LockDecisions decisions;
  @Inject
  private DecisionLimits limits;
  @Inject
  private ReopenedClasses classes;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** The last day that a form proposes. */
  public LocalDate usualEnd() {
    return today().plusDays(Setting.REOPEN_DAYS.number(1, 365));
  }

  /**
   * Decides. Transcripts already issued stay; closing again issues a new edition for the pupils whose results changed.
   *
   * @param number of the decision
   * @param until the last day it is open
   * @return its id
   * @throws Problem NOT_FOUND, CLASS_NOT_LOCKED, DECISION_NUMBER, REASON_MISSING, TEXT_TOO_LONG, CLASS_REOPENING,
   *     REOPENING_PAST_YEAR, REOPENING_AFTER_LIMIT
   */
  public long decide(long classId, String number, String reason, LocalDate until) {
    Caller caller = callers.current();
    SchoolClass c = gate.find(classId, caller, Right.LOCK_BOOK);
    String named = DecisionText.number(number);
    if (reason == null || reason.isBlank()) {
      throw new Problem(ProblemCode.REASON_MISSING, c.name());
    }
    String why = DecisionText.reason(reason);
    Instant now = LockDecisionService.kept(clock.instant());
    if (until == null || until.isBefore(today())) {
      throw new Problem(ProblemCode.CLASS_REOPENING, limits.lastDay(c.schoolYear()));
    }
    Instant end = until.plusDays(1).atStartOfDay(Clocks.VIETNAM).toInstant();
    LockExtent extent = LockExtent.ofClass(classId);
    limits.checkReopening(new NewDecision(LockDecision.Kind.REOPEN, c.schoolYear(), extent, null, now, end, named, why),
        c.schoolId(), now, now);
    if (c.stands(clock.instant()) == ClassState.OPEN) {
      throw new Problem(ProblemCode.REOPENING_NEEDLESS, c.name());
    }
    LockDecision added = decisions.add(new LockDecision(c.schoolId(), c.schoolYear(), extent,
        new LockDecision.Words(LockDecision.Kind.REOPEN, null, now, end, named, why, Execution.isByItself()), caller,
        now).ofWholeClass());
    audit.record(LockDecisionService.event(Action.DECIDE_LOCK, added).because(named + ": " + why)
        .saying(LockDecisionService.told(added)));
    if (added.byItself()) {
      classes.takeEffect(added);
    }
    return added.id();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM);
  }
}
