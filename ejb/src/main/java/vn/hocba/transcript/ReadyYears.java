package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.hocba.assessment.primary.Trait;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.gradebook.Marks;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Assesses a class of any level and says what its transcripts would say; asks no permission. */
@Stateless
@PermitAll
public class ReadyYears {

  @Inject
  private Schools schools;
  @Inject
  private Marks marks;
  @Inject
  private YearResults secondary;
  @Inject
  private PrimaryResults primary;
  @Inject
  private RulesInForce rules;

  /**
   * In the order of the class list.
   *
   * @throws vn.hocba.problem.Problem REGULATION_UNKNOWN
   */
  public List<ReadyYear> of(School school, SchoolClass c) {
    return of(school, c, schools.enrolments(c.id()));
  }

  /** The same of these, also of who left the class. */
  public List<ReadyYear> of(School school, SchoolClass c, List<Enrolment> whose) {
    return GradebookForms.level(school, c) == SchoolLevel.PRIMARY ? primary(c, whose) : secondary(c, whose);
  }

  private List<ReadyYear> secondary(SchoolClass c, List<Enrolment> whose) {
    ClassBooks books = books(c);
    return secondary.of(c, whose).stream().map(r -> new ReadyYear(r.enrolment(), r.pupil(), SecondaryContents.of(r, books),
        secondary.explain(c, r), !r.open() ? null : new Closing.Unclassified(r.enrolment().position(),
            r.pupil().fullName(), r.assessment().missing(), List.of()))).toList();
  }

  private List<ReadyYear> primary(SchoolClass c, List<Enrolment> whose) {
    ClassBooks books = books(c);
    return primary.of(c, whose).stream().map(r -> {
      Set<Trait> traits = r.year().rule().traits(c.grade(), rules.of(c).primaryPolicies());
      return new ReadyYear(r.enrolment(), r.pupil(), PrimaryContents.of(r, books, traits), primary.explain(c, r),
          !r.open() ? null : new Closing.Unclassified(r.enrolment().position(), r.pupil().fullName(), List.of(),
              r.assessment().missing()));
    }).toList();
  }

  private ClassBooks books(SchoolClass c) {
    Map<String, ClassSubject> bySubject = new HashMap<>();
    Map<String, String> teachers = new HashMap<>();
    for (ClassSubject s : schools.subjectsOf(c.id())) {
      bySubject.put(s.subject(), s);
      teachers.put(s.subject(), schools.nameOf(s.teacherStaffId()));
    }
    return new ClassBooks(bySubject, teachers, rules.of(c).curriculum(),
        new SubjectRemarks(marks.ofClass(c.id()), marks.notesOfClass(c.id())));
  }
}
