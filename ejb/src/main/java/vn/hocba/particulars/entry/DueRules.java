package vn.hocba.particulars.entry;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.assessment.ConductResult;
import vn.hocba.assessment.MarkRules;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.primary.ClassCompletion;
import vn.hocba.assessment.primary.PrimaryReason;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.PupilParticulars;

/** Says what a pupil's assessed year waits for and has not got: re-tests, summer training, decisions. */
final class DueRules {

  private DueRules() {}

  static List<Due> secondary(long enrolmentId, YearAssessment year, PupilParticulars entered) {
    List<Due> due = new ArrayList<>();
    MarkRules marks = new MarkRules(year.regulation());
    for (SubjectYear s : year.subjects()) {
      if (marks.reassessment(year, s.code()).isEmpty() && !entered.has(ParticularKind.REASSESSMENT, s.code())
          && !entered.has(ParticularKind.NOT_SAT, s.code())) {
        due.add(new Due(enrolmentId, ParticularKind.REASSESSMENT, s.code(), s.beforeReassessment().text()));
      }
    }
    ConductResult conduct = year.endOfYear().conduct();
    Promotion end = year.endOfYear().promotion().promotion();
    // At the lowest level of conduct there is something to train, where the year did not end with staying.
    if ((end == Promotion.SUMMER_TRAINING || end == Promotion.RETEST) && conduct.year().rank() == 0
        && !entered.has(ParticularKind.SUMMER_CONDUCT)) {
      due.add(new Due(enrolmentId, ParticularKind.SUMMER_CONDUCT, null, conduct.year().code()));
    }
    if (conduct.termOne() != null && conduct.termTwo() != null
        && year.missing().stream().anyMatch(m -> m.what() == Missing.What.CONDUCT_OF_YEAR)) {
      due.add(new Due(enrolmentId, ParticularKind.CONDUCT_OF_YEAR, null, null));
    }
    if (entered.has(ParticularKind.INDIVIDUAL_PLAN) && !entered.has(ParticularKind.PLAN_DECISION)) {
      due.add(new Due(enrolmentId, ParticularKind.PLAN_DECISION, null, null));
    }
    return due;
  }

  static List<Due> primary(long enrolmentId, PrimaryYearAssessment year, PupilParticulars entered) {
    List<Due> due = new ArrayList<>();
    for (PrimaryReason reason : year.completion().reasons()) {
      ParticularKind kind = switch (reason.code()) {
        case SUBJECT_DUE -> ParticularKind.ADDITIONAL_LEVEL;
        case TEST_DUE -> ParticularKind.ADDITIONAL_TEST;
        case TRAIT_DUE -> ParticularKind.ADDITIONAL_TRAIT;
        default -> null;
      };
      if (kind != null && !entered.has(kind, reason.args().getFirst())) {
        due.add(new Due(enrolmentId, kind, reason.args().getFirst(), reason.args().get(1)));
      }
    }
    if (year.completion().completion() == ClassCompletion.PRINCIPAL_DECIDES) {
      due.add(new Due(enrolmentId, ParticularKind.PROMOTION_DECISION, null, null));
    }
    return due;
  }
}
