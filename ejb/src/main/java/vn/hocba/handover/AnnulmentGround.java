package vn.hocba.handover;

import java.util.Optional;
import java.util.stream.Stream;

/** Why a line of the book of copies is annulled, in general: whoever asks by the code of the copy is told this, and no more. */
public enum AnnulmentGround {
  /** Given, or meant, for somebody who has no right to it. */
  WRONG_RECIPIENT,
  /** Another pupil's or year's than was asked for, or other pages. */
  WRONG_DOCUMENT,
  /** What the line or the copy says is wrong, as a name or a number. */
  WRONG_ENTRY,
  /** Printed badly or damaged before it was handed over. */
  DAMAGED,
  /** Lost, so that another one is issued. */
  COPY_LOST,
  /** Asked for and not wanted any more, or never fetched. */
  NOT_TAKEN,
  OTHER;

  /** Of a line that annuls; empty for those from before grounds were kept, which repeat why the copy was given. */
  static Optional<AnnulmentGround> kept(String reason) {
    return Stream.of(values()).filter(g -> g.name().equals(reason)).findFirst();
  }
}
