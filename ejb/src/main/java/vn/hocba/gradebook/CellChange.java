package vn.hocba.gradebook;

import vn.hocba.correction.Grounds;

/**
 * What somebody wants a cell to hold.
 *
 * @param cell {@code <enrolment>:<term>:<kind>:<ordinal>}
 * @param value as typed, or as {@link MarkValue#text} writes it; null empties the cell
 * @param version the version the person saw; 0 for a cell never written
 * @param grounds why what stands there is corrected; null while nobody asked for them
 */
public record CellChange(String cell, String value, int version, Grounds grounds) {

  public CellChange(String cell, String value, int version) {
    this(cell, value, version, null);
  }
}
