package vn.hocba.assessment;

/**
 * What promotion makes of a pupil whose attendance nobody has kept, neither by calling the roll nor as totals of a class
 * book; the limit of 45 sessions (TT 22/2021 Điều 12.1) cannot be judged then. Setting:
 * {@code hocba.rules.promotion.unkeptAttendance}.
 */
public enum UnkeptAttendance {
  /** Decides as if nothing was missed, and names it as an assumption. The default. */
  ASSUME_NONE,
  /** Stays open until the roll was called or a class book brought totals. */
  WAIT
}
