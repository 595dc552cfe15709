package vn.hocba.assessment;

/**
 * How many subjects may have lowered a level for it to be adjusted (TT 22/2021 Điều 9.3: "duy nhất 01 môn học").
 * Setting: {@code hocba.rules.adjustment.atFault}.
 */
public enum SubjectsAtFault {
  /** One; with two at fault there is no adjustment. The default. */
  ONE,
  /** Up to two, for a province that reads it leniently. */
  UP_TO_TWO;

  /** How many at most. */
  public int most() {
    return this == ONE ? 1 : 2;
  }
}
