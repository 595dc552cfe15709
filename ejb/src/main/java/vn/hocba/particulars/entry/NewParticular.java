package vn.hocba.particulars.entry;

import vn.hocba.assessment.TermMarks.Slot;
import vn.hocba.particulars.ParticularKind;

/**
 * What somebody wants to enter; fields that the kind does not have are ignored.
 *
 * @param subject code of a subject, or name of a quality or competence
 * @param value as typed or chosen: a mark, a letter, the code of a level, period or decision
 * @param text dossier, decision, source or reason
 * @param overMarks that whoever enters it knows of the marks it sets aside
 */
public record NewParticular(long enrolmentId, ParticularKind kind, String subject, Integer term, Slot slot,
    String value, String text, boolean overMarks) {

  /** Without knowing of any marks. */
  public NewParticular(long enrolmentId, ParticularKind kind, String subject, Integer term, Slot slot, String value,
      String text) {
    this(enrolmentId, kind, subject, term, slot, value, text, false);
  }

  /** The same, knowing of the marks it sets aside. */
  public NewParticular knowingly() {
    return new NewParticular(enrolmentId, kind, subject, term, slot, value, text, true);
  }

  /** What the year waits for. */
  public static NewParticular awaited(long enrolmentId, ParticularKind kind, String subject, String value,
      String text) {
    return new NewParticular(enrolmentId, kind, subject, null, null, value, text);
  }
}
