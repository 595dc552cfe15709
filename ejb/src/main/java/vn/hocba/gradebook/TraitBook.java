package vn.hocba.gradebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryRule;
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

  /** The books a grade has: not of traits that its regulation does not assess, as specific competences before TT 27. */
  public static List<TraitBook> of(PrimaryRule rule, int grade) {
    return Stream.of(values()).filter(book -> rule.traits(grade, PrimaryPolicies.DEFAULT).stream()
        .anyMatch(trait -> trait.kind() == book.kind)).toList();
  }

  /** The book that a class's subject of that code stands for; empty for real subjects. */
  public static Optional<TraitBook> of(String code) {
    return Stream.of(values()).filter(book -> book.name().equals(code)).findFirst();
  }
}
