package vn.hocba.assessment;

/** The titles of a year or, under TT 58/2011, a term; the names are the codes a transcript keeps. */
public enum Award {
  /** Học sinh Xuất sắc (TT 22/2021 Điều 15.1). */
  EXCELLENT,
  /** Học sinh Giỏi (TT 22/2021 Điều 15.1, TT 58/2011 Điều 18). */
  GOOD,
  /** Học sinh tiên tiến (TT 58/2011 Điều 18). */
  ADVANCED
}
