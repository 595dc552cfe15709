package vn.hocba.setup;

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
import vn.hocba.assessment.Regulation;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.ClassGate;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.SchoolClass;

/** Says which subject a class of an upper secondary school is specialised in (lớp chuyên, TT 58/2011 Điều 13). */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class SpecialisedClassService {

  @Inject
  private ClassSubjects subjects;
  @Inject
  private Assignments assignments;
  @Inject
  private Declarations declarations;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;

  /**
   * What a class is specialised in.
   *
   * @param subject its code; null for an ordinary class
   * @param choices the class's scored subjects; empty in a class that cannot be specialised
   * @param regulation as printed, by which the class is assessed
   * @param decides whether that classifies by the subject
   */
  public record Speciality(String subject, List<String> choices, String regulation, boolean decides) {}

  /** @throws Problem NOT_FOUND */
  public Speciality of(long classId) {
    SchoolClass c = assignments.reached(Right.SET_UP_SCHOOL, classId, callers.current());
    List<String> choices = subjects.specialities(c);
    Regulation regulation = choices.isEmpty() ? null : subjects.regulation(c);
    return new Speciality(c.specialised(), choices, regulation == null ? null : regulation.printed(),
        regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26);
  }

  /**
   * @param subject code of one of the choices; null for an ordinary class
   * @throws Problem NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED, YEAR_CLOSED_BEFORE, SETUP_FIELD for no subject of the class
   */
  public void specialise(long classId, String subject) {
    Caller caller = callers.current();
    assignments.reached(Right.SET_UP_SCHOOL, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.SET_UP_CLASS);
    if (Objects.equals(c.specialised(), subject)) {
      return;
    }
    // it classifies pupils: transcripts were issued with what the class was
    if (c.isClosedBefore()) {
      throw new Problem(ProblemCode.YEAR_CLOSED_BEFORE, c.name());
    }
    if (subject != null && !subjects.specialities(c).contains(subject)) {
      throw new Problem(ProblemCode.SETUP_FIELD, "specialised");
    }
    audit.record(AuditEvent.of(Action.SET_UP_CLASS, c.schoolId(), "CLASS", String.valueOf(classId)).inClass(classId)
        .changed(c.specialised(), subject).saying("SPECIALISED"));
    String part = subject == null ? c.specialised() : subject;
    c.specialise(subject);
    // what is classified otherwise has to be looked at and approved again
    declarations.changed(c, part, List.of(1, 2), caller);
  }
}
