package vn.hocba.assessment.primary;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * An entry that a primary pupil's year still lacks.
 *
 * @param what which kind of entry
 * @param code of the subject, or name of the {@link Trait}
 * @param period when it was due
 */
public record PrimaryMissing(What what, String code, Period period) {

  /** The kinds of entry. */
  public enum What {
    SUBJECT_LEVEL, TEST, TRAIT_LEVEL
  }

  /** Everything that is missing, period by period, in the order of the form. */
  static List<PrimaryMissing> of(PrimaryPupilYear pupil, PrimaryPolicies policies) {
    List<PrimaryMissing> missing = new ArrayList<>();
    for (Period period : pupil.rule().periods()) {
      if (period.compareTo(pupil.firstPeriod()) >= 0) {
        add(missing, pupil, period, pupil.rule().traits(pupil.grade(), policies));
      }
    }
    return missing;
  }

  private static void add(List<PrimaryMissing> missing, PrimaryPupilYear pupil, Period period, Set<Trait> traits) {
    for (SubjectRecord entered : pupil.subjects()) {
      if (!entered.levels().containsKey(period)) {
        missing.add(new PrimaryMissing(What.SUBJECT_LEVEL, entered.subject().code(), period));
      }
      if (entered.subject().tests().contains(period) && !entered.tests().containsKey(period)) {
        missing.add(new PrimaryMissing(What.TEST, entered.subject().code(), period));
      }
    }
    for (Trait trait : traits) {
      if (!pupil.traits().getOrDefault(trait, Map.of()).containsKey(period)) {
        missing.add(new PrimaryMissing(What.TRAIT_LEVEL, trait.name(), period));
      }
    }
  }
}
