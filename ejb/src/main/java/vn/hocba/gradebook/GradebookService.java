package vn.hocba.gradebook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.access.Caller;
import vn.hocba.access.Callers;
import vn.hocba.access.Needs;
import vn.hocba.access.Right;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.ReadTrail;
import vn.hocba.lock.BookLocks;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.LockDecisions;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.Assignments;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.GroupHeads;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.SchoolYear;
import vn.hocba.school.Schools;

/** Shows gradebooks, and lets subject teachers enter marks in their own (BM-02). */
@Stateless
@PermitAll
public class GradebookService {

  /** More changes than a book has cells are no honest request. */
  private static final int MOST_CHANGES = 2000;

  @Inject
  private Schools schools;
  @Inject
  private Marks marks;
  @Inject
  private ClassGate gate;
  @Inject
  private LockDecisions lockDecisions;
  @Inject
  private Callers callers;
  @Inject
  private CellWriter cells;
  @Inject
  private BookKeeper keepers;
  @Inject
  private Assignments assignments;
  @Inject
  private TopicReader topics;
  @Inject
  private Particulars particulars;
  @Inject
  private RulesInForce rules;
  @Inject
  private GroupHeads groupHeads;
  @Inject
  private ReadTrail reads;
  @Inject
  private Clock clock;

  /**
   * A gradebook among those the caller may open.
   *
   * @param entered cells among them that hold one
   * @param expected cells whose mark or level the year waits for
   */
  public record Entry(long id, long classId, String className, String schoolYear, String subject, String teacher,
      boolean own, ClassState state, long entered, long expected) {}

  /** The gradebooks the caller keeps, the open ones first. */
  @Needs(Right.LIST_OWN_BOOKS)
  public List<Entry> own() {
    Caller caller = callers.current();
    return Stream.concat(schools.subjectsTaughtBy(caller.accountId()).stream(),
        schools.subjectsOfHomeroom(caller.accountId()).stream()).distinct().map(s -> entry(s, caller))
        .filter(Entry::own).sorted(Comparator.comparing(Entry::state).thenComparing(Entry::schoolYear, Comparator.reverseOrder())
            .thenComparing(Entry::className)).toList();
  }

  /** The gradebooks the members of the caller's subject group keep this year, those with most missing first (TT-02). */
  @Needs(Right.LIST_GROUP_BOOKS)
  public List<Entry> ofGroup() {
    Caller caller = callers.current();
    return groupHeads.books(caller, SchoolYear.of(LocalDate.now(clock))).stream().map(s -> entry(s, caller))
        .sorted(Comparator.comparingLong((Entry e) -> e.entered() - e.expected()).thenComparing(Entry::className))
        .toList();
  }

  /** The gradebooks of one class, for those who oversee it and for its homeroom teacher. */
  @Needs(Right.LIST_BOOKS_OF_CLASS)
  public List<Entry> ofClass(long classId) {
    Caller caller = callers.current();
    SchoolClass schoolClass = assignments.reached(Right.LIST_BOOKS_OF_CLASS, classId, caller);
    School school = schools.school(schoolClass.schoolId()).orElseThrow();
    return schools.subjectsOf(schoolClass.id()).stream().sorted(forms().order(school, schoolClass))
        .map(s -> entry(s, caller)).toList();
  }

