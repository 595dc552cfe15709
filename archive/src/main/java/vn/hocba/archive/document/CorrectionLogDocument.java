package vn.hocba.archive.document;

import java.time.Instant;
import java.util.List;

/**
 * A correction log to be printed or archived: of one teacher and month, or of a school's whole year (S3 PL Điều 8.2,
 * S4 Điều 14.1).
 *
 * @param id identifier of this printout
 * @param province of the school
 * @param school its name
 * @param year whether it is a whole school year's, with the number of corrections of each teacher
 * @param period {@code 11/2026} for a month, {@code 2026-2027} for a school year
 * @param teacher full name; null for every teacher
 * @param lines in the order the corrections were made
 * @param counts of each teacher, by name
 * @param madeBy full name of who has it printed
 * @param madeAt when
 */
public record CorrectionLogDocument(String id, String province, String school, boolean year, String period,
    String teacher, List<Line> lines, List<Count> counts, String madeBy, Instant madeAt) {

  /** How the code of somebody ends who witnessed in another's place. */
  public static final String STAND_IN = "_STAND_IN";

  public CorrectionLogDocument {
    lines = List.copyOf(lines);
    counts = List.copyOf(counts);
  }

  /**
   * One correction.
   *
   * @param at when it was made
   * @param by full name of who made or asked for it
   * @param subject name
   * @param place of the mark, {@code <term>:<kind>:<ordinal>}
   * @param primary whether the place is of a primary school's book
   * @param before as the book keeps marks; null for an empty cell, as after
   * @param reason in the teacher's words, or the code {@code CLASS_BOOK}
   * @param evidence code
   * @param classmate second pupil who confirmed an oral mark; may be null
   * @param sha256 of the evidence file; may be null
   * @param paper where the paper is kept that no file was made of; may be null
   * @param approver full name; null where no permission was needed
   * @param witnesses full names with the seat's code, {@code LEADER: …} or {@code
   *     HOMEROOM_STAND_IN: …}; empty where none were needed
   */
  public record Line(Instant at, String by, String className, String pupil, String subject, String place,
      boolean primary, String before, String after, String reason, String evidence, String classmate, String sha256,
      String paper, String approver, List<String> witnesses) {

    public Line {
      witnesses = List.copyOf(witnesses);
    }
  }

  /**
   * What one teacher's books had corrected.
   *
   * @param open in the open book
   * @param allowed by request
   * @param imported by a class book
   */
  public record Count(String teacher, int open, int allowed, int imported) {}
}
