package vn.hocba.correction;

/** What proves that a mark was entered wrongly (S3 PL Điều 8.2). */
public enum Evidence {
  /** The pupil's test paper. */
  TEST_PAPER,
  /** The teacher's own mark book. */
  MARK_BOOK,
  /** Of an oral mark: the corrected pupil and one other of the class confirm it. */
  CLASS_CONFIRMATION,
  /** A class book that was imported; nobody can choose it. */
  CLASS_BOOK
}
