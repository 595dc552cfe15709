package vn.hocba.transcript;

import java.util.List;
import java.util.stream.Stream;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;

/**
 * One pupil's year as assessed now.
 *
 * @param subjectNotes by subject code order of the assessment: the remark beside each subject, null for none
 */
public record PupilResult(Enrolment enrolment, Pupil pupil, YearAssessment assessment, List<String> subjectNotes) {

  /** Whether the year's attendance was kept; if not, the pupil's totals of 0 say nothing. */
  public boolean attended() {
    return Stream.of(ReasonCode.ABSENCES_ASSUMED, ReasonCode.ABSENCES_MISSING)
        .noneMatch(c -> assessment.endOfYear().promotion().reasons().stream().anyMatch(r -> r.code() == c));
  }

  /** Whether anything is missing that the year's classification needs. */
  public boolean open() {
    return !assessment.isComplete();
  }

  /** Every result with its argument, as a closed year keeps it. */
  public List<Explanation.Part> explained() {
    return ExplanationWriter.parts(assessment);
  }
}
