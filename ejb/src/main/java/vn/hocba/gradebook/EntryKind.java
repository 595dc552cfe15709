package vn.hocba.gradebook;

/** What can be entered in a column, and thus how its cells are read, shown and refused. */
public enum EntryKind {
  /** A score from 0 to 10 with at most one decimal. */
  SCORE,
  /** Đạt or Chưa đạt. */
  PASSED,
  /** A whole mark from 0 to 10 of a primary school's test. */
  INTEGER,
  /** The level of a subject in primary school: T, H or C. */
  LEVEL,
  /** The level of a quality or competence in primary school: T, Đ or C. */
  QUALITY,
  /** A comment in words, no longer than the form has room for. */
  TEXT
}
