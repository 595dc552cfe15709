package vn.hocba.oversight;

import vn.hocba.school.ClassState;

/**
 * How far one gradebook has come in the two terms.
 *
 * @param teacher full name of who keeps it; null while nobody is assigned
 */
public record BookFigure(long classId, String className, int grade, ClassState state, long book, String subject,
    String teacher, TermCount one, TermCount two) {

  /** @param term 1, 2, or 0 for the year */
  public TermCount of(int term) {
    return switch (term) {
      case 1 -> one;
      case 2 -> two;
      default -> one.plus(two);
    };
  }
}
