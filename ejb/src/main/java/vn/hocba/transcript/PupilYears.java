package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.assessment.ConductGiven;
import vn.hocba.assessment.Exemption;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.attendance.Attendance;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.curriculum.Assessment;
import vn.hocba.curriculum.RequiredSubjects;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.SubjectPlan;
import vn.hocba.gradebook.GradebookForm;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.MarkTable;
import vn.hocba.gradebook.TopicMarks;
import vn.hocba.gradebook.Marks;
import vn.hocba.gradebook.SubjectNote;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.Particulars;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Gathers what the pupils of a secondary class are assessed from: marks, remarks, conduct, absences, particulars. */
@Stateless
@PermitAll
public class PupilYears {

  @Inject
  private Schools schools;
  @Inject
  private Marks marks;
  @Inject
  private Particulars particulars;
  @Inject
  private Attendance attendance;
  @Inject
  private RulesInForce rules;

  /**
   * One pupil's year as entered.
   *
   * @param year with every particular in place but re-assessments, which count only where the year calls for them
   * @param notes the remark beside each subject of the year, null for none
   */
  public record Entered(Enrolment enrolment, PupilYear year, PupilParticulars particulars, List<String> notes) {}

  /** In the order of the class list. */
  public List<Entered> of(SchoolClass schoolClass) {
    return of(schoolClass, schools.enrolments(schoolClass.id()));
  }

  /** @param whose of the class, also those who left it; the order is kept */
  public List<Entered> of(SchoolClass schoolClass, List<Enrolment> whose) {
    AppliedRegulation applied = regulation(schoolClass);
    List<ClassSubject> subjects = subjects(schoolClass);
    Map<Long, GradebookForm> forms = forms(schoolClass, subjects);
    List<SubjectMarks> absent = absent(schoolClass, subjects).stream().map(PupilYears::nothing).toList();
    MarkTable table = new MarkTable(marks.ofClass(schoolClass.id()));
    TopicMarks topics = TopicMarks.of(rules.of(schoolClass).curriculum(), school(schoolClass), schoolClass,
        schools.subjectsOf(schoolClass.id()), table);
    Map<String, String> notes = new HashMap<>();
    for (SubjectNote n : marks.notesOfClass(schoolClass.id())) {
      notes.put(n.enrolmentId() + ":" + n.classSubjectId(), n.note());
    }
    Map<Long, PupilParticulars> standing = particulars.standing(schoolClass.id());
    boolean kept = attendance.kept(schoolClass.id());
    List<Entered> all = new ArrayList<>();
    for (Enrolment e : whose) {
      PupilParticulars own = standing.getOrDefault(e.id(), PupilParticulars.NONE);
      List<SubjectMarks> marksOfPupil = new ArrayList<>();
      List<String> notesOfPupil = new ArrayList<>();
      for (ClassSubject s : subjects) {
        String note = notes.get(e.id() + ":" + s.id());
        marksOfPupil.add(own.applied(topics.with(marks(table, e, s, forms.get(s.id()).scored(), note != null, applied),
            e.id())));
        notesOfPupil.add(note == null ? own.note(s.subject()) : note);
      }
      for (SubjectMarks m : absent) {
        marksOfPupil.add(own.applied(m));
        notesOfPupil.add(own.note(m.code()));
      }
      Enrolment.Homeroom h = e.homeroom();
      all.add(new Entered(e, new PupilYear(schoolClass.grade(), marksOfPupil, new ConductGiven(
          conduct(applied, h.conductOne()), conduct(applied, h.conductTwo()),
          conduct(applied, own.conduct(ParticularKind.CONDUCT_OF_YEAR)),
          conduct(applied, own.conduct(ParticularKind.SUMMER_CONDUCT))),
          kept ? h.excusedAbsences() + h.unexcusedAbsences() : null, schoolClass.specialised(), own.plan(), List.of(), own.exemptedBy()),
          own, notesOfPupil));
    }
    return all;
  }

  /** The class's subjects with results of their own, in the order of the form; topics belong to another subject's. */
  public List<ClassSubject> subjects(SchoolClass schoolClass) {
    School school = school(schoolClass);
    return schools.subjectsOf(schoolClass.id()).stream()
        .filter(s -> forms().of(school, schoolClass, s).results() != null)
        .sorted(forms().order(school, schoolClass)).toList();
  }

  /** @throws vn.hocba.problem.Problem REGULATION_UNKNOWN */
  public AppliedRegulation regulation(SchoolClass schoolClass) {
    return rules.of(schoolClass).regulation(level(schoolClass), schoolClass.grade(), schoolClass.schoolYear());
  }

  public SchoolLevel level(SchoolClass schoolClass) {
    return GradebookForms.level(school(schoolClass), schoolClass);
  }

  private Map<Long, GradebookForm> forms(SchoolClass schoolClass, List<ClassSubject> subjects) {
    School school = school(schoolClass);
    return subjects.stream().collect(Collectors.toMap(ClassSubject::id,
        s -> forms().of(school, schoolClass, s)));
  }

  private GradebookForms forms() {
    return new GradebookForms(rules::of);
  }

  private School school(SchoolClass schoolClass) {
    return schools.school(schoolClass.schoolId()).orElseThrow();
  }

  /** A pupil without a single mark and with a remark is exempted; one with marks is assessed (Điều 10). */
  private static SubjectMarks marks(MarkTable table, Enrolment e, ClassSubject s, boolean scored, boolean remarked,
      AppliedRegulation applied) {
    SubjectMarks given = table.of(e.id(), s, scored, remarked);
    // Under TT 22/2021 a remark beside marks tells an exemption from practice; under TT 58/2011 it must not drop them.
    return ParticularKind.EXEMPTION.under(applied.regulation()) && !given.leftOut()
        ? table.of(e.id(), s, scored, false) : given;
  }

  /** Subjects that every pupil of the grade takes and of which the class has no book: all their marks are missing. */
  private List<SubjectPlan> absent(SchoolClass schoolClass, List<ClassSubject> subjects) {
    Set<String> there = subjects.stream().map(ClassSubject::subject).collect(Collectors.toSet());
    return RequiredSubjects.of(rules.of(schoolClass).curriculum().subjects(level(schoolClass), schoolClass.grade(),
        schoolClass.schoolYear()), there).stream().filter(p -> !there.contains(p.code())).toList();
  }

  private static SubjectMarks nothing(SubjectPlan plan) {
    return plan.assessment() == Assessment.SCORE
        ? new SubjectMarks.Scored(plan.code(), empty(plan), empty(plan), null, Exemption.NONE)
        : new SubjectMarks.Comment(plan.code(), empty(plan), empty(plan), null, Exemption.NONE);
  }

  private static <T> TermMarks<T> empty(SubjectPlan plan) {
    return TermMarks.empty(plan.regularCount());
  }

  /** A level that another regulation knows, as books of the wrong form have it, is none: the year stays open. */
  private static ResultLevel conduct(AppliedRegulation applied, String code) {
    try {
      return SecondaryAssessment.conduct(applied.regulation(), code);
    } catch (IllegalArgumentException ofAnotherRegulation) {
      return null;
    }
  }
}
