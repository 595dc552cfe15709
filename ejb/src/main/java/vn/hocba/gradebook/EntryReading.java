package vn.hocba.gradebook;

import java.util.List;
import vn.hocba.problem.ProblemCode;

/**
 * What somebody typed into a cell, read or refused.
 *
 * @param value null when the cell is to be emptied, and when it is refused
 * @param refusal why it is no entry of that column, or null
 * @param args of the refusal: what was typed, the rule that says so
 */
public record EntryReading(MarkValue value, ProblemCode refusal, List<Object> args) {

  static EntryReading of(MarkValue value) {
    return new EntryReading(value, null, List.of());
  }

  static EntryReading refused(ProblemCode code, Object... args) {
    return new EntryReading(null, code, List.of(args));
  }

  public boolean isRefused() {
    return refusal != null;
  }
}
