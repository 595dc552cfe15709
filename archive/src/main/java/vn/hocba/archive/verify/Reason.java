package vn.hocba.archive.verify;

import java.util.List;

/**
 * One reason for a verdict.
 *
 * @param code why
 * @param finding the finding behind {@link ReasonCode#FINDING} and {@link ReasonCode#IDENTICAL_BUT_NOT_CONFIRMED};
 *     null for the others
 */
public record Reason(ReasonCode code, Finding finding) {

  static Reason of(ReasonCode code) {
    return new Reason(code, null);
  }

  static List<Reason> all(List<Finding> findings) {
    return findings.stream().map(finding -> new Reason(ReasonCode.FINDING, finding)).toList();
  }
}
