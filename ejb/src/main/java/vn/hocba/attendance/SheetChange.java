package vn.hocba.attendance;

/**
 * What somebody wants an entry of a class sheet to hold.
 *
 * @param cell which entry
 * @param value null empties it
 * @param seen what the person saw there, null for nothing: class books and the other homeroom pages write the same
 *     record, so the value itself, not a counter, says whether it has changed meanwhile
 * @param reason why an entry that stood is another one now; null where nobody said
 */
public record SheetChange(String cell, String value, String seen, String reason) {

  /** Without a reason. */
  public SheetChange(String cell, String value, String seen) {
    this(cell, value, seen, null);
  }
}
