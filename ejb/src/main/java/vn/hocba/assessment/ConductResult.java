package vn.hocba.assessment;

import java.util.List;
import java.util.stream.Stream;

/**
 * Conduct of both terms and the year.
 *
 * @param termOne null while not entered
 * @param termTwo null while not entered
 * @param year null until everything it follows from is there
 * @param reasons why the year's is so, or what is missing
 * @param next what both terms would have had to be for the level above; empty where nothing follows from them
 */
public record ConductResult(ResultLevel termOne, ResultLevel termTwo, ResultLevel year, List<Reason> reasons,
    List<Reason> next) {

  public ConductResult {
    reasons = List.copyOf(reasons);
    next = List.copyOf(next);
  }

  /** The same with the year's level replaced after summer training; what the terms should have been is past. */
  ConductResult replacedBy(ResultLevel afterSummer, Reason why) {
    return new ConductResult(termOne, termTwo, afterSummer, Stream.concat(reasons.stream(),
        Stream.of(why)).toList(), List.of());
  }
}
