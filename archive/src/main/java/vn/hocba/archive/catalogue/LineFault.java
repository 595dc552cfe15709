package vn.hocba.archive.catalogue;

/**
 * Something wrong with a line.
 *
 * @param value what stands there, or what it is about
 */
public record LineFault(Kind kind, String value) {

  /** What can be wrong. */
  public enum Kind {
    /** No number. */
    NO_NUMBER(true),
    /** No name. */
    NO_NAME(true),
    /** A value longer than the catalogue keeps: its field. */
    TOO_LONG(true),
    /** More cells than columns: the first too many. */
    TOO_MANY_CELLS(true),
    /** A cell that a spreadsheet has not computed, or could not: what stands there. */
    FORMULA(true),
    /** A byte that the chosen encoding does not have. */
    UNREADABLE(true),
    /** It reads as Vietnamese in another encoding only: how. */
    OTHER_ENCODING(true),
    /** The number stands on an earlier line: which. */
    TWICE(true),
    /** The catalogue has that number for somebody else: whom. */
    TAKEN(true),
    /** The catalogue has the line already. */
    KNOWN(true),
    /** Neither a day nor a year of birth; taken without. */
    BIRTH(false),
    /** No day of birth that there was, or not all of one; taken with its year. */
    BIRTH_YEAR(false),
    /** Not two years in a row; taken without a school year. */
    YEAR(false),
    /** Born after today: when; taken. */
    BIRTH_AHEAD(false),
    /** A school year that has not begun: which; taken. */
    YEAR_AHEAD(false),
    /** Younger or older than anybody is in a class that year: the age; taken. */
    AGE(false),
    /** The paper names another school than the one that keeps it; taken. */
    OTHER_SCHOOL(false);

    private final boolean refusing;

    Kind(boolean refusing) {
      this.refusing = refusing;
    }

    /** Whether a line with it is not taken. */
    public boolean refusing() {
      return refusing;
    }
  }
}
