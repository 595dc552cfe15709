package vn.hocba.transcript;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.AwardResult;
import vn.hocba.assessment.ConductResult;
import vn.hocba.assessment.LearningResult;
import vn.hocba.assessment.PromotionResult;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.SubjectResult;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.YearStanding;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.transcript.Explanation.About;
import vn.hocba.transcript.Explanation.Part;

/** Gathers the arguments of an assessed year in the order of the form. */
final class ExplanationWriter {

  private final List<Part> parts = new ArrayList<>();

  private ExplanationWriter() {}

  static Explanation of(YearAssessment year, AppliedRegulation applied, AssessmentPolicies policies) {
    ExplanationWriter writer = new ExplanationWriter();
    year.subjects().forEach(writer::subject);
    writer.learning(About.LEARNING_TERM_ONE, year.termOne().learning());
    writer.award(About.AWARD_TERM_ONE, year.termOne().award());
    writer.learning(About.LEARNING_TERM_TWO, year.termTwo().learning());
    writer.award(About.AWARD_TERM_TWO, year.termTwo().award());
    writer.standing(year.endOfYear(), About.LEARNING_YEAR, About.CONDUCT_YEAR, About.PROMOTION);
    if (year.afterSummer() != null) {
      writer.standing(year.afterSummer(), About.LEARNING_AFTER_SUMMER, About.CONDUCT_AFTER_SUMMER,
          About.PROMOTION_AFTER_SUMMER);
    }
    writer.award(About.AWARD_YEAR, year.award());
    if (!year.remarks().isEmpty()) {
      writer.parts.add(new Part(About.REMARKS, null, null, year.remarks(), List.of()));
    }
    return new Explanation(year.regulation().printed(), applied.rowId(), policies.choices(), writer.parts);
  }

  private void subject(SubjectYear s) {
    subject(About.SUBJECT_TERM_ONE, s.code(), s.termOne(), s.whyTermOne());
    subject(About.SUBJECT_TERM_TWO, s.code(), s.termTwo(), s.whyTermTwo());
    subject(About.SUBJECT_YEAR, s.code(), s.year(), s.whyYear());
  }

  private void subject(About about, String code, SubjectResult result, List<Reason> why) {
    if (!why.isEmpty()) {
      parts.add(new Part(about, code, result == null ? null : result.text(), why, List.of()));
    }
  }

  private void standing(YearStanding standing, About learning, About conduct, About promotion) {
    learning(learning, standing.learning());
    ConductResult c = standing.conduct();
    parts.add(new Part(conduct, null, code(c.year()), c.reasons(), c.next()));
    PromotionResult p = standing.promotion();
    parts.add(new Part(promotion, null, p.promotion().name(), p.reasons(), p.next()));
  }

  private void learning(About about, LearningResult l) {
    parts.add(new Part(about, null, code(l.level()), l.reasons(), l.next()));
  }

  private void award(About about, AwardResult a) {
    if (a.award() != null || !a.next().isEmpty()) {
      parts.add(new Part(about, null, a.award() == null ? null : a.award().name(), a.reasons(), a.next()));
    }
  }

  private static String code(ResultLevel level) {
    return level == null ? null : level.code();
  }
}
