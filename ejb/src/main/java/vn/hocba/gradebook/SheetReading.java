package vn.hocba.gradebook;

import java.util.List;
import vn.hocba.problem.ProblemCode;

/**
 * What an uploaded spreadsheet says about a gradebook; nothing of it is written.
 *
 * @param entries what could be read, also what the book holds already; cells left empty say nothing
 * @param refused what could not
 */
public record SheetReading(List<Entry> entries, List<Refused> refused) {

  /**
   * A cell and what the file wants it to hold.
   *
   * @param cell {@code <enrolment>:<term>:<kind>:<ordinal>}
   * @param value as {@link MarkValue#text} writes it
   */
  public record Entry(String cell, String value) {}

  /**
   * Something of the file that is not taken.
   *
   * @param ref where in the file, as in {@code E7}
   * @param cell which cell of the book; null when a whole line is refused
   * @param pupil full name, or what the file says in its place
   * @param column null when a whole line is refused
   * @param typed what the file says
   */
  public record Refused(String ref, String cell, String pupil, FormColumn column, String typed, ProblemCode code,
      List<Object> args) {}
}
