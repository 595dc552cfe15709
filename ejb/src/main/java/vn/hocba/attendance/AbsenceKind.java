package vn.hocba.attendance;

/** How a session was missed, by the letters of the class book. */
public enum AbsenceKind {
  /** With leave (có phép). */
  P,
  /** Without leave (không phép). */
  K
}
