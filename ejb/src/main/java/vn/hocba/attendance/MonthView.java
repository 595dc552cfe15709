package vn.hocba.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/**
 * A month of a class as the class book prints it: days across, pupils down, totals at the end (DOMAIN D.3).
 *
 * @param confirmedBy null while not confirmed, as when
 * @param own whether the caller is the homeroom teacher of an open class
 * @param issued whether transcripts were issued with its absences, so that a confirmation stands
 */
public record MonthView(long classId, String className, String schoolYear, YearMonth month, List<Day> days,
    List<Row> rows, String confirmedBy, Instant confirmedAt, boolean own, boolean issued) {

  /** @param taken whether the roll was called */
  public record Day(LocalDate date, boolean taken) {}

  /**
   * One pupil's month and year.
   *
   * @param kinds one a day, null for present
   * @param byDay whether both totals of the year are those of the daily entries; else a class book's number counts
   */
  public record Row(int position, String name, List<AbsenceKind> kinds, int excused, int unexcused, int yearExcused,
      int yearUnexcused, boolean byDay) {

    public int total() {
      return excused + unexcused;
    }

    public int yearTotal() {
      return yearExcused + yearUnexcused;
    }
  }

  /** Sessions missed by all pupils together. */
  public int total() {
    return rows.stream().mapToInt(Row::total).sum();
  }

  /** Days on which the roll was called. */
  public long taken() {
    return days.stream().filter(Day::taken).count();
  }
}
