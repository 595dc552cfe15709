package vn.hocba.assessment.primary;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Everything a primary pupil's year is assessed from.
 *
 * @param rule under which regulation
 * @param grade 1 to 5
 * @param firstPeriod the first period in which the pupil was assessed here; later than the first for a newcomer
 * @param subjects those the pupil takes, in the order of the form
 * @param traits levels by period, without those not entered yet
 * @param additional {@link AdditionalAssessment#NONE} while there was none
 * @param principalPromotes the principal's decision (TT 27/2020 Điều 11.1c), or null while there is none
 * @param recognition {@link Recognition#NONE} while nothing was proposed
 */
public record PrimaryPupilYear(PrimaryRule rule, int grade, Period firstPeriod, List<SubjectRecord> subjects,
    Map<Trait, Map<Period, TraitLevel>> traits, AdditionalAssessment additional, Boolean principalPromotes,
    Recognition recognition) {

  /**
   * @throws IllegalArgumentException for a grade that is not of primary school, or a subject given twice
   */
  public PrimaryPupilYear {
    subjects = List.copyOf(subjects);
    if (grade < 1 || grade > 5 || subjects.stream().map(s -> s.subject().code()).distinct().count() < subjects.size()) {
      throw new IllegalArgumentException("no primary year: grade " + grade + ", " + subjects.size() + " subjects");
    }
    traits = traits.entrySet().stream()
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Map.copyOf(entry.getValue())));
  }

  /** A year with its entries and nothing that follows from them yet. */
  public static PrimaryPupilYear of(PrimaryRule rule, int grade, List<SubjectRecord> subjects,
      Map<Trait, Map<Period, TraitLevel>> traits) {
    return new PrimaryPupilYear(rule, grade, Period.MID_TERM_1, subjects, traits, AdditionalAssessment.NONE, null,
        Recognition.NONE);
  }

  public PrimaryPupilYear with(AdditionalAssessment assessed) {
    return new PrimaryPupilYear(rule, grade, firstPeriod, subjects, traits, assessed, principalPromotes, recognition);
  }

  public PrimaryPupilYear with(Recognition recognised) {
    return new PrimaryPupilYear(rule, grade, firstPeriod, subjects, traits, additional, principalPromotes, recognised);
  }

  /**
   * @param promotes the principal's decision
   */
  public PrimaryPupilYear decided(Boolean promotes) {
    return new PrimaryPupilYear(rule, grade, firstPeriod, subjects, traits, additional, promotes, recognition);
  }

  /**
   * @param period from which the pupil was assessed here
   */
  public PrimaryPupilYear since(Period period) {
    return new PrimaryPupilYear(rule, grade, period, subjects, traits, additional, principalPromotes, recognition);
  }
}
