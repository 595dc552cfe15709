package vn.hocba.particulars.entry;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.OpenBook;
import vn.hocba.particulars.Particular;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.particulars.ParticularDuty;
import vn.hocba.particulars.ParticularField;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.Particulars;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Shows the particulars of a class's pupils, and enters and withdraws them by duty. */
@Stateless
@PermitAll
public class ParticularsService {

  /** More than a class has subjects times pupils are no honest request. */
  private static final int MOST_ENTRIES = 1000;
  private static final int LONGEST_REASON = 500;

  @Inject
  private Particulars particulars;
  @Inject
  private Assignments assignments;
  @Inject
  private ParticularRights rights;
  @Inject
  private ClassFactsReader facts;
  @Inject
  private ParticularsReader reader;
  @Inject
  private Schools schools;
  @Inject
  private ClassGate gate;
  @Inject
  private Declarations declarations;
  @Inject
  private AuditTrail audit;
  @Inject
  private Callers callers;
  @Inject
  private Clock clock;

  /**
   * The class as the caller may see it; a subject teacher sees what concerns the own subjects.
   *
   * @throws Problem NOT_FOUND for a class the caller neither teaches nor oversees, REGULATION_UNKNOWN
   */
  @Needs(Right.READ_PARTICULARS)
  public ParticularsView view(long classId) {
    Caller caller = callers.current();
    SchoolClass c = assignments.reached(Right.READ_PARTICULARS, classId, caller);
    return reader.read(c, facts.of(c), caller);
  }

  /**
   * Enters particulars; each stands for itself, one refused does not keep the others from being entered.
   *
   * @return what was refused; empty when everything was entered
   * @throws Problem NOT_FOUND for a class or pupil outside the caller's scope, NOT_ALLOWED for a kind that is not the
   *     caller's duty, CLASS_LOCKED, CLASS_CLOSED
   */
  @Needs(Right.ENTER_PARTICULARS)
  public List<ParticularRefusal> enter(long classId, List<NewParticular> entries) {
    Caller caller = callers.current();
    assignments.reached(Right.ENTER_PARTICULARS, classId, caller);
    if (entries.size() > MOST_ENTRIES) {
      throw new Problem(ProblemCode.REQUEST_TOO_LARGE);
    }
    OpenBook open = gate.open(classId, caller, Action.RECORD_PARTICULAR);
    SchoolClass c = open.schoolClass();
    ClassFacts year = facts.of(c);
    ParticularCheck check = new ParticularCheck(year.regulation(), year.forms());
    Map<Long, List<Particular>> standing = new HashMap<>();
    List<ParticularRefusal> refused = new ArrayList<>();
    for (int i = 0; i < entries.size(); i++) {
      NewParticular entry = entries.get(i);
      PupilFacts pupil = year.pupil(entry.enrolmentId()).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
      if (!named(entry) && year.books().stream().anyMatch(b -> rights.enters(caller, c, entry.kind(), b))) {
        refused.add(ParticularRefusal.of(ProblemCode.PARTICULAR_FIELD, ParticularField.SUBJECT.name()).at(i));
        continue;
      }
      checkDuty(caller, c, entry.kind(), year, entry.subject(), Action.RECORD_PARTICULAR);
      List<Particular> own = standing.computeIfAbsent(pupil.enrolmentId(), e -> new ArrayList<>(pupil.standing()));
      ParticularCheck.Answer answer = check.check(entry, pupil.with(own));
      if (answer.refusal() != null) {
        refused.add(answer.refusal().at(i));
        continue;
      }
      gate.check(open, year.place(answer.content()), Action.RECORD_PARTICULAR);
      own.add(particulars.add(new Particular(pupil.enrolmentId(), answer.content(), caller, clock.instant())));
      wroteDown(Action.RECORD_PARTICULAR, c, pupil.enrolmentId(), answer.content(), "", caller);
    }
    return refused;
  }

  /**
   * Takes a particular back; it is kept with the reason.
   *
   * @param why required
   * @throws Problem NOT_FOUND, NOT_ALLOWED, REASON_NEEDED, TEXT_TOO_LONG, PARTICULAR_WITHDRAWN, PARTICULAR_DECIDED,
   *     CLASS_LOCKED, CLASS_CLOSED
   */
  @Needs(Right.ENTER_PARTICULARS)
  public void withdraw(long classId, long id, String why) {
    Caller caller = callers.current();
    assignments.reached(Right.ENTER_PARTICULARS, classId, caller);
    OpenBook open = gate.open(classId, caller, Action.WITHDRAW_PARTICULAR);
    SchoolClass c = open.schoolClass();
    Particular p = particulars.find(id).filter(x -> schools.enrolments(classId).stream().map(Enrolment::id)
        .anyMatch(e -> e == x.enrolmentId())).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    ParticularContent content = p.content();
    ClassFacts year = facts.of(c);
    checkDuty(caller, c, content.kind(), year, content.subject(), Action.WITHDRAW_PARTICULAR);
    gate.check(open, year.place(content), Action.WITHDRAW_PARTICULAR);
    String reason = why == null ? "" : why.strip();
    if (reason.isEmpty()) {
      throw new Problem(ProblemCode.REASON_NEEDED);
    }
    if (reason.length() > LONGEST_REASON) {
      throw new Problem(ProblemCode.TEXT_TOO_LONG, LONGEST_REASON);
    }
    if (!p.stands()) {
      throw new Problem(ProblemCode.PARTICULAR_WITHDRAWN, p.withdrawnByName(), p.withdrawnAt());
    }
    if (content.kind() == ParticularKind.INDIVIDUAL_PLAN) {
      particulars.ofClass(classId).stream().filter(d -> d.stands() && d.enrolmentId() == p.enrolmentId()
          && d.content().kind() == ParticularKind.PLAN_DECISION).findFirst().ifPresent(d -> {
            throw new Problem(ProblemCode.PARTICULAR_DECIDED, d.enteredByName(), d.enteredAt());
          });
    }
    p.withdraw(caller, clock.instant(), reason);
    wroteDown(Action.WITHDRAW_PARTICULAR, c, p.enrolmentId(), content, reason, caller);
  }

  /** Whether a subject is told where the kind needs one: without it nobody can say whose duty it is. */
  private static boolean named(NewParticular entry) {
    return !entry.kind().needs(ParticularField.SUBJECT) || entry.subject() != null && !entry.subject().isBlank();
  }

  private void checkDuty(Caller caller, SchoolClass c, ParticularKind kind, ClassFacts year, String subject,
      Action action) {
    if (!rights.enters(caller, c, kind, year.book(subject))) {
      audit.refused(action, c.schoolId(), "CLASS", String.valueOf(c.id()), caller.username() + ": " + kind);
      throw new Problem(ProblemCode.NOT_ALLOWED);
    }
  }

  /** In the audit trail, and among the approvals that the change overtakes. */
  private void wroteDown(Action action, SchoolClass c, long enrolmentId, ParticularContent content, String why,
      Caller caller) {
    audit.record(action, c.schoolId(), "ENROLMENT", String.valueOf(enrolmentId),
        content.told() + (why.isEmpty() ? "" : " | " + why));
    declarations.changed(c, content.kind().duty() == ParticularDuty.SUBJECT_TEACHER ? content.subject()
        : Declaration.HOMEROOM, content.terms(), caller);
  }
}
