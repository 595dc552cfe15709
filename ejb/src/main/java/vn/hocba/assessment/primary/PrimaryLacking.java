package vn.hocba.assessment.primary;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tells missing entries as steps of the argument, those of one subject, quality or competence in one step. */
public final class PrimaryLacking {

  private PrimaryLacking() {}

  /** In the order of the form; the first argument is the code of what lacks, the second the periods. */
  public static List<PrimaryReason> of(PrimaryRule rule, List<PrimaryMissing> missing) {
    Map<PrimaryMissing, List<String>> periods = new LinkedHashMap<>();
    missing.forEach(m -> periods.computeIfAbsent(new PrimaryMissing(m.what(), m.code(), null), p -> new ArrayList<>())
        .add(m.period().name()));
    return periods.entrySet().stream().map(e -> {
      PrimaryMissing m = e.getKey();
      String when = String.join(",", e.getValue());
      return switch (m.what()) {
        case SUBJECT_LEVEL -> PrimaryReason.of(PrimaryReasonCode.LEVEL_LACKING,
            rule.article(rule.articles().subjectLevel()), m.code(), when);
        case TEST -> PrimaryReason.of(PrimaryReasonCode.TEST_LACKING, rule.article(rule.articles().tested()), m.code(),
            when);
        case TRAIT_LEVEL -> PrimaryReason.of(PrimaryReasonCode.TRAIT_LACKING,
            rule.article(rule.articles().traitLevel()), m.code(), when);
      };
    }).toList();
  }
}
