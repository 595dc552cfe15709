package vn.hocba.assessment;

/** A level of learning or conduct under any regulation; implemented by one enum per regulation and kind. */
public interface ResultLevel {

  /** The code that documents keep and messages {@code Level.<code>} tell, as in {@code KHA}. */
  String code();

  /** From 0 for the lowest; compares only within one enum. */
  int rank();

  /** @throws IllegalArgumentException when the other is of another regulation or kind */
  default boolean atLeast(ResultLevel other) {
    if (getClass() != other.getClass()) {
      throw new IllegalArgumentException(this + " and " + other + " do not compare");
    }
    return rank() >= other.rank();
  }
}
