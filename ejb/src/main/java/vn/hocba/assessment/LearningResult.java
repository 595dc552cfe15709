package vn.hocba.assessment;

import java.util.ArrayList;
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

  /**
   * The same, telling of the next level only the ways on which nothing but these subjects must change.
   *
   * @param open the subjects that can still change; none means that the level is final
   */
  LearningResult within(List<String> open) {
    List<Reason> kept = new ArrayList<>();
    List<Reason> way = new ArrayList<>();
    for (Reason r : next) {
      if (r.code() == ReasonCode.NEXT_OTHERWISE) {
        keep(way, open, kept);
        way = new ArrayList<>();
        if (!kept.isEmpty()) {
          way.add(r);
        }
      } else {
        way.add(r);
      }
    }
    keep(way, open, kept);
    return new LearningResult(level, byTable, reasons, kept);
  }

  private static void keep(List<Reason> way, List<String> open, List<Reason> kept) {
    if (!open.isEmpty() && way.stream().allMatch(r -> !r.code().changesSubject() || open.contains(r.args().getFirst()))) {
      kept.addAll(way);
    }
  }
}
