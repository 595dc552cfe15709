package vn.hocba.regulation;

import java.util.Optional;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.YearAssessor;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.curriculum.Uncovered;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/**
 * One edition of all that decides results: the curriculum, and how the points are read that the regulations leave open.
 *
 * @param curriculum with the province's rows
 */
public record Rules(Curriculum curriculum, AssessmentPolicies secondaryPolicies, PrimaryPolicies primaryPolicies) {

  /**
   * The regulation of a class.
   *
   * @throws Problem REGULATION_UNKNOWN when the curriculum has none for the grade and year, REGULATION_NOT_HERE when it
   *     is known which applied, and there are no rules of it
   */
  public AppliedRegulation regulation(SchoolLevel level, int grade, String schoolYear) {
    Optional<AppliedRegulation> applied = curriculum.regulation(level, grade, schoolYear);
    return applied.orElseThrow(() -> Uncovered.regulation(level, grade, schoolYear)
        .map(then -> new Problem(ProblemCode.REGULATION_NOT_HERE, grade, schoolYear, then))
        .orElseGet(() -> new Problem(ProblemCode.REGULATION_UNKNOWN, grade, schoolYear)));
  }

  /**
   * What assesses a class of a secondary school.
   *
   * @throws Problem REGULATION_UNKNOWN, REGULATION_OF_PRIMARY
   */
  public YearAssessor assessor(SchoolLevel level, int grade, String schoolYear) {
    AppliedRegulation applied = regulation(level, grade, schoolYear);
    if (level == SchoolLevel.PRIMARY) {
      throw new Problem(ProblemCode.REGULATION_OF_PRIMARY, grade);
    }
    return SecondaryAssessment.assessor(applied.regulation(), secondaryPolicies);
  }
}
