package vn.hocba.transcript;

import java.util.List;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;

/**
 * One pupil's year as assessed now.
 *
 * @param subjectNotes by subject code order of the assessment: the remark beside each subject, null for none
 */
public record PupilResult(Enrolment enrolment, Pupil pupil, YearAssessment assessment, List<String> subjectNotes) {

  /** Whether anything is missing that the year's classification needs. */
  public boolean open() {
    return !assessment.isComplete();
  }
}
