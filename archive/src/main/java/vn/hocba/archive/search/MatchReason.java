package vn.hocba.archive.search;

/** What speaks for a hit; the weights are powers of two, so that a score tells its reasons, strongest first. */
public enum MatchReason {
  /** Born on the very day. */
  BIRTH_DATE(256),
  /** Born in the year. */
  BIRTH_YEAR(128),
  /** The whole name as typed, tone marks included. */
  WHOLE_NAME_WITH_MARKS(64),
  /** Every syllable typed with marks is there with the same marks. */
  SAME_MARKS(32),
  /** The whole name, tone marks aside. */
  WHOLE_NAME(16),
  /** A typed syllable with its marks is the given name. */
  GIVEN_NAME_WITH_MARKS(8),
  /** The syllables follow each other as typed. */
  IN_ORDER(4),
  /** A typed syllable is the given name, marks aside. */
  GIVEN_NAME(2),
  /** Letter for letter as typed. */
  AS_TYPED(1);

  private final int weight;

  MatchReason(int weight) {
    this.weight = weight;
  }

  int weight() {
    return weight;
  }
}
