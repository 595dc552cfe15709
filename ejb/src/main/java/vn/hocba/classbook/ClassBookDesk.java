package vn.hocba.classbook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocba.access.Caller;
import vn.hocba.archive.Sha256;
import vn.hocba.assessment.MarkKind;
import vn.hocba.audit.Action;
import vn.hocba.audit.AuditTrail;
import vn.hocba.calendar.SchoolCalendars;
import vn.hocba.configuration.Clocks;
import vn.hocba.configuration.Setting;
import vn.hocba.correction.Corrections;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.lock.ClassGate;
import vn.hocba.lock.LockDecisions;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassState;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Compares a class book that was read with what is stored, and takes it over; each one transaction. */
@Stateless
@PermitAll
public class ClassBookDesk {

  @Inject
  private Schools schools;
  @Inject
  private StoredClassBook storedBooks;
  @Inject
  private RulesInForce rules;
  @Inject
  private KeptParticulars kept;
  @Inject
  private BookTeachers teachers;
  @Inject
  private ClassGate gate;
  @Inject
  private LockDecisions locks;
  @Inject
  private Particulars particulars;
  @Inject
  private ClassBookEntry entry;
  @Inject
  private SchoolCalendars calendars;
  @Inject
  private Corrections corrections;
  @Inject
  private AuditTrail audit;
  @Inject
  private Clock clock;

  /** What taking the book over would do; nothing is written. */
  public ClassBookPreview preview(long schoolId, ClassBookReading reading, String upload) {
    School school = schools.school(schoolId).orElseThrow();
    ClassBook book = reading.book();
    List<Finding> findings = new ArrayList<>(reading.findings());
    if (book.schoolName() != null && !sameSchool(book.schoolName(), school.name())) {
      boolean known = schools.schools().stream().anyMatch(s -> sameSchool(book.schoolName(), s.name()));
      findings.add(0, finding(known ? FindingCode.BOOK_OF_OTHER_SCHOOL : FindingCode.OTHER_SCHOOL, null,
          book.schoolName(), school.name()));
    }
    if (book.className() == null || book.schoolYear() == null) {
      return preview(upload, book, null, ClassBookComparison.of(null, book), List.of(), findings);
    }
    placed(school, book).ifPresent(f -> findings.add(0, f));
    findings.addAll(teachers.unclear(schoolId, book));
    SchoolClass schoolClass = schools.schoolClass(schoolId, book.schoolYear(), book.className()).orElse(null);
    ClassBook stored = schoolClass == null ? null : storedBooks.of(school, schoolClass);
    if (schoolClass != null && locks.of(schoolClass).state() != ClassState.OPEN) {
      findings.add(0, finding(FindingCode.CLASS_NOT_OPEN, null, schoolClass.name(), locks.of(schoolClass).state().name(),
          schoolClass.stateBy(), String.valueOf(schoolClass.stateAt())));
    }
    long classId = schoolClass == null ? -1 : schoolClass.id();
    findings.addAll(together(school, book, schoolClass).of(book, schools.subjectsOf(classId).stream().map(ClassSubject::subject)
        .collect(Collectors.toSet())));
    Map<String, String> locked = schools.lockedClassOfPupils(schoolId, classId);
    List<FieldChange> fields = new ArrayList<>();
    for (BookPupil p : book.pupils()) {
      schools.pupil(schoolId, p.identifier()).ifPresent(known -> {
        schools.otherClassOf(known.id(), book.schoolYear(), classId).ifPresent(other ->
            findings.add(finding(FindingCode.PUPIL_IN_OTHER_CLASS, p.fullName(), other.name())));
        List<FieldChange> profile = RegisterComparison.of(known, p);
        String held = locked.get(p.identifier());
        if (held == null) {
          fields.addAll(profile);
        } else if (!profile.isEmpty()) {
          findings.add(finding(FindingCode.PROFILE_STAYS, p.fullName(), held));
        }
      });
      p.results().stream().filter(r -> r.reassessedScore() != null || r.reassessedPassed() != null).forEach(r ->
          findings.add(finding(FindingCode.REASSESSMENT_NOT_TAKEN, p.fullName(), r.subject())));
    }
    ClassBookComparison comparison = ClassBookComparison.of(stored, book);
    fields.addAll(comparison.changedFields());
    findings.addAll(new EarlyEntries(calendars.of(schoolId, book.schoolYear()), today(),
        Setting.ENTRY_AHEAD_DAYS.number(0, 366)).of(comparison));
    if (!comparison.removedMarks().isEmpty()) {
      findings.add(finding(FindingCode.STORED_MARKS_STAY, null, String.valueOf(comparison.removedMarks().size())));
    }
    if (book.specialised() != null
        && (schoolClass == null || !book.specialised().equals(schoolClass.specialised()))) {
      findings.add(finding(ClassBookEntry.takesSpeciality(schoolClass) ? FindingCode.SPECIALISED_TAKEN
          : FindingCode.SPECIALISED_STAYS, null, book.specialised()));
    }
    if (schoolClass != null) {
      findings.addAll(kept.of(classId, book));
      findings.addAll(new LockedChanges(locks.of(schoolClass), book, schools.subjectsOf(classId)).of(comparison, fields));
      findings.addAll(untaken(school, schoolClass).of(comparison));
    }
    comparison.missingPupils().forEach(p -> findings.add(finding(FindingCode.STORED_PUPIL_STAYS, p.fullName())));
    return preview(upload, book, schoolClass, comparison, fields, findings);
  }

