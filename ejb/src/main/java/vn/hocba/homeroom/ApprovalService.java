package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.approval.Period;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Parts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/**
 * Brings a term's or year's lists to approval: every subject teacher and the homeroom teacher complete their part, the
 * homeroom teacher sends, the principal approves, in no other order (SCH-06, HT-05).
 */
@Stateless
@PermitAll
public class ApprovalService {

  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private ClassProgress progress;
  @Inject
  private Declarations declarations;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;

  /** @throws Problem NOT_FOUND for a class the caller neither teaches nor oversees */
  @Needs(Right.READ_PROGRESS)
  public Progress progress(long classId) {
    Caller caller = callers.current();
    SchoolClass c = assignments.reached(Right.READ_PROGRESS, classId, caller);
    return progress.of(c, caller);
  }

  /**
   * Declares a part complete.
   *
   * @param part a subject's code or {@link Declaration#HOMEROOM}
   * @throws Problem NOT_FOUND for a part that is not the caller's, ENTRIES_MISSING, CLASS_LOCKED, CLASS_CLOSED
   */
  @Needs(Right.DECLARE_COMPLETE)
  public void complete(long classId, Period period, String part) {
    Caller caller = callers.current();
    SchoolClass known = assignments.reached(Right.DECLARE_COMPLETE, classId, caller);
    boolean mine = part.equals(Declaration.HOMEROOM) ? assignments.homeroom(caller, known)
        : schools.subjectsOf(classId).stream()
            .anyMatch(s -> s.subject().equals(part) && progress.mayComplete(caller, s));
    if (!mine) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    SchoolClass c = gate.enter(classId, caller, Action.DECLARE_COMPLETE);
    Owed owed = of(c, period, caller).parts().stream().filter(p -> p.part().equals(part)).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND)).owed();
    if (!owed.isNone()) {
      refuse(Action.DECLARE_COMPLETE, c, ProblemCode.ENTRIES_MISSING, owed.entries(), owed.lacks().size(),
          owed.months().size(), owed.names());
    }
    declarations.declare(c, period, part, caller, Action.DECLARE_COMPLETE);
  }

  /**
   * Sends the lists to the principal.
   *
   * @throws Problem NOT_FOUND for any class but the caller's own, COMPLETION_OWED, CLASS_LOCKED, CLASS_CLOSED
   */
  @Needs(Right.SEND_LISTS)
  public void send(long classId, Period period) {
    Caller caller = callers.current();
    assignments.reached(Right.SEND_LISTS, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.SEND_LISTS);
    checkCompleted(Action.SEND_LISTS, c, period, caller);
    declarations.declare(c, period, Declaration.SENT, caller, Action.SEND_LISTS);
  }

  /** @throws Problem NOT_FOUND, NOT_ALLOWED, COMPLETION_OWED, LISTS_NOT_SENT, CLASS_LOCKED, CLASS_CLOSED */
  @Needs(Right.APPROVE_LISTS)
  public void approve(long classId, Period period) {
    Caller caller = approver(classId);
    SchoolClass c = gate.enter(classId, caller, Action.APPROVE_LISTS);
    checkCompleted(Action.APPROVE_LISTS, c, period, caller);
    if (!declarations.stands(classId, period, Declaration.SENT)) {
      refuse(Action.APPROVE_LISTS, c, ProblemCode.LISTS_NOT_SENT, c.name(), period.name());
    }
    declarations.declare(c, period, Declaration.APPROVED, caller, Action.APPROVE_LISTS);
  }

  /**
   * Gives the lists back to the homeroom teacher, approved or not.
   *
   * @param reason why; required
   * @throws Problem NOT_FOUND, NOT_ALLOWED, REASON_NEEDED, CLASS_LOCKED, CLASS_CLOSED
   */
  @Needs(Right.APPROVE_LISTS)
  public void giveBack(long classId, Period period, String reason) {
    Caller caller = approver(classId);
    SchoolClass c = gate.enter(classId, caller, Action.VOID_COMPLETION);
    if (reason == null || reason.isBlank()) {
      throw new Problem(ProblemCode.REASON_NEEDED);
    }
    declarations.withdraw(c, period, List.of(Declaration.SENT, Declaration.APPROVED), caller, reason.strip());
  }

  private Caller approver(long classId) {
    Caller caller = callers.current();
    SchoolClass c = assignments.reached(Right.APPROVE_LISTS, classId, caller);
    if (!progress.mayApprove(caller, c)) {
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
    return caller;
  }

  private void checkCompleted(Action action, SchoolClass c, Period period, Caller caller) {
    List<Progress.Part> owing = of(c, period, caller).owing();
    if (!owing.isEmpty()) {
      refuse(action, c, ProblemCode.COMPLETION_OWED, c.name(), owing.size(), new Parts(owing.stream()
          .map(p -> p.teacher() == null ? Parts.ofNobody(p.part()) : Parts.named(p.part(), p.teacher())).toList()),
          period.name(), action.name());
    }
  }

  private Progress.OfPeriod of(SchoolClass c, Period period, Caller caller) {
    return progress.of(c, caller).periods().stream().filter(p -> p.period() == period).findFirst().orElseThrow();
  }

  private void refuse(Action action, SchoolClass c, ProblemCode code, Object... args) {
    Problem problem = new Problem(code, args);
    audit.refused(action, c.schoolId(), "CLASS", String.valueOf(c.id()), problem);
    throw problem;
  }
}
