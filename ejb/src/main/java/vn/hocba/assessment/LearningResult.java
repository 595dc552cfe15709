package vn.hocba.assessment;

import java.util.List;

/**
 * The learning result of a term or the year and why it is so.
 *
 * @param level the final level, or null when it could not be classified
 * @param byTable the level before the one-subject adjustment, or null
 * @param reasons in the order of the argument
 * @param next what would have been needed for the level above; empty at the highest or without a level
 */
public record LearningResult(ResultLevel level, ResultLevel byTable, List<Reason> reasons, List<Reason> next) {

  public LearningResult {
    reasons = List.copyOf(reasons);
    next = List.copyOf(next);
  }

  public boolean adjusted() {
    return level != byTable;
  }
}
