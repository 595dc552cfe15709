package vn.hocba.assessment;

import java.util.ArrayList;
import java.util.List;

/** Names what a pupil's year still lacks, in the order of the class book. */
final class MissingEntries {

  private final RuleSet rules;
  private final SubjectRules subjects;
  private final AssessmentPolicies policies;

  MissingEntries(RuleSet rules, SubjectRules subjects, AssessmentPolicies policies) {
    this.rules = rules;
    this.subjects = subjects;
    this.policies = policies;
  }

  List<Missing> of(PupilYear pupil) {
    List<Missing> missing = new ArrayList<>();
    for (SubjectMarks subject : pupil.subjects()) {
      if (!subjects.leftOut(subject)) {
        add(missing, subject.code(), 1, subjects.counting(subject, 1));
        add(missing, subject.code(), 2, subjects.counting(subject, 2));
      }
    }
    if (pupil.conductTermOne() == null) {
      missing.add(new Missing(Missing.What.CONDUCT, null, 1, null));
    }
    if (pupil.conductTermTwo() == null) {
      missing.add(new Missing(Missing.What.CONDUCT, null, 2, null));
    }
    if (rules.conductOfYearIsEntered() && pupil.conduct().year() == null) {
      missing.add(new Missing(Missing.What.CONDUCT_OF_YEAR, null, null, null));
    }
    if (pupil.absences() == null && policies.attendance() == UnkeptAttendance.WAIT) {
      missing.add(new Missing(Missing.What.ABSENCES, null, null, null));
    }
    return missing;
  }

  private void add(List<Missing> missing, String subject, int term, TermMarks<?> marks) {
    if (marks == null || marks.transferred() != null) {
      return;
    }
    for (TermMarks.Slot slot : marks.missing()) {
      missing.add(switch (slot.kind()) {
        case REGULAR -> new Missing(Missing.What.REGULAR_MARK, subject, term, slot.ordinal());
        // tests of weight 2 are numbered only where there can be several
        case MIDTERM -> rules.regulation() == Regulation.TT58_2011
            ? new Missing(Missing.What.PERIODIC_MARK, subject, term, slot.ordinal())
            : new Missing(Missing.What.MIDTERM_MARK, subject, term, null);
        case FINAL -> new Missing(Missing.What.FINAL_MARK, subject, term, null);
      });
    }
    marks.missingTopics().forEach(
        topic -> missing.add(new Missing(Missing.What.TOPIC_MARK, subject, term, topic)));
  }
}
