package vn.hocba.assessment.primary;

import java.util.Set;

/**
 * A subject or activity as the curriculum plans it for the class.
 *
 * @param code of the subject
 * @param tests the periods with a test; empty for most subjects
 * @param compulsory false for a subject taken by choice
 */
public record PrimarySubject(String code, Set<Period> tests, boolean compulsory) {

  public PrimarySubject {
    tests = Set.copyOf(tests);
  }
}