  /**
   * Takes the book over, all or nothing.
   *
   * @param seen the stamp of the preview that somebody decided on, or null when nobody did
   * @throws Problem CLASS_BOOK_HAS_ERRORS, CLASS_LOCKED, CLASS_CLOSED; BOOK_CHANGED_SINCE when the preview no longer
   *     tells what would happen
   */
  public ClassBookImport take(long schoolId, ClassBookReading reading, Caller by, String seen) {
    return take(schoolId, reading, by, seen, null);
  }

  /**
   * Takes the book over, all or nothing.
   *
   * @param decision by which it may change what is recorded; null where there is none
   * @throws Problem as above, IMPORT_CHANGES when it would change something without a decision, IMPORT_CHANGES_ISSUED when
   *     transcripts were issued with that, CORRECTION_TOO_LATE, YEAR_CLOSED_BEFORE when it would change a mark, conduct or comment that transcripts were issued with
   */
  public ClassBookImport take(long schoolId, ClassBookReading reading, Caller by, String seen,
      ImportDecision decision) {
    ClassBook book = reading.book();
    // First of all the gate, which says who locked a class and writes the refusal down; from here on nothing changes.
    boolean issued = false;
    if (book.className() != null && book.schoolYear() != null) {
      issued = gate.open(schoolId, book.schoolYear(), book.className(), by, Action.IMPORT_CLASS_BOOK)
          .filter(b -> b.schoolClass().isClosedBefore()).isPresent();
    }
    ClassBookPreview preview = preview(schoolId, reading, null);
    if (!preview.importable()) {
      throw new Problem(ProblemCode.CLASS_BOOK_HAS_ERRORS, preview.count(Severity.ERROR));
    }
    if (seen != null && !seen.equals(preview.stamp())) {
      throw new Problem(ProblemCode.BOOK_CHANGED_SINCE, book.className());
    }
    boolean byRequest = issued && preview.overwrittenResults() > 0;
    if (byRequest || preview.overwritten() > 0 && decision == null) {
      Problem refusal = byRequest ? new Problem(ProblemCode.YEAR_CLOSED_BEFORE, book.className())
          : new Problem(issued ? ProblemCode.IMPORT_CHANGES_ISSUED : ProblemCode.IMPORT_CHANGES, book.className(),
              preview.overwritten());
      audit.refused(Action.IMPORT_CLASS_BOOK, schoolId, "CLASS", book.className(), refusal);
      throw refusal;
    }
    late(schoolId, book, preview).ifPresent(refusal -> {
      audit.refused(Action.IMPORT_CLASS_BOOK, schoolId, "CLASS", book.className(), refusal);
      throw refusal;
    });
    return new ClassBookImport(entry.write(schoolId, book, by, preview.changedFields(), decision), preview);
  }

