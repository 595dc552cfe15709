package vn.hocba.school;

/** How far a class's year has come. */
public enum ClassState {
  /** Results may be entered. */
  OPEN,
  /** The principal has locked the book (khóa sổ): nothing may be written. */
  LOCKED,
  /** The year is closed (kết sổ) and its transcripts are issued. */
  CLOSED
}
