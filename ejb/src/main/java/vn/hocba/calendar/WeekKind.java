package vn.hocba.calendar;

/** What a week of the school year is for. */
public enum WeekKind {
  TEACHING,
  /** Kept free for what was missed (tuần dự phòng). */
  RESERVE,
  HOLIDAY
}
