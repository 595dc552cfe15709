package vn.hocba.archive.verify;

import java.util.List;

/**
 * Whether a file keeps to PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1).
 *
 * @param outcome the answer
 * @param violations for {@code BAD} the clauses broken, as in {@code 3a 6.2.11.7.2-1}; for
 *     {@code COULD_NOT_CHECK} the technical cause; else empty
 */
public record Conformance(Outcome outcome, List<String> violations) {

  public Conformance {
    violations = List.copyOf(violations);
  }

  /** Good, bad, or not to be told. */
  public enum Outcome { GOOD, BAD, COULD_NOT_CHECK }
}
