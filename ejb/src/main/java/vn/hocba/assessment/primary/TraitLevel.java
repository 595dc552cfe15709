package vn.hocba.assessment.primary;

import java.util.Optional;
import java.util.stream.Stream;

/** The levels of a quality or competence (TT 27/2020 Điều 7.2), lowest first, so that they compare. */
public enum TraitLevel {
  CAN_CO_GANG("C", "C"), DAT("D", "Đ"), TOT("T", "T");

  private final String code;
  private final String letter;

  TraitLevel(String code, String letter) {
    this.code = code;
    this.letter = letter;
  }

  /** The code in which it is kept. */
  public String code() {
    return code;
  }

  /** The letter on the form. */
  public String letter() {
    return letter;
  }

  public boolean atLeast(TraitLevel other) {
    return compareTo(other) >= 0;
  }

  /** The level a letter or code stands for, in either case. */
  public static Optional<TraitLevel> of(String text) {
    return Stream.of(values()).filter(level -> level.code.equalsIgnoreCase(text.strip())
        || level.letter.equalsIgnoreCase(text.strip())).findFirst();
  }
}
