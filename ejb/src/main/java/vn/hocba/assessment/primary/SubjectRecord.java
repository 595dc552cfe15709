package vn.hocba.assessment.primary;

import java.util.Map;

/**
 * What has been entered for a pupil in one subject.
 *
 * @param subject which
 * @param levels by period, without those not entered yet
 * @param tests marks by period, 0 to 10, without those not entered yet
 */
public record SubjectRecord(PrimarySubject subject, Map<Period, SubjectLevel> levels, Map<Period, Integer> tests) {

  /**
   * @throws IllegalArgumentException for a test the subject has not, or a mark off the scale; {@link EntryRules}
   *     refuses those with a reason
   */
  public SubjectRecord {
    levels = Map.copyOf(levels);
    tests = Map.copyOf(tests);
    if (!subject.tests().containsAll(tests.keySet()) || tests.values().stream().anyMatch(m -> m < 0 || m > 10)) {
      throw new IllegalArgumentException("no such test: " + subject.code() + " " + tests);
    }
  }
}
