package vn.hocba.oversight;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/**
 * How far a school's books of one year have come.
 *
 * @param years to choose from, the newest first
 * @param countedAt when it was counted
 * @param books every gradebook
 * @param months cells that held an entry at the end of each month of the year that has begun
 */
public record SchoolProgress(long schoolId, String schoolName, String year, List<String> years, Instant countedAt,
    List<BookFigure> books, List<Month> months) {

  /** A month, by the last writing of each cell. */
  public record Month(YearMonth month, long entered) {}

  /** @param term 1, 2, or 0 for the year */
  public TermCount total(int term) {
    return books.stream().map(b -> b.of(term)).reduce(TermCount.NONE, TermCount::plus);
  }
}
