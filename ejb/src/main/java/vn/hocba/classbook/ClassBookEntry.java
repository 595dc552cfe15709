package vn.hocba.classbook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.hocba.assessment.MarkKind;
import vn.hocba.access.Caller;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Declarations;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.attendance.Attendance;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditEvent;
import vn.hocba.audit.AuditTrail;
import vn.hocba.correction.Corrections;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.MarkValue;
import vn.hocba.gradebook.Marks;
import vn.hocba.gradebook.SubjectNote;
import vn.hocba.gradebook.TopicReader;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.OpenBook;
import vn.hocba.lock.Place;
import vn.hocba.particulars.Particular;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/**
 * Writes a class book without errors into the records, all or nothing in the caller's transaction. What the
 * book leaves empty stays as it is stored: a file never erases a mark.
 */
@Stateless
@PermitAll
public class ClassBookEntry {

  @Inject
  private Schools schools;
  @Inject
  private BookTeachers teachers;
  @Inject
  private Marks marks;
  @Inject
  private TopicReader topics;
  @Inject
  private Particulars particulars;
  @Inject
  private ClassGate gate;
  @Inject
  private Attendance attendance;
  @Inject
  private Declarations declarations;
  @Inject
  private DecidedImports decided;
  @Inject
  private Corrections corrections;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** The terms of a part whose entries this book changes; null is the year. */
  private record Changed(Map<String, Set<Integer>> parts, Consumer<Place> gate, ImportDecision decision, ImportLog log) {

    /** Before anything is written there. */
    void at(Place place) {
      gate.accept(place);
    }

    void add(String part, Integer term) {
      parts.computeIfAbsent(part, p -> new HashSet<>()).add(term);
    }
  }

  /** A file says what a class is specialised in where nobody has; what was issued stays. @param schoolClass null for a new one */
  static boolean takesSpeciality(SchoolClass schoolClass) {
    return schoolClass == null || schoolClass.specialised() == null && !schoolClass.isClosedBefore();
  }

  private record Cell(long enrolmentId, long classSubjectId, MarkColumn column) {}

  /**
   * @param fields the entries other than marks that will change, for the audit trail; the register's entry of a known
   *     pupil is written only when it is among them
   * @return the class, new or known
   * @throws vn.hocba.problem.Problem CLASS_LOCKED, CLASS_CLOSED; PART_LOCKED when it would change what is locked
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long write(long schoolId, ClassBook book, Caller by, List<FieldChange> fields) {
    return write(schoolId, book, by, fields, null);
  }

  /** @param decision by which recorded results change; null where none does */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public long write(long schoolId, ClassBook book, Caller by, List<FieldChange> fields, ImportDecision decision) {
    OpenBook open = gate.open(schoolId, book.schoolYear(), book.className(), by, Action.IMPORT_CLASS_BOOK)
        .orElseGet(() -> gate.added(
            schools.add(new SchoolClass(schoolId, book.schoolYear(), book.className(), book.grade()))));
    SchoolClass schoolClass = open.schoolClass();
    Instant now = clock.instant();
    Changed changed = new Changed(new TreeMap<>(), place -> gate.check(open, place, Action.IMPORT_CLASS_BOOK),
        decision, new ImportLog(corrections, schoolClass, decision, by, now));
    if (book.specialised() != null && takesSpeciality(schoolClass)) {
      changed.at(Place.BOOK);
      schoolClass.specialise(book.specialised());
      audit.record(AuditEvent.of(Action.SET_UP_CLASS, schoolId, "CLASS", String.valueOf(schoolClass.id()))
          .inClass(schoolClass.id()).changed(null, book.specialised()).saying("SPECIALISED"));
      changed.add(book.specialised(), 1);
      changed.add(book.specialised(), 2);
    }
    // Rights follow appointments (BQT-06): a file names only whom nobody has appointed otherwise.
    if (schoolClass.homeroomStaffId() == null) {
      teachers.appointed(schoolId, book.homeroomTeacher(), by).ifPresent(m -> schoolClass.assignHomeroom(m.id()));
    }
    Map<String, ClassSubject> subjects = subjects(schoolId, schoolClass, book, by);
    Map<Long, Enrolment> enrolled = schools.everyEnrolment(schoolClass.id()).stream()
        .collect(Collectors.toMap(Enrolment::pupilId, Function.identity()));
    Map<Cell, Mark> written = new HashMap<>();
    marks.ofClass(schoolClass.id())
        .forEach(m -> written.put(new Cell(m.enrolmentId(), m.classSubjectId(), m.column()), m));
    Map<String, SubjectNote> notes = new HashMap<>();
    marks.notesOfClass(schoolClass.id()).forEach(n -> notes.put(n.enrolmentId() + ":" + n.classSubjectId(), n));
    Map<Long, PupilParticulars> standing = particulars.standing(schoolClass.id());
    List<AuditEvent> changes = new ArrayList<>();
    boolean issued = schoolClass.isClosedBefore();
    fields.forEach(f -> changes.add(AuditEvent.of(Action.IMPORT_CLASS_BOOK, schoolId, "PUPIL", f.identifier())
        .changed(f.before(), f.after()).because(decision != null && f.overwrites(issued) ? decision.told() : null)
        .saying(f.field())));
    Set<String> rewritten = fields.stream().filter(RegisterComparison::covers)
        .map(FieldChange::identifier).collect(Collectors.toSet());
    Set<String> onDecision = decision == null || !issued ? Set.of() : fields.stream()
        .filter(f -> f.overwrites(true)).map(FieldChange::identifier).collect(Collectors.toSet());
    for (BookPupil p : book.pupils()) {
      Enrolment enrolment = enrol(schoolId, schoolClass, p, enrolled, rewritten, changed);
      if (onDecision.contains(p.identifier())) {
        decided.add(new DecidedImport(schoolClass, enrolment, decision, by, now));
      }
      if (p.conductYear() != null
          && !standing.getOrDefault(enrolment.id(), PupilParticulars.NONE).has(ParticularKind.CONDUCT_OF_YEAR)) {
        decideConduct(schoolClass, enrolment, p.conductYear(), by, now, changed);
      }
      for (BookResult result : p.results()) {
        ClassSubject subject = subjects.get(result.subject());
        result.marks().forEach(m -> enter(schoolId, enrolment, subject, m, written, by, now, changes, changed));
        note(enrolment, subject, result.note(), notes, changed);
      }
    }
    changed.parts().forEach((part, terms) -> declarations.changed(schoolClass, topics.parts(schoolClass, part), terms, by));
    evidence(schoolId, schoolClass.id(), book.pupils().size(), changes);
    return schoolClass.id();
  }

