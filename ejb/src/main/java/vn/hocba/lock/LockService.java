package vn.hocba.lock;

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
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/** Locks and unlocks a class's year: the principal decides (S3 PL Điều 4.5; LCK-13). */
@Stateless
@PermitAll
@Needs(Right.LOCK_BOOK)
public class LockService {

  private static final int LONGEST_REOPENING = 365;

  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * Locks the book. Locking a locked book changes nothing.
   *
   * @param number of the decision
   * @throws Problem NOT_FOUND, CLASS_CLOSED, DECISION_NUMBER, REASON_NEEDED, TEXT_TOO_LONG
   */
  public void lock(long classId, String number, String reason) {
    Caller caller = callers.current();
    SchoolClass schoolClass = gate.find(classId, caller, Right.LOCK_BOOK);
    if (schoolClass.state() == ClassState.CLOSED) {
      throw new Problem(ProblemCode.CLASS_CLOSED, schoolClass.name(), schoolClass.stateBy(), schoolClass.stateAt());
    }
    if (schoolClass.state() == ClassState.OPEN) {
      become(schoolClass, ClassState.LOCKED, caller, why(number, reason), Action.LOCK_CLASS);
    }
  }

  /** Opens it again for the usual time. */
  public void unlock(long classId, String number, String reason) {
    unlock(classId, number, reason, null);
  }

  /** The last day of a reopening for which nobody names another. */
  public LocalDate usualEnd() {
    return today().plusDays(Setting.REOPEN_DAYS.number(1, 365));
  }

  /**
   * Opens a locked or closed book again, for a time, after which it is locked. Transcripts already issued stay; closing again issues a new edition
   * for the pupils whose results changed.
   *
   * @param number of the decision
   * @param reason why; required
   * @param until the last day it is open; null for the usual one
   * @throws Problem NOT_FOUND, DECISION_NUMBER, REASON_MISSING, TEXT_TOO_LONG, CLASS_REOPENING
   */
  public void unlock(long classId, String number, String reason, LocalDate until) {
    Caller caller = callers.current();
    SchoolClass schoolClass = gate.find(classId, caller, Right.LOCK_BOOK);
    if (reason == null || reason.isBlank()) {
      throw new Problem(ProblemCode.REASON_MISSING, schoolClass.name());
    }
    String why = why(number, reason);
    LocalDate last = until == null ? usualEnd() : until;
    if (last.isBefore(today()) || last.isAfter(today().plusDays(LONGEST_REOPENING))) {
      throw new Problem(ProblemCode.CLASS_REOPENING, LONGEST_REOPENING);
    }
    Instant now = clock.instant();
    ClassState before = schoolClass.stands(now);
    if (before != ClassState.OPEN) {
      schoolClass.reopen(caller.signs(Right.LOCK_BOOK), now, why,
          last.plusDays(1).atStartOfDay(Clocks.VIETNAM).toInstant());
      audit.record(AuditEvent.of(Action.UNLOCK_CLASS, schoolClass.schoolId(), "CLASS", String.valueOf(schoolClass.id()))
          .changed(before.name(), ClassState.OPEN.name()).because(why).saying("UNTIL " + last));
    }
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM);
  }

  private static String why(String number, String reason) {
    return DecisionText.number(number) + ": " + DecisionText.reason(reason);
  }

  private void become(SchoolClass schoolClass, ClassState state, Caller caller, String why, Action action) {
    String before = schoolClass.state().name();
    schoolClass.become(state, caller.signs(Right.LOCK_BOOK), clock.instant(), why);
    audit.record(AuditEvent.of(action, schoolClass.schoolId(), "CLASS", String.valueOf(schoolClass.id()))
        .changed(before, state.name()).because(why));
  }
}
