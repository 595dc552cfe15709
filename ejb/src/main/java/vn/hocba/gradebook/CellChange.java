package vn.hocba.gradebook;

/**
 * What somebody wants a cell to hold.
 *
 * @param cell {@code <enrolment>:<term>:<kind>:<ordinal>}
 * @param value as typed, or as {@link MarkValue#text} writes it; null empties the cell
 * @param version the version the person saw; 0 for a cell never written
 */
public record CellChange(String cell, String value, int version) {}
