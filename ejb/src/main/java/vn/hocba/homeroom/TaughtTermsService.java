package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.approval.Declarations;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.gradebook.Marks;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;
import vn.hocba.transcript.YearResults;

/** Says which subjects of a secondary class are taught in one term only, whose result then is the year's. */
@Stateless
@PermitAll
public class TaughtTermsService {

  @Inject
  private Schools schools;
  @Inject
  private Assignments assignments;
  @Inject
  private YearResults results;
  @Inject
  private Marks marks;
  @Inject
  private Declarations declarations;
  @Inject
  private ClassGate gate;
  @Inject
  private AuditTrail audit;
  @Inject
  private Callers callers;

  /** @param onlyTerm 1 or 2; null where it is taught in both */
  public record Taught(String subject, Integer onlyTerm) {}

  /**
   * In the order of the form.
   *
   * @throws Problem NOT_FOUND
   */
  @Needs(Right.PLAN_SUBJECTS)
  public List<Taught> of(long classId) {
    SchoolClass c = assignments.reached(Right.PLAN_SUBJECTS, classId, callers.current());
    return results.subjects(c).stream().map(s -> new Taught(s.subject(), s.onlyTerm())).toList();
  }

  /**
   * @param onlyTerm 1 or 2; null for both
   * @throws Problem NOT_FOUND, TERM_HAS_MARKS for a term with marks, CLASS_LOCKED, CLASS_CLOSED, PART_LOCKED
   */
  @Needs(Right.PLAN_SUBJECTS)
  public void teach(long classId, String subject, Integer onlyTerm) {
    Caller caller = callers.current();
    assignments.reached(Right.PLAN_SUBJECTS, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.PLAN_SUBJECT);
    ClassSubject s = results.subjects(c).stream().filter(x -> x.subject().equals(subject)).findFirst()
        .filter(x -> onlyTerm == null || onlyTerm == 1 || onlyTerm == 2)
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (Objects.equals(s.onlyTerm(), onlyTerm)) {
      return;
    }
    if (onlyTerm != null && marks.ofBook(s.id()).stream()
        .anyMatch(m -> m.value() != null && m.column().term() != onlyTerm)) {
      throw new Problem(ProblemCode.TERM_HAS_MARKS, 3 - onlyTerm);
    }
    audit.record(AuditEvent.of(Action.PLAN_SUBJECT, c.schoolId(), "GRADEBOOK", String.valueOf(s.id()))
        .inClass(classId).changed(text(s.onlyTerm()), text(onlyTerm)));
    s.teachOnlyIn(onlyTerm);
    declarations.changed(c, subject, List.of(1, 2), caller);
  }

  private static String text(Integer term) {
    return term == null ? "1, 2" : term.toString();
  }
}
