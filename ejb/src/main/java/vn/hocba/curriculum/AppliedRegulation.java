package vn.hocba.curriculum;

import java.util.Optional;
import java.util.stream.Stream;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.PrimaryRule;

/**
 * The regulation that applies to a grade in a school year.
 *
 * @param rowId the row of the curriculum that says so
 * @param regulation which
 * @param edition the regulation's own name, or that of the text before it was amended: {@code TT30_2014}
 * @param source where the roadmap is written
 */
public record AppliedRegulation(String rowId, Regulation regulation, String edition, String source) {

  /** The rules for primary school, empty for secondary school. */
  public Optional<PrimaryRule> primaryRule() {
    return Stream.of(PrimaryRule.values()).filter(rule -> rule.name().equals(edition)).findFirst();
  }
}
