package vn.hocba.classbook;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.gradebook.Mark;
import vn.hocba.gradebook.MarkValue;
import vn.hocba.gradebook.Marks;
import vn.hocba.gradebook.SubjectNote;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Tells what is stored of a class in the shape of a class book, to compare an uploaded one with. */
@Stateless
@PermitAll
public class StoredClassBook {

  @Inject
  private Schools schools;
  @Inject
  private Marks marks;
  @Inject
  private Particulars particulars;
  @Inject
  private RulesInForce rules;

  public ClassBook of(School school, SchoolClass schoolClass) {
    BookForm form = BookForm.of(rules.of(schoolClass).curriculum(), schoolClass.grade(), schoolClass.schoolYear());
    Map<Long, PupilParticulars> standing = particulars.standing(schoolClass.id());
    List<ClassSubject> subjects = schools.subjectsOf(schoolClass.id());
    Map<Long, String> codes = subjects.stream().collect(Collectors.toMap(ClassSubject::id, ClassSubject::subject));
    Map<Long, List<Mark>> written = marks.ofClass(schoolClass.id()).stream().filter(m -> m.value() != null)
        .collect(Collectors.groupingBy(Mark::enrolmentId));
    Map<Long, List<SubjectNote>> notes = marks.notesOfClass(schoolClass.id()).stream()
        .collect(Collectors.groupingBy(SubjectNote::enrolmentId));
    Map<Long, Pupil> pupils = schools.pupilsOf(schoolClass.id());
    List<BookPupil> list = new ArrayList<>();
    for (Enrolment e : schools.everyEnrolment(schoolClass.id())) {
      list.add(pupil(e, pupils.get(e.pupilId()), codes, written.getOrDefault(e.id(), List.of()),
          notes.getOrDefault(e.id(), List.of()), form.regulation(),
          standing.getOrDefault(e.id(), PupilParticulars.NONE).conduct(ParticularKind.CONDUCT_OF_YEAR)));
    }
    return new ClassBook(school.name(), schoolClass.name(), schoolClass.schoolYear(), schoolClass.grade(), list.size(),
        schools.nameOf(schoolClass.homeroomStaffId()), subjects.stream().map(s -> new BookSubject(s.subject(),
            form.subjects().byCode(s.subject()).map(Subject::scored).orElse(true), schools.nameOf(s.teacherStaffId()),
            s.regularCount(), s.regularCount())).toList(), list);
  }

  private static BookPupil pupil(Enrolment e, Pupil pupil, Map<Long, String> codes, List<Mark> marks,
      List<SubjectNote> notes, Regulation regulation, String conductOfYear) {
    Map<Long, List<Mark>> bySubject = marks.stream().collect(Collectors.groupingBy(Mark::classSubjectId));
    Map<Long, String> noteOf = notes.stream()
        .collect(Collectors.toMap(SubjectNote::classSubjectId, SubjectNote::note));
    List<BookResult> results = codes.entrySet().stream().sorted(Comparator.comparing(Map.Entry::getKey))
        .map(s -> new BookResult(s.getValue(), bySubject.getOrDefault(s.getKey(), List.of()).stream()
            .flatMap(m -> mark(m).stream()).toList(), null, null, noteOf.get(s.getKey()), noteOf.get(s.getKey()) != null))
        .toList();
    Pupil.Profile p = pupil.profile();
    Enrolment.Homeroom h = e.homeroom();
    return new BookPupil(e.position(), pupil.identifier(), p.fullName(), p.birthDate(), p.birthPlace(), p.gender(),
        p.ethnicity(), p.priority(), p.address(), p.father(), p.mother(), p.phone(), e.note(), results,
        level(regulation, h.conductOne()), level(regulation, h.conductTwo()), h.excusedAbsences(), h.unexcusedAbsences(), h.comment(),
        p.nationality(), p.hometown(), p.guardian(), level(regulation, conductOfYear));
  }

  /** Comments are no part of the book that schools upload. */
  private static Optional<BookMark> mark(Mark m) {
    MarkValue v = m.value();
    return m.column().assessment()
        .map(kind -> new BookMark(m.column().term(), kind, m.column().ordinal(), v.score(), v.passed()));
  }

  /** A level that another regulation knows is none. */
  private static ResultLevel level(Regulation regulation, String code) {
    return SecondaryAssessment.conductLevels(regulation).stream().filter(l -> l.code().equals(code)).findFirst()
        .orElse(null);
  }
}
