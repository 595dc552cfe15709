package vn.hocba.assessment.primary;

/** How a primary pupil's class ended (TT 27/2020 Điều 11). */
public enum ClassCompletion {
  /** Entries of the end of the year are missing. */
  OPEN,
  /** Completed by the year's result. */
  COMPLETED,
  /** Not completed yet: support and an additional assessment are due. */
  ADDITIONAL_DUE,
  /** Completed after the additional assessment. */
  COMPLETED_AFTER_ADDITIONAL,
  /** Not completed after the additional assessment either: the principal has to decide. */
  PRINCIPAL_DECIDES,
  /** Moves up by the principal's decision. */
  PROMOTED,
  /** Stays in the grade by the principal's decision. */
  RETAINED;

  /** Whether the pupil has completed the programme of the class. */
  public boolean completed() {
    return this == COMPLETED || this == COMPLETED_AFTER_ADDITIONAL;
  }
}
