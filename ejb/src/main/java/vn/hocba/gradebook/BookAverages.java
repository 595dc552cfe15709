package vn.hocba.gradebook;

import java.util.Map;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectResult;
import vn.hocba.assessment.SubjectRules;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.particulars.PupilParticulars;
import vn.hocba.regulation.Rules;
import vn.hocba.regulation.RulesInForce;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;

/** The results a gradebook shows beside the marks: by the class's own regulation, with the pupils' particulars. */
final class BookAverages {

  private final SubjectRules rules;
  private final Map<Long, PupilParticulars> particulars;
  private final TopicMarks topics;

  private BookAverages(Regulation regulation, AssessmentPolicies policies, TopicMarks topics,
      Map<Long, PupilParticulars> particulars) {
    this.rules = new SubjectRules(regulation, policies);
    this.topics = topics;
    this.particulars = particulars;
  }

  /**
   * @param topics of the class
   * @param particulars what stands in the class, by enrolment
   * @throws vn.hocba.problem.Problem REGULATION_UNKNOWN, REGULATION_NOT_HERE
   */
  static BookAverages of(RulesInForce rules, School school, SchoolClass c, TopicMarks topics,
      Map<Long, PupilParticulars> particulars) {
    Rules own = rules.of(c);
    Regulation regulation = own.regulation(GradebookForms.level(school, c), c.grade(), c.schoolYear()).regulation();
    // Primary school's books have no averages; whose rules stand here then makes no difference.
    return new BookAverages(regulation.secondary() ? regulation : Regulation.TT22_2021, own.secondaryPolicies(),
        topics, particulars);
  }

  GradebookView.Averages of(MarkTable table, long enrolmentId, ClassSubject subject, GradebookForm form) {
    if (form.results() == null) {
      return new GradebookView.Averages(enrolmentId, null, null, null);
    }
    SubjectYear year = rules.year(particulars.getOrDefault(enrolmentId, PupilParticulars.NONE)
        .applied(topics.with(table.of(enrolmentId, subject, form.scored(), false), enrolmentId)));
    return new GradebookView.Averages(enrolmentId, text(year.termOne()), text(year.termTwo()),
        text(year.beforeReassessment()));
  }

  private static String text(SubjectResult result) {
    return result == null ? null : result.text();
  }
}
