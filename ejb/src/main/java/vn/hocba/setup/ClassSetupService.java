package vn.hocba.setup;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.gradebook.Marks;
import vn.hocba.lock.ClassGate;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.problem.Parts;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Appointments;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;
import vn.hocba.transcript.Transcripts;

/** Founds the classes of a year with the subjects that the curriculum gives their grade (BQT-06). */
@Stateless
@PermitAll
@Needs(Right.SET_UP_SCHOOL)
public class ClassSetupService {

  private static final int LONGEST_NAME = 20;

  @Inject
  private Schools schools;
  @Inject
  private ClassSubjects subjects;
  @Inject
  private RulesInForce rules;
  @Inject
  private Transcripts transcripts;
  @Inject
  private Assignments assignments;
  @Inject
  private Appointments appointments;
  @Inject
  private Marks marks;
  @Inject
  private ClassGate gate;
  @Inject
  private Callers callers;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** @param without subjects nobody teaches yet */
  public record Row(long id, String name, int grade, ClassState state, String homeroom, int pupils, int subjects,
      long without) {}

  /** @param teacher null while none is appointed */
  public record Taught(long id, String subject, Long teacherId, String teacher) {}

  /** A class with its subjects and who has them today. */
  public record View(long id, String name, int grade, String schoolYear, ClassState state, Long homeroomId,
      String homeroom, List<Taught> subjects, List<ClassSubjects.Offer> offers) {}

  public List<Row> list(String schoolYear) {
    return schools.classesOf(callers.ofSchool(Right.SET_UP_SCHOOL).schoolId(), schoolYear).stream().map(c -> {
      List<ClassSubject> taught = schools.subjectsOf(c.id());
      return new Row(c.id(), c.name(), c.grade(), c.stands(clock.instant()), schools.nameOf(c.homeroomStaffId()),
          schools.enrolments(c.id()).size(), taught.size(),
          taught.stream().filter(s -> !ClassSubjects.homeroomKeeps(s) && s.teacherStaffId() == null).count());
    }).toList();
  }

  /** @throws Problem NOT_FOUND */
  public View find(long classId) {
    SchoolClass c = assignments.reached(Right.SET_UP_SCHOOL, classId, callers.current());
    LocalDate today = LocalDate.now(clock);
    List<Taught> taught = subjects.ordered(c).stream().filter(s -> !ClassSubjects.homeroomKeeps(s)).map(s -> {
      Long teacher = appointments.teacher(s, today);
      return new Taught(s.id(), s.subject(), teacher, schools.nameOf(teacher));
    }).toList();
    Long homeroom = appointments.homeroom(c, today);
    return new View(c.id(), c.name(), c.grade(), c.schoolYear(), c.stands(clock.instant()), homeroom, schools.nameOf(homeroom), taught,
        subjects.offers(c));
  }

  /**
   * Founds classes with the subjects everybody of the grade takes; of choices as many as are to be chosen.
   *
   * @param names separated by commas or spaces, as in {@code 6A1, 6A2}
   * @return how many
   * @throws Problem GRADE_NOT_HERE, CLASS_KNOWN also for a name that differs in capitals only, CLASS_OF_OTHER_GRADE,
   *     SETUP_FIELD, TEXT_TOO_LONG
   */
  public int found(String schoolYear, int grade, String names) {
    Caller caller = callers.ofSchool(Right.SET_UP_SCHOOL);
    School school = schools.school(caller.schoolId()).orElseThrow();
    schools.hold(school.id());
    List<String> wanted = new ArrayList<>();
    for (String name : Typed.required(names, 1000, "className").split("[,;\\s]+")) {
      wanted.add(Typed.required(name, LONGEST_NAME, "className"));
    }
    Set<String> there = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    schools.classesOf(school.id(), schoolYear).forEach(c -> there.add(c.name()));
    for (String name : wanted) {
      if (!there.add(name)) {
        throw new Problem(ProblemCode.CLASS_KNOWN, name, schoolYear);
      }
      if (ofOtherGrade(school, name, grade)) {
        throw new Problem(ProblemCode.CLASS_OF_OTHER_GRADE, name, grade);
      }
      found(school, schoolYear, grade, name);
    }
    return wanted.size();
  }

