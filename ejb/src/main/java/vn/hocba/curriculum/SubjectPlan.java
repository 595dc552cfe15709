package vn.hocba.curriculum;

import java.util.Set;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimarySubject;

/**
 * What the curriculum plans for a subject of a grade in a school year.
 *
 * @param rowId the row of the curriculum that says so
 * @param code of the subject
 * @param assessment by score, comment or level
 * @param role required, chosen, topic, content or optional
 * @param group of which it is chosen, or empty
 * @param partOf the subject a group of topics or a content belongs to, or empty
 * @param lessons a year
 * @param regularCount regular assessments a term; 0 in primary school and for topics, whose result is a regular mark
 *     of the subject they belong to
 * @param tests the periods with a test in primary school; empty elsewhere
 */
public record SubjectPlan(String rowId, String code, Assessment assessment, Role role, String group, String partOf,
    int lessons, int regularCount, Set<Period> tests) {

  public SubjectPlan {
    tests = Set.copyOf(tests);
  }

  /** As the rules for primary school take it. */
  public PrimarySubject primary() {
    return new PrimarySubject(code, tests, role != Role.OPTIONAL);
  }
}
