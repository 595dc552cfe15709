package vn.hocba.archive.document;

import java.time.Instant;
import java.util.List;

/**
 * A class's results in one subject, as its transcripts have them, for the subject's teacher to sign once instead of on
 * each transcript (BM-07; S0 Điều 8).
 *
 * @param format version of this record's own layout
 * @param id identifier of the document, a UUID in lower case
 * @param edition 1 for the first of a class and subject, counting up with each correction
 * @param code of the subject
 * @param subject its name as printed
 * @param teacher full name of who signs
 * @param rows in the order of the class's list
 * @param madeAt when the results were fixed
 */
public record SubjectSheet(int format, String id, int edition, String province, String school, String schoolYear,
    String className, String code, String subject, String teacher, List<Row> rows, Instant madeAt) {

  /** The layout new sheets are written in. */
  public static final int FORMAT = 1;

  public SubjectSheet {
    rows = List.copyOf(rows);
  }

  /** Whether both say the same of the same pupils, whoever signs them and when. */
  public boolean saysTheSame(SubjectSheet other) {
    return subject.equals(other.subject) && className.equals(other.className) && rows.equals(other.rows);
  }

  /**
   * One pupil's results; null for what is open or does not exist.
   *
   * @param identifier the Ministry's identifier
   * @param reassessed what replaces the year's result
   * @param comment what the teacher said
   */
  public record Row(String identifier, String fullName, String termOne, String termTwo, String year, String reassessed,
      String comment) {}
}
