package vn.hocba.classbook;

import java.math.BigDecimal;
import java.util.List;
import vn.hocba.assessment.MarkKind;

/**
 * What one pupil has in one subject.
 *
 * @param subject the subject's code
 * @param marks in the order of the book
 * @param reassessedScore the score of a re-assessment (TT 22/2021 Điều 14), or null
 * @param reassessedPassed the comment result of a re-assessment, or null
 * @param note the remark beside the marks, or null
 * @param exempt true when the remark says the pupil is exempted
 */
public record BookResult(String subject, List<BookMark> marks, BigDecimal reassessedScore, Boolean reassessedPassed,
    String note, boolean exempt) {

  public BookResult {
    marks = List.copyOf(marks);
  }

  /** The mark in this place, or null. */
  public BookMark mark(int term, MarkKind kind, int ordinal) {
    return marks.stream().filter(m -> m.term() == term && m.kind() == kind && m.ordinal() == ordinal).findFirst()
        .orElse(null);
  }
}