  /** @throws Problem NOT_FOUND for a book the caller may not open */
  @Needs(Right.READ_GRADEBOOK)
  public GradebookView view(long classSubjectId) {
    Caller caller = callers.current();
    ClassSubject subject = schools.classSubject(classSubjectId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    SchoolClass schoolClass = schools.schoolClass(subject.classId()).orElseThrow();
    School school = schools.school(schoolClass.schoolId()).orElseThrow();
    GradebookForm form = forms().of(school, schoolClass, subject);
    boolean own = keeps(caller, schoolClass, subject, form);
    if (!own && !assignments.reachesWhole(Right.READ_GRADEBOOK, caller, schoolClass)
        && !groupHeads.leads(caller, schoolClass, subject)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    reads.opened(caller, AuditEvent.of(Action.READ_GRADEBOOK, schoolClass.schoolId(), "GRADEBOOK",
        String.valueOf(subject.id())).inClass(schoolClass.id()));
    List<Mark> written = marks.ofBook(subject.id());
    MarkTable table = new MarkTable(written);
    Map<Long, List<Mark>> byPupil = written.stream().collect(Collectors.groupingBy(Mark::enrolmentId));
    Map<Long, String> notes = marks.notesOfClass(schoolClass.id()).stream()
        .filter(n -> n.classSubjectId() == subject.id())
        .collect(Collectors.toMap(SubjectNote::enrolmentId, SubjectNote::note));
    Map<Long, Pupil> pupils = schools.pupilsOf(schoolClass.id());
    Map<Long, PupilParticulars> standing = particulars.standing(schoolClass.id());
    BookAverages averages =
        BookAverages.of(rules, school, schoolClass, topics.of(school, schoolClass, subject), standing);
    List<GradebookView.Row> rows = new ArrayList<>();
    for (Enrolment e : schools.enrolments(schoolClass.id())) {
      rows.add(new GradebookView.Row(e.id(), e.position(), pupils.get(e.pupilId()).identifier(),
          pupils.get(e.pupilId()).fullName(), notes.get(e.id()),
          byPupil.getOrDefault(e.id(), List.of()).stream().map(CellWriter::cell).toList(),
          covered(e, subject, form, standing.getOrDefault(e.id(), PupilParticulars.NONE)),
          averages.of(table, e.id(), subject, form)));
    }
    BookLocks locks = lockDecisions.of(schoolClass);
    List<GradebookView.Locked> locked = form.columns().stream().flatMap(c -> locks.on(c.place(subject)).stream()
        .map(hold -> new GradebookView.Locked(c.column().key(), hold))).toList();
    return new GradebookView(subject.id(), schoolClass.id(), schoolClass.name(), schoolClass.schoolYear(),
        subject.subject(), schools.nameOf(form.homeroom() ? schoolClass.homeroomStaffId() : subject.teacherStaffId()),
        GradebookForms.level(school, schoolClass), locks.state(), schoolClass.stateBy(), schoolClass.stateAt(),
        own && locked.size() < form.columns().size(), form, rows, locked,
        Stream.concat(locks.openUntil().stream(), form.columns().stream()
            .flatMap(c -> locks.reopenedUntil(c.place(subject)).stream())).min(Instant::compareTo).orElse(null),
        locks.openUntil().isPresent() && locked.isEmpty());
  }

  /**
   * Saves marks in the caller's own book. Each cell stands for itself: one refused or in conflict does not
   * keep the others from being saved.
   *
   * @throws Problem NOT_FOUND for a book of another teacher, CLASS_LOCKED, CLASS_CLOSED; a locked part of the book is
   *     refused cell by cell
   */
  @Needs(Right.WRITE_GRADEBOOK)
  public SaveAnswer save(long classSubjectId, List<CellChange> changes) {
    Caller caller = callers.current();
    ClassSubject subject = schools.classSubject(classSubjectId).orElseThrow(() -> new Problem(ProblemCode.NOT_FOUND));
    SchoolClass known = schools.schoolClass(subject.classId()).orElseThrow();
    GradebookForm form = forms().of(schools.school(known.schoolId()).orElseThrow(), known, subject);
    if (!keeps(caller, known, subject, form)) {
      throw new Problem(ProblemCode.NOT_FOUND);
    }
    if (changes.size() > MOST_CHANGES) {
      throw new Problem(ProblemCode.REQUEST_TOO_LARGE);
    }
    return cells.write(gate.open(subject.classId(), caller, Action.RECORD_MARK), subject, form, changes, caller);
  }

  private static List<GradebookView.Covered> covered(Enrolment e, ClassSubject s, GradebookForm form,
      PupilParticulars particular) {
    return form.columns().stream().flatMap(c -> particular
        .covering(s.subject(), c.column().term(), c.column().kind(), c.column().ordinal()).stream()
        .map(by -> new GradebookView.Covered(e.id() + ":" + c.column().key(), by,
            form.kept(c, particular).orElse(null)))).toList();
  }

  private GradebookForms forms() {
    return new GradebookForms(rules::of);
  }

  private Entry entry(ClassSubject s, Caller caller) {
    SchoolClass c = schools.schoolClass(s.classId()).orElseThrow();
    GradebookForm form = forms().of(schools.school(c.schoolId()).orElseThrow(), c, s);
    List<MarkColumn> required = form.columns().stream().filter(FormColumn::required).map(FormColumn::column).toList();
    Map<Long, PupilParticulars> particular = particulars.standing(c.id());
    long covered = particular.values().stream()
        .mapToLong(p -> required.stream().filter(k -> covers(p, s, k)).count()).sum();
    // Marks of pupils who have left stay in the book, and count no more.
    Set<Long> pupils = schools.enrolments(c.id()).stream().map(Enrolment::id).collect(Collectors.toSet());
    Map<MarkColumn, Long> entered = marks.ofBook(s.id()).stream()
        .filter(m -> m.value() != null && pupils.contains(m.enrolmentId())).filter(m -> required.contains(m.column()))
        .filter(m -> !covers(particular.getOrDefault(m.enrolmentId(), PupilParticulars.NONE), s, m.column()))
        .collect(Collectors.groupingBy(Mark::column, Collectors.counting()));
    long expected = required.stream()
        .mapToLong(k -> form.expected(k, pupils.size(), other -> entered.getOrDefault(other, 0L))).sum();
    return new Entry(s.id(), c.id(), c.name(), c.schoolYear(), s.subject(),
        schools.nameOf(form.homeroom() ? c.homeroomStaffId() : s.teacherStaffId()), keeps(caller, c, s, form), c.stands(clock.instant()),
        entered.values().stream().mapToLong(Long::longValue).sum(), expected - covered);
  }

  private static boolean covers(PupilParticulars particular, ClassSubject s, MarkColumn column) {
    return particular.covers(s.subject(), column.term(), column.kind(), column.ordinal());
  }

  private boolean keeps(Caller caller, SchoolClass schoolClass, ClassSubject subject, GradebookForm form) {
    return keepers.keeps(caller, schoolClass, subject, form);
  }
}
