package vn.hocba.transcript;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import vn.hocba.assessment.MarkRules;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.YearAssessor;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.SchoolClass;
import vn.hocba.school.Schools;

/** Assesses every pupil of a class by the regulation of its grade and year, from what is entered now; asks no permission. */
@Stateless
@PermitAll
public class YearResults {

  @Inject
  private Schools schools;
  @Inject
  private PupilYears years;
  @Inject
  private RulesInForce rules;

  /**
   * In the order of the class list.
   *
   * @throws vn.hocba.problem.Problem REGULATION_UNKNOWN, REGULATION_OF_PRIMARY
   */
  public List<PupilResult> of(SchoolClass schoolClass) {
    return of(schoolClass, schools.enrolments(schoolClass.id()));
  }

  /** The same of these, also of who left the class. */
  public List<PupilResult> of(SchoolClass schoolClass, List<Enrolment> whose) {
    YearAssessor assessor =
        rules.of(schoolClass).assessor(years.level(schoolClass), schoolClass.grade(), schoolClass.schoolYear());
    MarkRules marks = new MarkRules(regulation(schoolClass).regulation());
    Map<Long, Pupil> pupils = schools.pupilsOf(schoolClass.id());
    List<PupilResult> results = new ArrayList<>();
    for (PupilYears.Entered e : years.of(schoolClass, whose)) {
      results.add(new PupilResult(e.enrolment(), pupils.get(e.enrolment().pupilId()),
          assessed(assessor, marks, e.year(), e.particulars()), e.notes()));
    }
    return results;
  }

  /** A re-test counts, sat or not, only in a subject that the year called for, also when marks were corrected since. */
  private static YearAssessment assessed(YearAssessor assessor, MarkRules marks, PupilYear year,
      PupilParticulars particulars) {
    YearAssessment first = assessor.assess(year);
    if (!particulars.has(ParticularKind.REASSESSMENT) && !particulars.has(ParticularKind.NOT_SAT)) {
      return first;
    }
    List<SubjectMarks> again = year.subjects().stream()
        .map(m -> marks.reassessment(first, m.code()).isEmpty() ? particulars.reassessed(m) : m).toList();
    return assessor.assess(new PupilYear(year.grade(), again, year.conduct(), year.absences(), year.specialised(),
        year.plan(), particulars.notSat().stream()
            .filter(n -> marks.reassessment(first, n.subject()).isEmpty()).toList(), year.exemptedBy()));
  }

  /** The class's subjects with results of their own, in the order of the form; topics belong to another subject's. */
  public List<ClassSubject> subjects(SchoolClass schoolClass) {
    return years.subjects(schoolClass);
  }

  /** @throws vn.hocba.problem.Problem REGULATION_UNKNOWN */
  public AppliedRegulation regulation(SchoolClass schoolClass) {
    return years.regulation(schoolClass);
  }

  /** Why the pupil's year is what it is. */
  public Explanation explain(SchoolClass schoolClass, PupilResult result) {
    return ExplanationWriter.of(result.assessment(), schoolClass.grade(), regulation(schoolClass),
        rules.of(schoolClass).secondaryPolicies());
  }
}
