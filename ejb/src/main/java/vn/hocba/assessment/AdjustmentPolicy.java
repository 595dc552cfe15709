package vn.hocba.assessment;

/**
 * Which subjects can be the "one single subject" of TT 22/2021 Điều 9.3 and TT 58/2011 Điều 13.6, which the text
 * leaves unsaid. Setting: {@code hocba.rules.adjustment.subjects}.
 */
public enum AdjustmentPolicy {
  /** Any subject, comment subjects included: the text says "môn học" without restriction. The default. */
  ANY_SUBJECT,
  /** Scored subjects only, as some systems in use do it. */
  SCORED_ONLY;

  public boolean considers(SubjectResult subject) {
    return this == ANY_SUBJECT || subject.scored();
  }
}
