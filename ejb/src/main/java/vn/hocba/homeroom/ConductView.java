package vn.hocba.homeroom;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.attendance.SheetAnswer;
import vn.hocba.lock.Hold;
import vn.hocba.school.ClassState;

/**
 * Conduct, absences and comments of a whole class.
 *
 * @param stateBy who brought the class into its state; may be null, as when
 * @param editable whether the caller may enter now
 * @param levels of conduct, the highest first
 * @param locked the fields nothing can be entered in, whoever asks
 */
public record ConductView(long classId, String className, String schoolYear, ClassState state, String stateBy,
    Instant stateAt, boolean editable, List<ResultLevel> levels, List<Row> rows,
    Map<EntryField, Hold> locked) {

  /**
   * One pupil.
   *
   * @param note transfers and the like; may be null
   * @param conductOne null while not entered, as every level and the comment
   * @param byDay whether both totals are those of the daily entries; else a class book's number counts
   */
  public record Row(long enrolmentId, int position, String name, String note, ResultLevel learningOne, ResultLevel learningTwo,
      String conductOne, String conductTwo, ResultLevel conductYear, int excused, int unexcused, boolean byDay,
      String comment) {}

  /**
   * What became of changes.
   *
   * @param years the pupils concerned, with the year's conduct as it follows now
   */
  public record Answer(SheetAnswer sheet, List<Year> years) {}

  /** @param conduct null until both terms are there */
  public record Year(long enrolmentId, ResultLevel conduct) {}
}
