package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.Place;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassState;
import vn.hocba.school.Enrolment;
import vn.hocba.school.PersonNames;
import vn.hocba.school.Pupil;
import vn.hocba.school.PupilMove;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Takes pupils into a class one by one or by a pasted list, and keeps the order of the list (BQT-06, DAT-04). */
@Stateless
@PermitAll
@Needs(Right.ENROL_PUPILS)
public class EnrolmentService {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST = 200;
  private static final int LONGEST_REASON = 500;

  @Inject
  private Schools schools;
  @Inject
  private ClassLists lists;
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

  /** @param joinedOn null for who was there from the beginning of the year */
  public record Row(long enrolmentId, int position, String identifier, String fullName, LocalDate birthDate,
      LocalDate joinedOn) {}

  /** Somebody who came, left or changed the class during the year. @param gone whether they left and could come back */
  public record Moved(long pupilId, String fullName, PupilMove.Kind kind, LocalDate day, String fromClass, String toClass,
      String otherSchool, String reason, boolean gone) {}

  /** Another class of the same grade and year. */
  public record Target(long classId, String name) {}

  public record View(long classId, String className, String schoolYear, int grade, ClassState state, List<Row> pupils,
      List<Moved> moves, List<Target> targets) {}

  /** @throws Problem NOT_FOUND */
  public View view(long classId) {
    SchoolClass c = assignments.reached(Right.ENROL_PUPILS, classId, callers.current());
    Map<Long, Pupil> pupils = schools.pupilsOf(classId);
    List<Row> rows = schools.enrolments(classId).stream().map(e -> {
      Pupil p = pupils.get(e.pupilId());
      return new Row(e.id(), e.position(), p.identifier(), p.fullName(), p.profile().birthDate(), e.joinedOn());
    }).toList();
    Set<Long> gone = schools.everyEnrolment(classId).stream().filter(e -> e.leftOn() != null).map(Enrolment::pupilId)
        .collect(Collectors.toSet());
    List<PupilMove> all = schools.movesOf(classId);
    List<Moved> moves = all.stream().map(m -> new Moved(m.pupilId(),
        schools.find(Pupil.class, m.pupilId()).map(Pupil::fullName).orElse(""), m.kind(), m.onDay(),
        className(m.fromClassId()), className(m.toClassId()), m.otherSchool(), m.reason(),
        m.toClassId() == null && gone.contains(m.pupilId()) && all.stream().noneMatch(o -> o.pupilId() == m.pupilId()
            && all.indexOf(o) > all.indexOf(m)))).toList();
    List<Target> targets = schools.classesOf(c.schoolId(), c.schoolYear()).stream()
        .filter(o -> o.grade() == c.grade() && !o.id().equals(c.id())).map(o -> new Target(o.id(), o.name())).toList();
    return new View(c.id(), c.name(), c.schoolYear(), c.grade(), c.stands(clock.instant()), rows, moves, targets);
  }

  private String className(Long id) {
    return id == null ? null : schools.schoolClass(id).map(SchoolClass::name).orElse(null);
  }

  /**
   * Takes one pupil in; a class in the order of the alphabet stays so.
   *
   * @throws Problem NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED, SETUP_FIELD, NOT_IN_YEAR, PUPIL_ENROLLED, PUPIL_DIFFERS
   */
  public void enter(long classId, NewPupil said) {
    Caller caller = callers.current();
    SchoolClass c = openForPupils(classId, caller);
    takeAll(c, List.of(said), caller);
  }

  /** What a pasted list would bring in; nothing is written. @throws Problem as entering them would */
  public List<NewPupil> preview(long classId, String text) {
    SchoolClass c = assignments.reached(Right.ENROL_PUPILS, classId, callers.current());
    List<NewPupil> pupils = PastedPupils.read(text);
    Map<Long, String> placed = schools.classNamesOfPupils(c.schoolId(), c.schoolYear());
    pupils.forEach(p -> known(c, p, placed));
    return pupils;
  }

  /** Takes a pasted list in, all or nothing; a class in the order of the alphabet stays so. @return how many */
  public int paste(long classId, String text) {
    Caller caller = callers.current();
    SchoolClass c = openForPupils(classId, caller);
    List<NewPupil> pupils = PastedPupils.read(text);
    takeAll(c, pupils, caller);
    return pupils.size();
  }

  private void takeAll(SchoolClass c, List<NewPupil> pupils, Caller caller) {
    boolean sorted = lists.isSorted(c);
    for (NewPupil p : pupils) {
      take(c, p, caller, schools.classNamesOfPupils(c.schoolId(), c.schoolYear()));
    }
    if (sorted) {
      lists.sort(c);
    }
  }