  /** The year's conduct that the homeroom teacher decided (TT 58/2011 Điều 3.2); what already stands is never overruled. */
  private void decideConduct(SchoolClass c, Enrolment e, ResultLevel level, Caller by, Instant now, Changed changed) {
    changed.at(Place.BOOK);
    ParticularContent content =
        new ParticularContent(ParticularKind.CONDUCT_OF_YEAR, null, null, null, null, level.code(), null);
    particulars.add(new Particular(e.id(), content, by, now));
    audit.record(Action.RECORD_PARTICULAR, c.schoolId(), "ENROLMENT", String.valueOf(e.id()), content.told());
    changed.add(Declaration.HOMEROOM, null);
  }

  private Map<String, ClassSubject> subjects(long schoolId, SchoolClass schoolClass, ClassBook book, Caller by) {
    Map<String, ClassSubject> known = new HashMap<>();
    schools.subjectsOf(schoolClass.id()).forEach(s -> known.put(s.subject(), s));
    for (BookSubject b : book.subjects()) {
      // a year that was closed keeps the number it was closed with: what the rule asks today makes none of its marks missing
      int regular = schoolClass.isClosedBefore() ? used(book, b.code())
          : Math.max(1, Math.max(b.regularTermOne(), b.regularTermTwo()));
      ClassSubject subject = known.computeIfAbsent(b.code(),
          code -> schools.add(new ClassSubject(schoolClass.id(), code, regular)));
      // Fewer columns in a file must not make stored marks disappear from the book.
      subject.planRegular(Math.max(regular, subject.regularCount()));
      if (b.teacher() != null && subject.teacherStaffId() == null) {
        teachers.appointed(schoolId, b.teacher(), by).ifPresent(m -> subject.assignTeacher(m.id()));
      }
    }
    return known;
  }

  private static int used(ClassBook book, String subject) {
    return book.pupils().stream().flatMap(p -> p.results().stream()).filter(r -> r.subject().equals(subject))
        .flatMap(r -> r.marks().stream()).filter(m -> m.kind() == MarkKind.REGULAR).mapToInt(BookMark::ordinal).max().orElse(1);
  }

  /** Every change is written down, each in a line of its own. */
  private void evidence(long schoolId, long classId, int pupils, List<AuditEvent> changes) {
    changes.forEach(change -> audit.record(change.inClass(classId)));
    audit.record(Action.IMPORT_CLASS_BOOK, schoolId, "CLASS", String.valueOf(classId),
        "PUPILS " + pupils + ", CHANGED " + changes.size());
  }

