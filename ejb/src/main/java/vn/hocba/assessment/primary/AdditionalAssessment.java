package vn.hocba.assessment.primary;

import java.util.Map;

/**
 * What an additional assessment gave, in place of the entries of the end of the year (TT 27/2020 Điều 11.1b).
 *
 * @param subjects new levels by subject code
 * @param tests new marks by subject code
 * @param traits new levels of qualities and competences
 */
public record AdditionalAssessment(Map<String, SubjectLevel> subjects, Map<String, Integer> tests,
    Map<Trait, TraitLevel> traits) {

  /** No additional assessment has taken place. */
  public static final AdditionalAssessment NONE = new AdditionalAssessment(Map.of(), Map.of(), Map.of());

  public AdditionalAssessment {
    subjects = Map.copyOf(subjects);
    tests = Map.copyOf(tests);
    traits = Map.copyOf(traits);
  }
}
