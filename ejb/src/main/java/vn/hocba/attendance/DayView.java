package vn.hocba.attendance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import vn.hocba.school.ClassState;

/**
 * The roll of one day.
 *
 * @param today by the clock
 * @param takenBy who called the roll; null while nobody has, as when
 * @param confirmedBy who confirmed the month; null while it is open, as when
 * @param editable whether the caller may mark absences now
 * @param issued whether transcripts were issued with the absences of the class
 */
public record DayView(long classId, String className, String schoolYear, ClassState state, LocalDate day,
    LocalDate today, String takenBy, Instant takenAt, String confirmedBy, Instant confirmedAt, boolean editable,
    boolean issued, List<Row> rows) {

  /**
   * One pupil.
   *
   * @param note transfers and the like; may be null
   * @param kind null for present
   */
  public record Row(long enrolmentId, int position, String name, String note, AbsenceKind kind) {}
}