  private Enrolment enrol(long schoolId, SchoolClass schoolClass, BookPupil p, Map<Long, Enrolment> enrolled,
      Set<String> rewritten, Changed changed) {
    Pupil.Profile profile = new Pupil.Profile(p.fullName(), p.birthDate(), p.birthPlace(), p.gender(), p.ethnicity(),
        p.priority(), p.address(), p.father(), p.mother(), p.phone(), p.nationality(), p.hometown(), p.guardian());
    Pupil pupil = schools.pupil(schoolId, p.identifier())
        .orElseGet(() -> schools.add(new Pupil(schoolId, p.identifier(), profile)));
    if (rewritten.contains(p.identifier())) {
      changed.at(Place.PROFILE);
      pupil.complete(profile);
    }
    Enrolment enrolment = enrolled.computeIfAbsent(pupil.id(),
        id -> schools.add(new Enrolment(schoolClass.id(), id)));
    enrolment.listAs(p.order(), p.note() == null ? enrolment.note() : p.note());
    Enrolment.Homeroom before = enrolment.homeroom();
    enrolment.enterHomeroom(new Enrolment.Homeroom(
        p.conductTermOne() == null ? before.conductOne() : code(p.conductTermOne()),
        p.conductTermTwo() == null ? before.conductTwo() : code(p.conductTermTwo()),
        p.excused() == null ? before.excusedAbsences() : p.excused(),
        p.unexcused() == null ? before.unexcusedAbsences() : p.unexcused(),
        p.homeroomComment() == null ? before.comment() : p.homeroomComment()));
    checkHomeroom(before, enrolment.homeroom(), changed);
    attendance.imported(enrolment, p.excused(), p.unexcused(), schoolClass.isClosedBefore());
    changed.log().homeroom(enrolment, before);
    Enrolment.Homeroom after = enrolment.homeroom();
    if (!Objects.equals(before.conductOne(), after.conductOne())) {
      changed.add(Declaration.HOMEROOM, 1);
    }
    if (!Objects.equals(before.conductTwo(), after.conductTwo())) {
      changed.add(Declaration.HOMEROOM, 2);
    }
    if (!before.equals(after)) {
      changed.add(Declaration.HOMEROOM, null);
    }
    return enrolment;
  }

  /** Totals of absences are of the year: a locked term keeps them as they are. */
  private static void checkHomeroom(Enrolment.Homeroom before, Enrolment.Homeroom after, Changed changed) {
    if (!Objects.equals(before.conductOne(), after.conductOne())) {
      changed.at(Place.conduct(1));
    }
    if (!Objects.equals(before.conductTwo(), after.conductTwo())) {
      changed.at(Place.conduct(2));
    }
    if (before.excusedAbsences() != after.excusedAbsences() || before.unexcusedAbsences() != after.unexcusedAbsences()) {
      changed.at(Place.attendance(1));
      changed.at(Place.attendance(2));
    }
    if (!Objects.equals(before.comment(), after.comment())) {
      changed.at(Place.BOOK);
    }
  }

  private void enter(long schoolId, Enrolment e, ClassSubject s, BookMark m, Map<Cell, Mark> written, Caller by, Instant now,
      List<AuditEvent> changes, Changed changed) {
    MarkColumn column = new MarkColumn(m.term(), m.kind(), m.ordinal());
    MarkValue value = new MarkValue(m.score(), m.passed());
    Cell cell = new Cell(e.id(), s.id(), column);
    Mark mark = written.get(cell);
    if (mark == null || !Objects.equals(mark.value(), value)) {
      changed.at(column.place(s.subject(), s.regularCount()));
    }
    if (mark == null) {
      mark = new Mark(e.id(), s.id(), column);
      mark.enter(value, by, now);
      written.put(cell, marks.add(mark));
      changed.add(s.subject(), m.term());
    } else if (!Objects.equals(mark.value(), value)) {
      String which = s.id() + "/" + e.id() + ":" + column.key();
      changes.add(AuditEvent.of(Action.IMPORT_CLASS_BOOK, schoolId, "MARK", which)
          .changed(mark.value() == null ? null : mark.value().text(), value.text())
          .because(mark.value() == null || changed.decision() == null ? null : changed.decision().told()));
      changed.add(s.subject(), m.term());
      changed.log().mark(s, e, column, mark.value() == null ? null : mark.value().text(), value.text());
      mark.enter(value, by, now);
    }
  }

  /** Printed on the transcript, so a lock holds it as it holds a comment. */
  private void note(Enrolment e, ClassSubject s, String text, Map<String, SubjectNote> notes, Changed changed) {
    SubjectNote note = notes.get(e.id() + ":" + s.id());
    if (text != null && (note == null || !text.equals(note.note()))) {
      changed.at(Place.BOOK);
      if (note == null) {
        marks.add(new SubjectNote(e.id(), s.id(), text));
      } else {
        changed.log().note(s, e, note.note(), text);
        note.rewrite(text);
      }
    }
  }

  private static String code(ResultLevel level) {
    return level.code();
  }
}
