package vn.hocba.assessment.primary;

import java.util.Set;

/**
 * Outstanding achievement or clear progress that the teacher proposed, as far as the class recognised it
 * (TT 27/2020 Điều 13.1a).
 *
 * @param subjects codes of subjects with outstanding achievement
 * @param traits qualities and competences with clear progress
 * @param byClass whether the class has recognised it
 */
public record Recognition(Set<String> subjects, Set<Trait> traits, boolean byClass) {

  /** Nothing was proposed. */
  public static final Recognition NONE = new Recognition(Set.of(), Set.of(), false);

  public Recognition {
    subjects = Set.copyOf(subjects);
    traits = Set.copyOf(traits);
  }

  boolean empty() {
    return subjects.isEmpty() && traits.isEmpty();
  }
}
