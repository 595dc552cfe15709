package vn.hocba.assessment.primary;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** Works out the result of a primary year from its last entries (TT 27/2020 Điều 9.2a, VBHN 03/2016 Điều 14.1a). */
final class EducationRules {

  private EducationRules() {}

  /**
   * @param open how many entries that count are still missing
   */
  static EducationResult decide(PrimaryRule rule, YearEnd year, int open) {
    String article = rule.article(rule.articles().result());
    if (open > 0) {
      return new EducationResult(null, List.of(PrimaryReason.of(PrimaryReasonCode.YEAR_END_OPEN, article, open)),
          List.of());
    }
    List<EducationCondition> missed = new ArrayList<>();
    EducationLevel level = EducationLevel.CHUA_HOAN_THANH;
    for (EducationCondition condition : rule.conditions()) {
      if (condition.met(year)) {
        level = condition.level();
        break;
      }
      missed.add(condition);
    }
    List<PrimaryReason> reasons = new ArrayList<>();
    reasons.add(PrimaryReason.of(PrimaryReasonCode.RESULT_BY_TABLE, article, level));
    lowest(reasons, PrimaryReasonCode.LOWEST_SUBJECT, article, year.subjects().values());
    lowest(reasons, PrimaryReasonCode.LOWEST_TRAIT, article, year.traits().values());
    lowest(reasons, PrimaryReasonCode.LOWEST_TEST, article, year.tests().values());
    return new EducationResult(level, reasons, missed.isEmpty() ? List.of() : below(year, missed.getLast()));
  }

  /** Every entry that misses a condition, with what it would have needed. */
  static List<PrimaryReason> below(YearEnd year, EducationCondition condition) {
    List<PrimaryReason> below = new ArrayList<>();
    YearEnd failing = year.failing(condition);
    failing.subjects().forEach((code, level) -> below.add(PrimaryReason.of(PrimaryReasonCode.SUBJECT_BELOW,
        condition.article(), code, level, condition.subjects(), condition.aim())));
    failing.traits().forEach((trait, level) -> below.add(PrimaryReason.of(PrimaryReasonCode.TRAIT_BELOW,
        condition.article(), trait, level, condition.traits(), condition.aim())));
    failing.tests().forEach((code, mark) -> below.add(PrimaryReason.of(PrimaryReasonCode.TEST_BELOW,
        condition.article(), code, mark, condition.test(), condition.aim())));
    return below;
  }

  private static <T extends Comparable<? super T>> void lowest(List<PrimaryReason> reasons, PrimaryReasonCode code,
      String article, Collection<T> values) {
    if (!values.isEmpty()) {
      T lowest = Collections.min(values);
      reasons.add(PrimaryReason.of(code, article, lowest, Collections.frequency(values, lowest), values.size()));
    }
  }
}
