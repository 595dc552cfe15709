package vn.hocba.assessment.primary;

import java.util.Optional;
import java.util.stream.Stream;

/** The levels of a subject or activity (TT 27/2020 Điều 7.1a), lowest first, so that they compare. */
public enum SubjectLevel {
  CHUA_HOAN_THANH("C"), HOAN_THANH("H"), HOAN_THANH_TOT("T");

  private final String code;

  SubjectLevel(String code) {
    this.code = code;
  }

  /** The letter on the form. */
  public String code() {
    return code;
  }

  public boolean atLeast(SubjectLevel other) {
    return compareTo(other) >= 0;
  }

  /** The level a letter stands for, in either case. */
  public static Optional<SubjectLevel> of(String letter) {
    return Stream.of(values()).filter(level -> level.code.equalsIgnoreCase(letter.strip())).findFirst();
  }
}
