package vn.hocba.lock;

/**
 * Where an entry stands in a class's book.
 *
 * @param term 1 or 2; null for what belongs to the year as a whole
 * @param half 1 for what is due by the middle of the term, 2 for the rest; null where that makes no difference
 * @param subject code; null for what belongs to no subject
 */
public record Place(BookPart part, Integer term, Integer half, String subject) {

  /** The class as a whole. */
  public static final Place BOOK = new Place(BookPart.BOOK, null, null, null);
  /** The register entries of its pupils. */
  public static final Place PROFILE = new Place(BookPart.PROFILE, null, null, null);

  public static Place conduct(int term) {
    return new Place(BookPart.CONDUCT, term, null, null);
  }

  public static Place attendance(int term) {
    return new Place(BookPart.ATTENDANCE, term, null, null);
  }
}
