package vn.hocba.assessment;

/** How a test was set, on which the decimals of its mark depend under TT 58/2011 Điều 8.4. */
public enum MarkForm {
  /** Written in sentences or asked orally: a regular test so set has an integer mark. */
  ESSAY,
  /** Wholly or partly by choice questions, or anything else: one decimal. */
  OTHER
}
