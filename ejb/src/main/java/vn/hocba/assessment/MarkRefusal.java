package vn.hocba.assessment;

import java.util.List;

/**
 * Why a mark is not accepted.
 *
 * @param code what is wrong
 * @param article the rule that says so, as in {@code TT 22/2021 Điều 5.3}
 * @param args what the message names, as codes and plain decimals
 */
public record MarkRefusal(Code code, String article, List<String> args) {

  /** What is wrong with a mark; each has a message {@code markRefusal.<CODE>} whose arguments are listed here. */
  public enum Code {
    /** Neither a number nor, in a comment subject, Đạt or Chưa đạt: 0 what was typed. */
    UNREADABLE,
    /** Below 0 or above 10: 0 the mark. */
    OUT_OF_RANGE,
    /** More than one decimal: 0 the mark. */
    TOO_MANY_DECIMALS,
    /** A decimal where the rule wants an integer: 0 the mark. */
    INTEGER_REQUIRED,
    /** A score in a subject that is assessed by comments: 0 subject, 1 the mark. */
    SUBJECT_HAS_NO_SCORES,
    /** A comment result in a subject that is assessed by scores: 0 subject, 1 the mark. */
    SUBJECT_HAS_SCORES,
    /** The pupil does not take the subject: 0 subject. */
    SUBJECT_NOT_TAKEN,
    /** The pupil is exempted from the subject in this term: 0 subject, 1 term. */
    SUBJECT_EXEMPTED,
    /** The subject is not taught in this term: 0 subject, 1 term. */
    TERM_NOT_TAUGHT,
    /** The subject's year result does not call for a re-assessment: 0 subject, 1 result. */
    NOT_TO_BE_REASSESSED
  }

  public MarkRefusal {
    args = List.copyOf(args);
  }

  static MarkRefusal of(Code code, String article, Object... args) {
    return new MarkRefusal(code, article, List.of(args).stream().map(Object::toString).toList());
  }
}
