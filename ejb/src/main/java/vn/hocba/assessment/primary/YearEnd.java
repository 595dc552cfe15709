package vn.hocba.assessment.primary;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/**
 * The entries of the end of the year that decide the result; complete, or there is no result.
 *
 * @param subjects levels by subject code
 * @param tests marks by subject code
 * @param traits levels of qualities and competences
 */
record YearEnd(Map<String, SubjectLevel> subjects, Map<String, Integer> tests, Map<Trait, TraitLevel> traits) {

  /** What counts of a pupil's year; entries not made yet are left out. */
  static YearEnd of(PrimaryPupilYear pupil, PrimaryPolicies policies) {
    YearEnd end = new YearEnd(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
    for (SubjectRecord entered : pupil.subjects()) {
      if (counts(entered.subject(), policies)) {
        put(end.subjects, entered.subject().code(), entered.levels().get(Period.END_YEAR));
        put(end.tests, entered.subject().code(), entered.tests().get(Period.END_YEAR));
      }
    }
    Set<Trait> asked = pupil.rule().traits(pupil.grade(), policies);
    asked.forEach(trait -> put(end.traits, trait, pupil.traits().getOrDefault(trait, Map.of()).get(Period.END_YEAR)));
    return end;
  }

  static boolean counts(PrimarySubject subject, PrimaryPolicies policies) {
    return subject.compulsory() || policies.optionalSubjects() == PrimaryPolicies.OptionalSubjects.COUNTED;
  }

  /** With the new entries in place of those of these items that the additional assessment covered. */
  YearEnd replaced(AdditionalAssessment additional, YearEnd due) {
    YearEnd after = new YearEnd(new LinkedHashMap<>(subjects), new LinkedHashMap<>(tests),
        new LinkedHashMap<>(traits));
    due.subjects.keySet().forEach(code -> put(after.subjects, code, additional.subjects().get(code)));
    due.tests.keySet().forEach(code -> put(after.tests, code, additional.tests().get(code)));
    due.traits.keySet().forEach(trait -> put(after.traits, trait, additional.traits().get(trait)));
    return after;
  }

  /** The entries that do not meet a condition. */
  YearEnd failing(EducationCondition condition) {
    YearEnd failing = new YearEnd(new LinkedHashMap<>(subjects), new LinkedHashMap<>(tests),
        new LinkedHashMap<>(traits));
    failing.subjects.values().removeIf(level -> level.atLeast(condition.subjects()));
    failing.tests.values().removeIf(mark -> mark >= condition.test());
    failing.traits.values().removeIf(level -> level.atLeast(condition.traits()));
    return failing;
  }

  /** Whether an additional assessment has something new for each of these entries. */
  boolean coveredBy(AdditionalAssessment additional) {
    return additional.subjects().keySet().containsAll(subjects.keySet())
        && additional.tests().keySet().containsAll(tests.keySet())
        && additional.traits().keySet().containsAll(traits.keySet());
  }

  /** What of these entries an additional assessment has nothing new for yet. */
  YearEnd notCoveredBy(AdditionalAssessment additional) {
    YearEnd open = new YearEnd(new LinkedHashMap<>(subjects), new LinkedHashMap<>(tests), new LinkedHashMap<>(traits));
    open.subjects.keySet().removeAll(additional.subjects().keySet());
    open.tests.keySet().removeAll(additional.tests().keySet());
    open.traits.keySet().removeAll(additional.traits().keySet());
    return open;
  }

  private static <K, V> void put(Map<K, V> map, K key, V value) {
    if (value != null) {
      map.put(key, value);
    }
  }
}
