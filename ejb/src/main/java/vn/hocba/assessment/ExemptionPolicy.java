package vn.hocba.assessment;

/**
 * What an exemption means under TT 22/2021 and TT 43/2021; under TT 58/2011 Điều 12 says it. Setting:
 * {@code hocba.rules.exemption}.
 */
public enum ExemptionPolicy {
  /** Exempted from practice only, so the full number of assessments is required (Điều 10). The default. */
  STILL_ASSESSED,
  /** A subject without a single mark is left out, as schools did it before. */
  LEFT_OUT_WITHOUT_MARKS
}
