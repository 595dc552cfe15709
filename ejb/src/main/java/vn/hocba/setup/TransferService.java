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
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.gradebook.BookKeeper;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.Marks;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.Hold;
import vn.hocba.lock.OpenBook;
import vn.hocba.lock.Place;
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
import vn.hocba.transcript.LeavingTranscripts;

/** Lets pupils leave during a year or go on in another class, with day and reason; nothing entered is lost (DAT-05). */
@Stateless
@PermitAll
@Needs(Right.ENROL_PUPILS)
public class TransferService {

  private static final int LONGEST = 200;
  private static final int LONGEST_REASON = 500;
  /** What a pupil takes along beside marks. */
  private static final List<Place> WHOLE_CLASS =
      List.of(Place.conduct(1), Place.conduct(2), Place.attendance(1), Place.attendance(2));

  @Inject
  private Schools schools;
  @Inject
  private ClassLists lists;
  @Inject
  private Marks marks;
  @Inject
  private BookKeeper keepers;
  @Inject
  private Declarations declarations;
  @Inject
  private Assignments assignments;
  @Inject
  private ClassGate gate;
  @Inject
  private LeavingTranscripts leaving;
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
   * A pupil did not leave after all: is in the class again as before, while its year is open. What was recorded stays,
   * with this after it.
   *
   * @throws Problem NOT_FOUND, NOT_GONE, CLASS_LOCKED, CLASS_CLOSED, REASON_NEEDED, NOT_IN_YEAR
   */
  public void comeBack(long classId, long pupilId, LocalDate day, String reason) {
    Caller caller = callers.current();
    assignments.reached(Right.ENROL_PUPILS, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.TRANSFER_PUPIL);
    Enrolment e = schools.everyEnrolment(classId).stream().filter(x -> x.pupilId() == pupilId).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    if (e.leftOn() == null || schools.classNamesOfPupils(c.schoolId(), c.schoolYear()).containsKey(pupilId)) {
      throw new Problem(ProblemCode.NOT_GONE, name(e));
    }
    String why = why(c, day, reason);
    e.comeBack();
    leaving.cameBack(e);
    schools.flush();
    schools.add(new PupilMove(pupilId, PupilMove.Kind.BACK, null, classId, day)
        .recorded(null, why, caller.fullName(), clock.instant()));
    changed(c, caller);
    record(c, e, null, PupilMove.Kind.BACK + ": " + c.name(), why, day);
  }

  /**
   * A pupil goes on in another class of the grade; marks, comments and attendance go along. What is locked in one of
   * the classes must be locked in the other too: a move neither opens what a decision locked nor writes into it.
   *
   * @throws Problem NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED, PART_LOCKED, REASON_NEEDED, NOT_IN_YEAR,
   *     MOVE_CLASS_DIFFERS, MOVE_SUBJECT_MISSING
   */
  public void move(long classId, long enrolmentId, long toClassId, LocalDate day, String reason) {
    Caller caller = callers.current();
    assignments.reached(Right.ENROL_PUPILS, classId, caller);
    assignments.reached(Right.ENROL_PUPILS, toClassId, caller);
    // In the order of their numbers, so that two moves never wait for each other.
    Map<Long, OpenBook> held = new HashMap<>();
    long[] order = {classId, toClassId};
    Arrays.sort(order);
    for (long id : order) {
      OpenBook book = gate.open(id, caller, Action.TRANSFER_PUPIL);
      gate.check(book, Place.BOOK, Action.TRANSFER_PUPIL);
      held.put(id, book);
    }
    SchoolClass from = held.get(classId).schoolClass();
    SchoolClass to = held.get(toClassId).schoolClass();
    if (classId == toClassId || from.grade() != to.grade() || !from.schoolYear().equals(to.schoolYear())) {
      throw new Problem(ProblemCode.MOVE_CLASS_DIFFERS, to.name());
    }
    Enrolment e = in(from, enrolmentId);
    String why = why(from, day, reason);
    for (Place place : WHOLE_CLASS) {
      sameLocks(held.get(classId), place, held.get(toClassId), place);
    }
    carry(e, held.get(classId), held.get(toClassId));
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

  private void carry(Enrolment e, OpenBook from, OpenBook to) {
    Map<Long, ClassSubject> left = schools.subjectsOf(from.schoolClass().id()).stream()
        .collect(Collectors.toMap(ClassSubject::id, Function.identity()));
    Map<String, ClassSubject> there = schools.subjectsOf(to.schoolClass().id()).stream()
        .collect(Collectors.toMap(ClassSubject::subject, Function.identity()));
    Map<Long, Long> books = new HashMap<>();
    marks.booksOf(e.id()).forEach((book, regular) -> {
      ClassSubject target = there.get(left.get(book).subject());
      if (target == null) {
        throw new Problem(ProblemCode.MOVE_SUBJECT_MISSING, name(e), left.get(book).subject(),
            to.schoolClass().name());
      }
      // No mark may fall out of the book because the other class planned fewer assessments.
      target.planRegular(Math.max(target.regularCount(), regular));
      marks.ofBook(book).stream().filter(m -> m.enrolmentId() == e.id()).forEach(m -> sameLocks(from,
          place(from, left.get(book), m), to, place(to, target, m)));
      books.put(book, target.id());
    });
    marks.carry(e.id(), books);
  }

  private Place place(OpenBook open, ClassSubject book, Mark mark) {
    return keepers.form(open.schoolClass(), book).column(mark.column().key()).map(c -> c.place(book))
        .orElse(Place.BOOK);
  }

  private void sameLocks(OpenBook from, Place here, OpenBook to, Place there) {
    Optional<Hold> held = from.locks().on(here);
    Optional<Hold> holds = to.locks().on(there);
    if (held.isPresent() != holds.isPresent()) {
      gate.refused(held.isPresent() ? from : to, Stream.concat(held.stream(), holds.stream()).toList(),
          Action.TRANSFER_PUPIL);
      throw held.or(() -> holds).orElseThrow().refusal();
    }
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
