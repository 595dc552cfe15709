package vn.hocba.attendance;

/**
 * What somebody wants an entry of a class sheet to hold.
 *
 * @param cell which entry
 * @param value null empties it
 * @param seen what the person saw there, null for nothing: class books and the other homeroom pages write the same
 *     record, so the value itself, not a counter, says whether it has changed meanwhile
 */
public record SheetChange(String cell, String value, String seen) {}