  /** A decision does not take a recorded mark past the last day of correcting; then it goes by request (Điều 8.2). */
  private Optional<Problem> late(long schoolId, ClassBook book, ClassBookPreview preview) {
    return schools.schoolClass(schoolId, book.schoolYear(), book.className()).map(corrections::window)
        .flatMap(window -> preview.changedMarks().stream().filter(m -> window.isOver(m.term(),
            m.kind() == MarkKind.FINAL, today())).findFirst()
            .map(m -> new Problem(ProblemCode.CORRECTION_TOO_LATE, String.valueOf(m.term()),
                window.lastDay(m.term()).orElseThrow())));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), Clocks.VIETNAM);
  }

  /** Why a class of the book's grade cannot be taken over by this school. */
  private static Optional<Finding> placed(School school, ClassBook book) {
    if (book.grade() == 0) {
      return Optional.empty();
    }
    if (school.levels().stream().map(SchoolLevel::valueOf).noneMatch(l -> l.has(book.grade()))) {
      return Optional.of(finding(FindingCode.GRADE_NOT_HERE, null, book.className(), school.name()));
    }
    return SchoolLevel.of(school.level(), book.grade()) == SchoolLevel.GDTX
        ? Optional.of(finding(FindingCode.CONTINUING_EDUCATION, null, book.className())) : Optional.empty();
  }

  /** @param schoolClass null for one that is not there yet */
  private SubjectsTogether together(School school, ClassBook book, SchoolClass schoolClass) {
    if (book.grade() == 0) {
      return new SubjectsTogether(List.of(), List.of());
    }
    SchoolLevel level = SchoolLevel.of(school.level(), book.grade());
    Curriculum curriculum = schoolClass == null ? rules.curriculum() : rules.of(schoolClass).curriculum();
    return new SubjectsTogether(curriculum.subjects(level, book.grade(), book.schoolYear()),
        curriculum.choices(level, book.grade(), book.schoolYear()));
  }

  private UntakenMarks untaken(School school, SchoolClass c) {
    GradebookForms forms = new GradebookForms(rules::of);
    Map<String, GradebookForm> bySubject = schools.subjectsOf(c.id()).stream()
        .collect(Collectors.toMap(ClassSubject::subject, s -> forms.of(school, c, s)));
    Map<Long, Pupil> pupils = schools.pupilsOf(c.id());
    Map<Long, PupilParticulars> standing = particulars.standing(c.id());
    return new UntakenMarks(bySubject, schools.everyEnrolment(c.id()).stream().filter(e -> standing.containsKey(e.id()))
        .collect(Collectors.toMap(e -> pupils.get(e.pupilId()).identifier(), e -> standing.get(e.id()))));
  }

  private ClassBookPreview preview(String upload, ClassBook book, SchoolClass schoolClass, ClassBookComparison c,
      List<FieldChange> fields, List<Finding> findings) {
    String stamp = Sha256.hex((schoolClass == null ? "new" : locks.of(schoolClass).state()) + " " + c + fields + findings);
    return new ClassBookPreview(upload, book.schoolName(), book.className(), book.schoolYear(), book.pupils().size(),
        c.newPupils().size(), c.newMarks().size(), c.changedMarks(), c.unchangedMarks(), fields,
        schoolClass != null && schoolClass.isClosedBefore(), stamp, List.copyOf(findings));
  }

  private static Finding finding(FindingCode code, String pupil, String... args) {
    return new Finding(code.severity(), null, null, pupil, code, List.of(args));
  }

  private static boolean sameSchool(String a, String b) {
    return Folding.fold(a).equals(Folding.fold(b));
  }
}
