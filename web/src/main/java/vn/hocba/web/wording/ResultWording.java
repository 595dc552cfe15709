package vn.hocba.web.wording;

import vn.hocba.transcript.Explanation.Part;

/** Names the result that a part of an explanation is about. */
public final class ResultWording {

  private final Wording wording;
  private final CodeWording codes;

  public ResultWording(Wording wording) {
    this.wording = wording;
    this.codes = new CodeWording(wording);
  }

  /** The result in words; null while it is open or where there is none. */
  public String text(Part p) {
    if (p.result() == null) {
      return null;
    }
    return switch (p.about()) {
      case PROMOTION, PROMOTION_AFTER_SUMMER -> wording.text("Promotion." + p.result());
      case AWARD_TERM_ONE, AWARD_TERM_TWO, AWARD_YEAR -> wording.text("Award." + p.result());
      case SUBJECT_YEAR, PRIMARY_TEST -> codes.mark(p.result());
      case PRIMARY_SUBJECT -> wording.text("SubjectLevel." + p.result());
      case PRIMARY_RESULT, PRIMARY_RESULT_AFTER_ADDITIONAL -> wording.text("EducationLevel." + p.result());
      case PRIMARY_COMPLETION -> wording.text("ClassCompletion." + p.result());
      case PRIMARY_AWARD -> wording.text("PrimaryAward." + p.result());
      default -> codes.level(p.result());
    };
  }

  /** What a sentence about the result begins with, also where there is none yet; null for what has no sentence. */
  String told(Part p) {
    return switch (p.about()) {
      case REMARKS, PRIMARY_TRAITS, SUBJECT_TERM_ONE, SUBJECT_TERM_TWO, SUBJECT_YEAR, PRIMARY_SUBJECT, PRIMARY_TEST ->
          null;
      case AWARD_TERM_ONE, AWARD_TERM_TWO, AWARD_YEAR, PRIMARY_AWARD ->
          p.result() == null ? wording.text("because.noAward") : text(p);
      default -> p.result() == null ? wording.text("because.open") : text(p);
    };
  }
}
