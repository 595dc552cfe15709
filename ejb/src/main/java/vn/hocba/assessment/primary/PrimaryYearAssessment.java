package vn.hocba.assessment.primary;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Everything a transcript says about one primary pupil's year, computed from the entries, with the reasons.
 *
 * @param result at the end of the year
 * @param afterAdditional with the additional assessment, or null when there was none
 * @param completion of the class, and of primary school in grade 5
 * @param award honours the year as it was, not what an additional assessment made of it
 * @param missing every entry of every period that is not there; those of the year's end leave the result open
 */
public record PrimaryYearAssessment(EducationResult result, EducationResult afterAdditional,
    CompletionResult completion, PrimaryAwardResult award, List<PrimaryMissing> missing) {

  public PrimaryYearAssessment {
    missing = List.copyOf(missing);
  }

  /** Assesses with the default readings. */
  public static PrimaryYearAssessment of(PrimaryPupilYear pupil) {
    return of(pupil, PrimaryPolicies.DEFAULT);
  }

  /**
   * @param policies how the open points of the regulations are read
   */
  public static PrimaryYearAssessment of(PrimaryPupilYear pupil, PrimaryPolicies policies) {
    List<PrimaryMissing> missing = PrimaryMissing.of(pupil, policies);
    YearEnd year = YearEnd.of(pupil, policies);
    EducationResult result = EducationRules.decide(pupil.rule(), year, open(pupil, missing, policies));
    EducationResult after = after(pupil, year, result, policies);
    return new PrimaryYearAssessment(result, after, CompletionRules.decide(pupil, year, result, after),
        PrimaryAwardRules.decide(pupil, year, result.level()), missing);
  }

  /** What counts now: with the additional assessment where there was one, else as the year ended. */
  public EducationResult inForce() {
    return afterAdditional == null ? result : afterAdditional;
  }

  /** True when nothing is missing and no further step is due. */
  public boolean isComplete() {
    return missing.isEmpty() && completion.completion() != ClassCompletion.OPEN
        && completion.completion() != ClassCompletion.ADDITIONAL_DUE
        && completion.completion() != ClassCompletion.PRINCIPAL_DECIDES;
  }

  /** The reasons of the year's results, in the order result, additional assessment, completion, award. */
  public List<PrimaryReason> reasons() {
    List<PrimaryReason> all = new ArrayList<>(result.reasons());
    if (afterAdditional != null) {
      all.addAll(afterAdditional.reasons());
    }
    all.addAll(completion.reasons());
    all.addAll(award.reasons());
    return all;
  }

  private static EducationResult after(PrimaryPupilYear pupil, YearEnd year, EducationResult result,
      PrimaryPolicies policies) {
    if (result.level() != EducationLevel.CHUA_HOAN_THANH
        || pupil.additional().equals(AdditionalAssessment.NONE)) {
      return null;
    }
    YearEnd replaced = year.replaced(pupil.additional(), CompletionRules.due(pupil.rule(), year));
    EducationResult after = EducationRules.decide(pupil.rule(), replaced, 0);
    EducationLevel limit = EducationLevel.HOAN_THANH;
    if (policies.additionalResult() == PrimaryPolicies.AdditionalResult.BY_TABLE || !after.level().atLeast(limit)) {
      return after;
    }
    if (after.level() == limit) {
      // no additional assessment lifts further, so nothing is needed
      return new EducationResult(limit, after.reasons(), List.of());
    }
    List<PrimaryReason> reasons = new ArrayList<>(after.reasons());
    reasons.add(PrimaryReason.of(PrimaryReasonCode.ADDITIONAL_LIMITED,
        pupil.rule().article(pupil.rule().articles().additional()), after.level(), limit));
    return new EducationResult(limit, reasons, List.of());
  }

  /** How many of the missing entries the result waits for. */
  private static int open(PrimaryPupilYear pupil, List<PrimaryMissing> missing, PrimaryPolicies policies) {
    if (pupil.subjects().isEmpty()) {
      return 1;
    }
    Set<String> ignored = pupil.subjects().stream().map(SubjectRecord::subject)
        .filter(subject -> !YearEnd.counts(subject, policies)).map(PrimarySubject::code).collect(Collectors.toSet());
    return (int) missing.stream().filter(entry -> entry.period() == Period.END_YEAR)
        .filter(entry -> entry.what() == PrimaryMissing.What.TRAIT_LEVEL || !ignored.contains(entry.code())).count();
  }
}
