package vn.hocba.assessment;

/**
 * What completing THCS needs in grade 9 since diplomas were abolished in 2026. Setting:
 * {@code hocba.rules.completion}.
 */
public enum CompletionPolicy {
  /** The same as promotion (TT 22/2021 Điều 12). The default. */
  AS_PROMOTION,
  /** Also no comment subject at Chưa đạt; such a subject may be assessed again. */
  ALSO_NO_SUBJECT_FAILED
}
