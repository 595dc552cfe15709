package vn.hocba.transcript;

import java.util.List;
import vn.hocba.assessment.primary.ClassCompletion;
import vn.hocba.assessment.primary.PrimaryPupilYear;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;

/**
 * One primary pupil's year as assessed now.
 *
 * @param year the entries it was assessed from
 */
public record PrimaryResult(Enrolment enrolment, Pupil pupil, PrimaryPupilYear year,
    PrimaryYearAssessment assessment) {

  /** Whether entries or a decision are missing; an additional assessment that is due is an outcome, as a re-test is. */
  public boolean open() {
    ClassCompletion completion = assessment.completion().completion();
    return !assessment.missing().isEmpty() || completion == ClassCompletion.OPEN
        || completion == ClassCompletion.PRINCIPAL_DECIDES;
  }

  /** Every result with its argument, as a closed year keeps it. */
  public List<Explanation.Part> explained() {
    return PrimaryExplanationWriter.parts(this);
  }
}
