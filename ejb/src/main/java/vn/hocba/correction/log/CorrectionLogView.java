package vn.hocba.correction.log;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * The correction log of a month as its page shows it.
 *
 * @param month which
 * @param teachers who had marks corrected in that month, for the choice
 * @param lines of the month and teacher asked for
 * @param counts by teacher, for those who oversee the school; else empty
 * @param whole whether the caller oversees the school
 * @param years school years with classes, newest first; empty unless the caller may archive or set dates
 * @param tests dates of the term tests of the newest year; empty unless the caller may set them
 * @param classes of the present year; empty unless the caller may set dates
 * @param summaries in the archive, newest first
 * @param archives whether the caller may put a year's summary into the archive
 * @param setsTests whether the caller may set dates of term tests
 */
public record CorrectionLogView(YearMonth month, List<Person> teachers, List<LogLine> lines, List<Count> counts,
    boolean whole, List<String> years, List<Test> tests, List<ClassChoice> classes,
    List<Archived> summaries, boolean archives,
    boolean setsTests) {

  /** A teacher to choose. */
  public record Person(long staffId, String name) {}

  /** A class of the present year, which can have a date of its own. */
  public record ClassChoice(long id, String name) {}

  /** Corrections of one teacher's marks: in the open book, by request, by an imported class book. */
  public record Count(String teacher, int open, int allowed, int imported) {}

  /**
   * A term's tests.
   *
   * @param className null for every class without a date of its own
   * @param firstDay as recorded; null where the usual date holds
   * @param lastDay on which marks may still be corrected; null for none
   */
  public record Test(int term, String className, LocalDate firstDay, LocalDate lastDay) {}

  /** A summary in the archive. */
  public record Archived(String id, String schoolYear, int edition, int corrections, String sha256, String by,
      Instant at) {}
}
