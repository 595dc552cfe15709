package vn.hocba.classbook;

import java.time.Instant;
import vn.hocba.access.Caller;
import vn.hocba.correction.Correction;
import vn.hocba.correction.Corrections;
import vn.hocba.correction.Evidence;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.gradebook.SubjectNote;
import vn.hocba.homeroom.ConductPlace;
import vn.hocba.school.ClassSubject;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;

/**
 * Writes into the log of corrections whatever a class book changes of what was recorded, each change a line of the teacher
 * who keeps it: the log is what leaders have explained to them every month (S3 PL Điều 8.2).
 */
final class ImportLog {

  /** The code by which the log says that an imported book brought it. */
  private static final String IMPORTED = "CLASS_BOOK";

  private final Corrections corrections;
  private final SchoolClass schoolClass;
  private final String why;
  private final Caller by;
  private final Instant at;

  /** @param decision by which it was imported, or null */
  ImportLog(Corrections corrections, SchoolClass schoolClass, ImportDecision decision, Caller by, Instant at) {
    this.corrections = corrections;
    this.schoolClass = schoolClass;
    why = decision == null ? IMPORTED : decision.told();
    this.by = by;
    this.at = at;
  }

  /** What the homeroom teacher keeps: conduct, the comment on the year and the days of absence. */
  void homeroom(Enrolment e, Enrolment.Homeroom before) {
    Enrolment.Homeroom after = e.homeroom();
    line(e, ConductPlace.of(1), before.conductOne(), after.conductOne());
    line(e, ConductPlace.of(2), before.conductTwo(), after.conductTwo());
    line(e, ConductPlace.COMMENT, before.comment(), after.comment());
    line(e, ConductPlace.EXCUSED, counted(before.excusedAbsences()), String.valueOf(after.excusedAbsences()));
    line(e, ConductPlace.UNEXCUSED, counted(before.unexcusedAbsences()), String.valueOf(after.unexcusedAbsences()));
  }

  /** No absence is recorded as such once a transcript said so. */
  private String counted(int days) {
    return days == 0 && !schoolClass.isClosedBefore() ? null : String.valueOf(days);
  }

  void mark(ClassSubject book, Enrolment e, MarkColumn column, String before, String after) {
    line(book, e, column.key(), before, after);
  }

  void note(ClassSubject book, Enrolment e, String before, String after) {
    line(book, e, SubjectNote.PLACE, before, after);
  }

  private void line(Enrolment e, String place, String before, String after) {
    if (before != null && !before.equals(after)) {
      add(new Correction(schoolClass, e.id(), place, before, after));
    }
  }

  private void line(ClassSubject book, Enrolment e, String place, String before, String after) {
    if (before != null && !before.equals(after)) {
      add(new Correction(schoolClass.schoolId(), book, e.id(), place, before, after));
    }
  }

  private void add(Correction line) {
    corrections.add(line.because(why, Evidence.CLASS_BOOK, null, null, null).by(by, at, null));
  }
}
