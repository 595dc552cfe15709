package vn.hocba.transcript;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.AwardResult;
import vn.hocba.assessment.ConductResult;
import vn.hocba.assessment.LearningResult;
import vn.hocba.assessment.PromotionResult;
import vn.hocba.assessment.Reason;
import vn.hocba.assessment.ReasonCode;
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

  static Explanation of(YearAssessment year, int grade, AppliedRegulation applied, AssessmentPolicies policies) {
    return new Explanation(year.regulation().printed(), applied.rowId(),
        policies.choices(year.regulation(), grade, year.subjects().stream().map(SubjectYear::code).toList()), parts(year));
  }

  static List<Part> parts(YearAssessment year) {
    ExplanationWriter writer = new ExplanationWriter();
    LackingMarks lacking = new LackingMarks(year);
    year.subjects().forEach(s -> writer.subject(s, lacking, year.remarks()));
    if (year.combined() != null) {
      writer.subject(About.SUBJECT_YEAR, year.combined().code(), year.combined().year(), year.combined().whyYear());
    }
    writer.learning(About.LEARNING_TERM_ONE, year.termOne().learning());
    writer.award(About.AWARD_TERM_ONE, year.termOne().award());
    writer.learning(About.LEARNING_TERM_TWO, year.termTwo().learning());
    writer.award(About.AWARD_TERM_TWO, year.termTwo().award());
    writer.learning(About.LEARNING_YEAR, year.endOfYear().learning());
    writer.conduct(About.CONDUCT_YEAR, year.endOfYear().conduct());
    writer.promotion(About.PROMOTION, year.endOfYear().promotion());
    if (year.afterSummer() != null) {
      writer.afterSummer(year.afterSummer(), year);
    }
    writer.award(About.AWARD_YEAR, year.award());
    // A re-test is told in its subject's own row, and so is that a subject does not count.
    List<Reason> remarks = year.remarks().stream()
        .filter(r -> r.code() != ReasonCode.REASSESSED && r.code() != ReasonCode.EXEMPTED).toList();
    if (!remarks.isEmpty()) {
      writer.parts.add(new Part(About.REMARKS, null, null, remarks, List.of()));
    }
    return writer.parts;
  }

  private void subject(SubjectYear s, LackingMarks lacking, List<Reason> remarks) {
    if (s.leftOut()) {
      subject(About.SUBJECT_YEAR, s.code(), null, remarks.stream()
          .filter(r -> r.code() == ReasonCode.EXEMPTED && r.args().getFirst().equals(s.code())).toList());
      return;
    }
    subject(About.SUBJECT_TERM_ONE, s.code(), s.termOne(), lacking.with(s.whyTermOne(), s.code(), 1));
    subject(About.SUBJECT_TERM_TWO, s.code(), s.termTwo(), lacking.with(s.whyTermTwo(), s.code(), 2));
    subject(About.SUBJECT_YEAR, s.code(), s.year(), s.whyYear());
  }

  private void subject(About about, String code, SubjectResult result, List<Reason> why) {
    if (!why.isEmpty()) {
      parts.add(new Part(about, code, result == null ? null : result.text(), why, List.of()));
    }
  }

  /** Only what came of it: re-tests say nothing of conduct, summer training nothing of learning. */
  private void afterSummer(YearStanding standing, YearAssessment year) {
    if (year.subjects().stream().anyMatch(SubjectYear::reassessed)) {
      learning(About.LEARNING_AFTER_SUMMER, standing.learning());
    }
    if (!standing.conduct().equals(year.endOfYear().conduct())) {
      conduct(About.CONDUCT_AFTER_SUMMER, standing.conduct());
    }
    promotion(About.PROMOTION_AFTER_SUMMER, standing.promotion());
  }

  private void conduct(About about, ConductResult c) {
    parts.add(new Part(about, null, code(c.year()), c.reasons(), c.next()));
  }

  private void promotion(About about, PromotionResult p) {
    parts.add(new Part(about, null, p.promotion().name(), p.reasons(), p.next()));
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
