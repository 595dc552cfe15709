package vn.hocba.homeroom;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.attendance.Attendance;
import vn.hocba.attendance.SheetAnswer;
import vn.hocba.attendance.SheetChange;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.lock.BookLocks;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.Hold;
import vn.hocba.lock.LockDecisions;
import vn.hocba.lock.OpenBook;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;
import vn.hocba.transcript.PupilResult;
import vn.hocba.transcript.YearResults;

/** Lets the homeroom teacher enter conduct and comments of the own class (CN-05, CN-09), and others read them. */
@Stateless
@PermitAll
public class ConductService {

  /** More changes than a class has entries are no honest request. */
  private static final int MOST_CHANGES = 500;

  @Inject
  private Assignments assignments;
  @Inject
  private Attendance attendance;
  @Inject
  private YearResults results;
  @Inject
  private ConductBook book;
  @Inject
  private EntryWriter writer;
  @Inject
  private ClassGate gate;
  @Inject
  private LockDecisions lockDecisions;
  @Inject
  private Callers callers;
  @Inject
  private ReadTrail reads;

  /** @throws Problem NOT_FOUND */
  @Needs(Right.READ_HOMEROOM)
  public ConductView view(long classId) {
    Caller caller = callers.current();
    SchoolClass c = assignments.reached(Right.READ_HOMEROOM, classId, caller);
    reads.opened(caller, AuditEvent.of(Action.READ_CLASS, c.schoolId(), "CLASS", String.valueOf(classId)));
    Set<Long> byDay = attendance.countedByDay(classId);
    BookLocks locks = lockDecisions.of(c);
    Map<EntryField, Hold> locked = new EnumMap<>(EntryField.class);
    Stream.of(EntryField.values()).forEach(f -> locks.on(f.place()).ifPresent(hold -> locked.put(f, hold)));
    return new ConductView(classId, c.name(), c.schoolYear(), locks.state(), c.stateBy(), c.stateAt(),
        locked.size() < EntryField.values().length && assignments.homeroom(caller, c),
        book.levels(c), results.of(c).stream().map(r -> row(r, byDay)).toList(), locked);
  }

  private static ConductView.Row row(PupilResult r, Set<Long> byDay) {
    Enrolment e = r.enrolment();
    Enrolment.Homeroom h = e.homeroom();
    return new ConductView.Row(e.id(), e.position(), r.pupil().fullName(), e.note(),
        r.assessment().learningTermOne().level(), r.assessment().learningTermTwo().level(), h.conductOne(),
        h.conductTwo(), r.assessment().conduct().year(), h.excusedAbsences(), h.unexcusedAbsences(),
        byDay.contains(e.id()), h.comment());
  }

  /**
   * Saves entries of the caller's own homeroom; each stands for itself.
   *
   * @param changes cells are {@code <enrolment>:<EntryField>}
   * @throws Problem NOT_FOUND for any class but the caller's own, CLASS_LOCKED, CLASS_CLOSED
   */
  @Needs(Right.WRITE_HOMEROOM)
  public ConductView.Answer save(long classId, List<SheetChange> changes) {
    Caller caller = callers.current();
    assignments.reached(Right.WRITE_HOMEROOM, classId, caller);
    if (changes.size() > MOST_CHANGES) {
      throw new Problem(ProblemCode.REQUEST_TOO_LARGE);
    }
    OpenBook open = gate.open(classId, caller, Action.RECORD_HOMEROOM);
    SchoolClass c = open.schoolClass();
    SheetAnswer answer = writer.write(open, changes, book.levels(c), caller);
    Set<String> touched = answer.saved().stream().map(s -> s.cell().substring(0, s.cell().indexOf(':')))
        .collect(Collectors.toSet());
    return new ConductView.Answer(answer, results.of(c).stream()
        .filter(r -> touched.contains(String.valueOf(r.enrolment().id())))
        .map(r -> new ConductView.Year(r.enrolment().id(), r.assessment().conduct().year())).toList());
  }
}
