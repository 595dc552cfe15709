package vn.hocba.assessment;

/**
 * The four levels of learning and of conduct (TT 22/2021 and TT 43/2021 Điều 8 and 9), lowest first, so that they
 * compare.
 */
public enum Level implements ResultLevel {
  CHUA_DAT, DAT, KHA, TOT;

  /** The adjacent higher level; the highest stays what it is. */
  public Level up() {
    return this == TOT ? TOT : values()[ordinal() + 1];
  }

  /** How many levels this lies above the other; negative when below. */
  public int above(Level other) {
    return ordinal() - other.ordinal();
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public int rank() {
    return ordinal();
  }
}
