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
  CLASS_BOOK,
  /** Of conduct: the minutes of the meeting that decided on it. */
  MINUTES,
  /** Of conduct in the open book: the teacher's reason alone. */
  REASON;

  /** Whether a teacher may give it for a mark. */
  public boolean isOfMarks() {
    return this == TEST_PAPER || this == MARK_BOOK || this == CLASS_CONFIRMATION;
  }
}
