package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.approval.Declaration;
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
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.PupilMove;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Lets pupils leave during a year or go on in another class, with day and reason; nothing entered is lost (DAT-05). */
@Stateless
@PermitAll
@Needs(Right.ENROL_PUPILS)
public class TransferService {

  private static final int LONGEST = 200;
  private static final int LONGEST_REASON = 500;

  @Inject
  private Schools schools;
  @Inject
  private ClassLists lists;
  @Inject
  private Marks marks;
  @Inject
  private Declarations declarations;
  @Inject
  private Assignments assignments;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /**
   * A pupil leaves the school; what was entered stays with the class's book.
   *
   * @param kind OUT or DROP_OUT
   * @param otherSchool where to; may be null
   * @throws Problem NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED, REASON_NEEDED, NOT_IN_YEAR
   */
  public void leave(long classId, long enrolmentId, PupilMove.Kind kind, LocalDate day, String otherSchool,
      String reason) {
    Caller caller = callers.current();
    assignments.reached(Right.ENROL_PUPILS, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.TRANSFER_PUPIL);
    Enrolment e = in(c, enrolmentId);
    if (kind != PupilMove.Kind.OUT && kind != PupilMove.Kind.DROP_OUT) {
      throw new Problem(ProblemCode.SETUP_FIELD, "kind");
    }
    String why = why(c, day, reason);
    e.leave(day, kind);
    schools.flush();
    String school = Typed.optional(otherSchool, LONGEST);
    schools.add(new PupilMove(e.pupilId(), kind, classId, null, day)
        .recorded(school, why, caller.fullName(), clock.instant()));
    changed(c, caller);
    record(c, e, c.name(), kind + (school == null ? "" : ": " + school), why, day);
  }

  /**
   * A pupil goes on in another class of the grade; marks, comments and attendance go along.
   *
   * @throws Problem NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED, REASON_NEEDED, NOT_IN_YEAR, MOVE_CLASS_DIFFERS,
   *     MOVE_SUBJECT_MISSING
   */
  public void move(long classId, long enrolmentId, long toClassId, LocalDate day, String reason) {
    Caller caller = callers.current();
    assignments.reached(Right.ENROL_PUPILS, classId, caller);
    assignments.reached(Right.ENROL_PUPILS, toClassId, caller);
    // In the order of their numbers, so that two moves never wait for each other.
    Map<Long, SchoolClass> held = new HashMap<>();
    long[] order = {classId, toClassId};
    Arrays.sort(order);
    for (long id : order) {
      held.put(id, gate.enter(id, caller, Action.TRANSFER_PUPIL));
    }
    SchoolClass from = held.get(classId);
    SchoolClass to = held.get(toClassId);
    if (classId == toClassId || from.grade() != to.grade() || !from.schoolYear().equals(to.schoolYear())) {
      throw new Problem(ProblemCode.MOVE_CLASS_DIFFERS, to.name());
    }
    Enrolment e = in(from, enrolmentId);
    String why = why(from, day, reason);
    carry(e, from, to);
    int last = schools.enrolments(to.id()).stream().mapToInt(Enrolment::position).max().orElse(0);
    e.changeClass(to.id(), day);
    e.listAs(last + 1, e.note());
    schools.flush();
    schools.add(new PupilMove(e.pupilId(), PupilMove.Kind.CLASS, classId, toClassId, day)
        .recorded(null, why, caller.fullName(), clock.instant()));
    changed(from, caller);
    changed(to, caller);
    record(to, e, from.name(), to.name(), why, day);
  }

  private void carry(Enrolment e, SchoolClass from, SchoolClass to) {
    Map<Long, ClassSubject> left = schools.subjectsOf(from.id()).stream()
        .collect(Collectors.toMap(ClassSubject::id, Function.identity()));
    Map<String, ClassSubject> there = schools.subjectsOf(to.id()).stream()
        .collect(Collectors.toMap(ClassSubject::subject, Function.identity()));
    Map<Long, Long> books = new HashMap<>();
    marks.booksOf(e.id()).forEach((book, regular) -> {
      ClassSubject target = there.get(left.get(book).subject());
      if (target == null) {
        throw new Problem(ProblemCode.MOVE_SUBJECT_MISSING, name(e), left.get(book).subject(), to.name());
      }
      // No mark may fall out of the book because the other class planned fewer assessments.
      target.planRegular(Math.max(target.regularCount(), regular));
      books.put(book, target.id());
    });
    marks.carry(e.id(), books);
  }

  private Enrolment in(SchoolClass c, long enrolmentId) {
    return schools.enrolments(c.id()).stream().filter(e -> e.id() == enrolmentId).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
  }

  private static String why(SchoolClass c, LocalDate day, String reason) {
    if (day == null || !SchoolYear.of(day).equals(c.schoolYear())) {
      throw new Problem(ProblemCode.NOT_IN_YEAR, day == null ? "" : day, c.schoolYear());
    }
    String why = Typed.optional(reason, LONGEST_REASON);
    if (why == null) {
      throw new Problem(ProblemCode.REASON_NEEDED);
    }
    return why;
  }

  /** Who is on the lists has changed: what was declared and approved on them no longer holds. */
  private void changed(SchoolClass c, Caller by) {
    declarations.changed(c, Declaration.HOMEROOM, Arrays.asList(1, 2, null), by);
  }

  private String name(Enrolment e) {
    return schools.find(Pupil.class, e.pupilId()).map(Pupil::fullName).orElse("");
  }

  private void record(SchoolClass c, Enrolment e, String before, String after, String why, LocalDate day) {
    audit.record(AuditEvent.of(Action.TRANSFER_PUPIL, c.schoolId(), "ENROLMENT", e.id() + ":TRANSFER").inClass(c.id())
        .changed(before, after).because(why).saying(day.toString()));
  }
}
