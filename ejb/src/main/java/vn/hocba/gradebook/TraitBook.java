package vn.hocba.gradebook;

import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.assessment.primary.TraitKind;

/** The books of qualities and competences that the homeroom teacher of a primary class keeps, as the form groups them. */
public enum TraitBook {
  PHAM_CHAT(TraitKind.QUALITY), NL_CHUNG(TraitKind.GENERAL_COMPETENCE), NL_DAC_THU(TraitKind.SPECIFIC_COMPETENCE);

  private final TraitKind kind;

  TraitBook(TraitKind kind) {
    this.kind = kind;
  }

  /** Which traits it holds. */
  public TraitKind kind() {
    return kind;
  }

  /** The book that a class's subject of that code stands for; empty for real subjects. */
  public static Optional<TraitBook> of(String code) {
    return Stream.of(values()).filter(book -> book.name().equals(code)).findFirst();
  }
}