  private void take(SchoolClass c, NewPupil said, Caller caller, Map<Long, String> placed) {
    String name = Typed.required(said.fullName(), LONGEST_NAME, "fullName");
    if (!PersonNames.possible(name)) {
      throw new Problem(ProblemCode.SETUP_FIELD, "name");
    }
    String identifier = Typed.required(said.identifier(), 40, "identifier");
    LocalDate born = Typed.given(said.birthDate(), "birthDate");
    if (born.isAfter(LocalDate.now(clock))) {
      throw new Problem(ProblemCode.SETUP_FIELD, "birthDate");
    }
    NewPupil clean = new NewPupil(identifier, name, born, said.gender(), Typed.optional(said.birthPlace(), LONGEST),
        Typed.optional(said.ethnicity(), LONGEST), Typed.optional(said.address(), LONGEST), said.joinedOn(),
        Typed.optional(said.formerSchool(), LONGEST), Typed.optional(said.reason(), LONGEST_REASON),
        Typed.optional(said.nationality(), LONGEST), Typed.optional(said.hometown(), LONGEST),
        Typed.optional(said.guardian(), LONGEST));
    if (said.joinedOn() != null && !SchoolYear.of(said.joinedOn()).equals(c.schoolYear())) {
      throw new Problem(ProblemCode.NOT_IN_YEAR, said.joinedOn(), c.schoolYear());
    }
    Pupil pupil = known(c, clean, placed);
    if (pupil == null) {
      pupil = schools.add(new Pupil(c.schoolId(), identifier, new Pupil.Profile(name, born, clean.birthPlace(),
          clean.gender(), clean.ethnicity(), null, clean.address(), null, null, null, clean.nationality(), clean.hometown(),
          clean.guardian())));
    }
    long pupilId = pupil.id();
    Enrolment enrolment = schools.everyEnrolment(c.id()).stream().filter(e -> e.pupilId() == pupilId).findFirst()
        .map(Enrolment::comeBack).orElseGet(() -> lists.append(c, pupilId));
    enrolment.joinOn(clean.joinedOn());
    if (clean.joinedOn() != null) {
      schools.add(new PupilMove(pupilId, PupilMove.Kind.IN, null, c.id(), clean.joinedOn())
          .recorded(clean.formerSchool(), clean.reason(), caller.fullName(), clock.instant()));
    }
    audit.record(AuditEvent.of(Action.ENROL_PUPIL, c.schoolId(), "PUPIL", identifier).inClass(c.id())
        .ofPupil(enrolment.id()).changed(null, name).because(clean.reason()));
  }

  /** The pupil of that identifier; null for a new one. */
  private Pupil known(SchoolClass c, NewPupil said, Map<Long, String> placed) {
    Pupil pupil = schools.pupil(c.schoolId(), said.identifier()).orElse(null);
    if (pupil != null && (!pupil.fullName().equals(said.fullName())
        || !pupil.profile().birthDate().equals(said.birthDate()))) {
      throw new Problem(ProblemCode.PUPIL_DIFFERS, said.identifier(), pupil.fullName());
    }
    if (pupil != null && placed.containsKey(pupil.id())) {
      throw new Problem(ProblemCode.PUPIL_ENROLLED, pupil.fullName(), placed.get(pupil.id()));
    }
    return pupil;
  }

  /** Puts the list in the order of the Vietnamese alphabet, given name first. */
  public void sort(long classId) {
    SchoolClass c = open(classId, callers.current(), Action.ORDER_CLASS);
    lists.sort(c);
    audit.record(Action.ORDER_CLASS, c.schoolId(), "CLASS", String.valueOf(classId), "");
  }

  /** Puts one pupil at another place of the list. @param position from 1 */
  public void place(long classId, long enrolmentId, int position) {
    SchoolClass c = open(classId, callers.current(), Action.ORDER_CLASS);
    Enrolment e = schools.enrolments(classId).stream().filter(x -> x.id() == enrolmentId).findFirst()
        .orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    int before = e.position();
    lists.place(c, enrolmentId, position);
    audit.record(AuditEvent.of(Action.ORDER_CLASS, c.schoolId(), "CLASS", String.valueOf(classId))
        .ofPupil(enrolmentId).changed(String.valueOf(before), String.valueOf(e.position())));
  }

  /** Who comes in brings a register entry: a lock on these lets nobody in. */
  private SchoolClass openForPupils(long classId, Caller caller) {
    SchoolClass c = open(classId, caller, Action.ENROL_PUPIL);
    gate.enter(classId, caller, Action.ENROL_PUPIL, Place.PROFILE);
    return c;
  }

  private SchoolClass open(long classId, Caller caller, Action action) {
    assignments.reached(Right.ENROL_PUPILS, classId, caller);
    return gate.enter(classId, caller, action);
  }
}
