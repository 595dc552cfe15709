package vn.hocba.particulars.entry;

import java.util.List;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.particulars.Particular;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.particulars.PupilParticulars;

/**
 * One pupil's year as an entry is checked against it.
 *
 * @param year as entered; null in primary school, as the assessment
 * @param due what the year waits for
 * @param standing particulars that stand
 * @param entered what the books hold of the pupil, comments in words left out
 */
public record PupilFacts(long enrolmentId, int position, String name, PupilYear year, YearAssessment assessment,
    List<Due> due, List<Particular> standing, List<StandingMark> entered) {

  /** The same pupil with others that stand, such as those of the same request. */
  PupilFacts with(List<Particular> others) {
    return new PupilFacts(enrolmentId, position, name, year, assessment, due, others, entered);
  }

  /** What of the books the particular would set aside. */
  List<StandingMark> setAside(ParticularContent content) {
    PupilParticulars alone = new PupilParticulars(List.of(content));
    return entered.stream().filter(e -> alone.covers(e.subject(), e.column().term(), e.column().kind(),
        e.column().ordinal())).toList();
  }

  boolean waitsFor(NewParticular entry) {
    return due.stream().anyMatch(d -> d.is(entry.kind(), entry.subject()));
  }
}
