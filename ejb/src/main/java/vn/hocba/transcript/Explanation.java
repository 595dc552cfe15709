package vn.hocba.transcript;

import java.util.List;
import vn.hocba.assessment.ReasonStep;

/**
 * Why a pupil's year came out as it did: kept with the closed year, so that it can be read when the rules have moved on.
 *
 * @param regulation the regulation's name as printed, as in {@code TT 22/2021}
 * @param row the row of the curriculum that says it applies
 * @param policies how open points were read, name and choice
 * @param parts the results in the order of the form
 */
public record Explanation(String regulation, String row, List<String> policies, List<Part> parts) {

  public Explanation {
    policies = List.copyOf(policies);
    parts = List.copyOf(parts);
  }

  /** What a part explains; a primary school's parts have reasons of their own kind. */
  public enum About {
    SUBJECT_TERM_ONE, SUBJECT_TERM_TWO, SUBJECT_YEAR, LEARNING_TERM_ONE, LEARNING_TERM_TWO, LEARNING_YEAR,
    LEARNING_AFTER_SUMMER, CONDUCT_YEAR, CONDUCT_AFTER_SUMMER, PROMOTION, PROMOTION_AFTER_SUMMER, AWARD_TERM_ONE,
    AWARD_TERM_TWO, AWARD_YEAR, REMARKS,
    PRIMARY_SUBJECT, PRIMARY_TEST, PRIMARY_TRAITS, PRIMARY_RESULT, PRIMARY_RESULT_AFTER_ADDITIONAL, PRIMARY_COMPLETION, PRIMARY_AWARD;

    /** Whether the reasons are those of the regulations for primary school. */
    public boolean primary() {
      return name().startsWith("PRIMARY_");
    }
  }

  /**
   * One result and its argument.
   *
   * @param about which result
   * @param subject its code, or null for what concerns the whole year
   * @param result code or mark, or null while open
   * @param reasons the rule and the values that decided
   * @param next what would have been needed for the level above; empty at the highest
   */
  public record Part(About about, String subject, String result, List<? extends ReasonStep> reasons,
      List<? extends ReasonStep> next) {

    public Part {
      reasons = List.copyOf(reasons);
      next = List.copyOf(next);
    }
  }

  /** What a teacher of these subjects may read: their own, none of the others. */
  public Explanation onlySubjects(List<String> codes) {
    return new Explanation(regulation, row, policies,
        parts.stream().filter(p -> p.subject() != null && codes.contains(p.subject())).toList());
  }
}
