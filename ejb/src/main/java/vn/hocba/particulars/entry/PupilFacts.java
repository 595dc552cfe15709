package vn.hocba.particulars.entry;

import java.util.List;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.particulars.Particular;

/**
 * One pupil's year as an entry is checked against it.
 *
 * @param year as entered; null in primary school, as the assessment
 * @param due what the year waits for
 * @param standing particulars that stand
 */
public record PupilFacts(long enrolmentId, int position, String name, PupilYear year, YearAssessment assessment,
    List<Due> due, List<Particular> standing) {

  boolean waitsFor(NewParticular entry) {
    return due.stream().anyMatch(d -> d.is(entry.kind(), entry.subject()));
  }
}
