package vn.hocba.particulars.entry;

import vn.hocba.gradebook.MarkColumn;

/**
 * A mark or level that a book holds of a pupil; comments in words are none.
 *
 * @param subject code of the subject, or of the book of qualities or competences
 * @param value as the audit trail keeps it: {@code 8.5}, {@code D}, {@code T}
 */
public record StandingMark(String subject, MarkColumn column, String value) {}
