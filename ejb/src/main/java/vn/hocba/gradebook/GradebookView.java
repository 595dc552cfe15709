package vn.hocba.gradebook;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.Hold;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.school.ClassState;

/**
 * One subject's book of one class, as its page shows it.
 *
 * @param id the class subject
 * @param subject code
 * @param teacher full name; may be null
 * @param level of the class
 * @param state of the class
 * @param stateBy who brought it there; may be null
 * @param editable whether the caller may enter marks now
 * @param form what it asks for
 * @param rows in the order of the class list
 * @param locked the columns nothing can be entered in, whoever asks
 * @param reopenedUntil when columns that are open only for a time are locked again; null when there are none
 * @param reopenedWhole whether these are all, for the class was opened again as a whole
 */
public record GradebookView(long id, long classId, String className, String schoolYear, String subject,
    String teacher, SchoolLevel level, ClassState state, String stateBy, Instant stateAt, boolean editable,
    GradebookForm form, List<Row> rows, List<Locked> locked, Instant reopenedUntil,
    boolean reopenedWhole) {

  /**
   * A locked column.
   *
   * @param column its key
   */
  public record Locked(String column, Hold hold) {}

  /** Why nothing can be entered in that column; empty when its keeper can. */
  public Optional<Hold> hold(FormColumn column) {
    return locked.stream().filter(l -> l.column().equals(column.column().key())).map(Locked::hold).findFirst();
  }

  /** In the order of the form. */
  public List<FormColumn> columns() {
    return form.columns();
  }

  /** What the results of terms and year are; null where the form has none. */
  public EntryKind results() {
    return form.results();
  }

  /** Whether it is a book of the homeroom teacher. */
  public boolean homeroom() {
    return form.homeroom();
  }

  /**
   * One pupil's line.
   *
   * @param identifier of the pupil
   * @param note exemption or other remark; may be null
   * @param cells only those ever written
   * @param covered those in which no entry is expected
   */
  public record Row(long enrolmentId, int position, String identifier, String name, String note,
      List<Cell> cells, List<Covered> covered, Averages averages) {}

  /**
   * A cell that is not waited for because of a particular of the pupil's year.
   *
   * @param refusal why an entry is refused there; null where one is taken all the same
   */
  public record Covered(String cell, ParticularContent by, EntryReading refusal) {}

  /**
   * A cell that was written at least once.
   *
   * @param cell {@code <enrolment>:<term>:<kind>:<ordinal>}
   * @param value as {@link MarkValue#text} writes it, or null when emptied
   */
  public record Cell(String cell, String value, int version) {}

  /** Results of both terms and the year as {@code 8.5}, {@code D} or {@code CD}; null while open. */
  public record Averages(long enrolmentId, String term1, String term2, String year) {}
}