  /** Whether the name begins with the number of another grade, as 7A6 among the classes of grade 6. */
  private static boolean ofOtherGrade(School school, String name, int grade) {
    String number = name.replaceFirst("^(\\d{0,2}).*$", "$1");
    int said = number.isEmpty() ? grade : Integer.parseInt(number);
    return said != grade && school.levels().stream().anyMatch(level -> SchoolLevel.valueOf(level).has(said));
  }

  /** Founds classes of the same names as last year; what is there stays. @return how many */
  public int copy(String schoolYear) {
    School school = schools.school(callers.ofSchool(Right.SET_UP_SCHOOL).schoolId()).orElseThrow();
    schools.hold(school.id());
    int founded = 0;
    for (SchoolClass old : schools.classesOf(school.id(), SchoolYear.before(schoolYear))) {
      if (schools.schoolClass(school.id(), schoolYear, old.name()).isEmpty()) {
        SchoolClass c = found(school, schoolYear, old.grade(), old.name());
        c.specialise(old.specialised() != null && subjects.specialities(c).contains(old.specialised()) ? old.specialised() : null);
        founded++;
      }
    }
    return founded;
  }

  private SchoolClass found(School school, String schoolYear, int grade, String name) {
    subjects.check(school, grade, schoolYear);
    SchoolClass c = schools.add(new SchoolClass(school.id(), schoolYear, name, grade));
    Set<String> codes = subjects.standard(c);
    subjects.add(c, codes);
    audit.record(Action.SET_UP_CLASS, school.id(), "CLASS", String.valueOf(c.id()),
        schoolYear + ": " + String.join(", ", codes));
    return c;
  }

  /**
   * Gives a class its subjects; one with entries stays.
   *
   * @throws Problem NOT_FOUND, CLASS_LOCKED, CLASS_CLOSED, SUBJECT_HAS_ENTRIES, SUBJECT_SPECIALISED, SUBJECTS_NOT_CHOSEN,
   *     SUBJECTS_TOO_MANY, TOPICS_TOO_MANY, TOPIC_WITHOUT_SUBJECT, RULES_NOT_KEPT
   */
  public void choose(long classId, Set<String> codes) {
    Caller caller = callers.current();
    assignments.reached(Right.SET_UP_SCHOOL, classId, caller);
    SchoolClass c = gate.enter(classId, caller, Action.SET_UP_CLASS);
    // which subjects that year had to have nobody kept: by later rules some would be added to what was issued
    if (c.isClosedBefore() && !rules.closedByItsOwn(c, transcripts.firstIssued(classId).orElse(c.closedAt()))) {
      throw new Problem(ProblemCode.RULES_NOT_KEPT, c.name());
    }
    Set<String> wanted = subjects.checked(c, codes);
    Set<String> removed = new TreeSet<>();
    for (ClassSubject s : schools.subjectsOf(classId)) {
      if (!wanted.contains(s.subject())) {
        if (s.subject().equals(c.specialised())) {
          throw new Problem(ProblemCode.SUBJECT_SPECIALISED, new Parts(List.of(s.subject())), c.name());
        }
        if (!marks.ofBook(s.id()).isEmpty()) {
          throw new Problem(ProblemCode.SUBJECT_HAS_ENTRIES, new Parts(List.of(s.subject())), c.name());
        }
        appointments.forget(s);
        schools.remove(s);
        removed.add(s.subject());
      }
    }
    Set<String> there = schools.subjectsOf(classId).stream().map(ClassSubject::subject).collect(Collectors.toSet());
    Set<String> added = wanted.stream().filter(code -> !there.contains(code))
        .collect(Collectors.toCollection(TreeSet::new));
    subjects.add(c, added);
    if (!added.isEmpty() || !removed.isEmpty()) {
      audit.record(Action.SET_UP_CLASS, c.schoolId(), "CLASS", String.valueOf(classId),
          "+" + added + " -" + removed);
    }
  }
}
