package vn.hocba.transcript;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import vn.hocba.archive.document.FormEditions;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.configuration.Clocks;
import vn.hocba.gradebook.GradebookForms;
import vn.hocba.school.Enrolment;
import vn.hocba.school.Pupil;
import vn.hocba.school.School;
import vn.hocba.school.SchoolClass;

/** Puts one pupil's assessed year into a transcript. */
final class TranscriptWriter {

  private final School school;
  private final SchoolClass schoolClass;
  private final String homeroomTeacher;
  private final boolean attendanceKept;
  private final FormBook.OfClass form;

  /**
   * @param attendanceKept whether anybody kept the class's attendance, so that 0 is a number
   * @param form what the forms say beside the results
   */
  TranscriptWriter(School school, SchoolClass schoolClass, String homeroomTeacher, boolean attendanceKept,
      FormBook.OfClass form) {
    this.form = form;
    this.attendanceKept = attendanceKept;
    this.school = school;
    this.schoolClass = schoolClass;
    this.homeroomTeacher = homeroomTeacher;
  }

  TranscriptDocument write(ReadyYear ready, String id, int edition, String supersedes, Instant closedAt) {
    YearContents y = ready.contents();
    Enrolment.Homeroom h = ready.enrolment().homeroom();
    Pupil.Profile p = ready.pupil().profile();
    List<String> notes = ready.enrolment().note() == null ? List.of() : List.of(ready.enrolment().note());
    String level = GradebookForms.level(school, schoolClass).name();
    return new TranscriptDocument(TranscriptDocument.FORMAT, id, edition, supersedes,
        new TranscriptDocument.School(school.code(), school.name(), school.province(), level),
        new TranscriptDocument.Pupil(ready.pupil().identifier(), p.fullName(), p.birthDate(), p.birthPlace(),
            p.gender(), p.ethnicity(), p.address(), p.nationality(), p.hometown(), p.priority(), p.father(),
            p.mother(), p.guardian()),
        schoolClass.schoolYear(), schoolClass.name(), schoolClass.grade(), y.ruleSet(), homeroomTeacher,
        school.principalName(), y.subjects(), y.termOne(), y.termTwo(), y.year(), y.afterSummer(), y.primary(),
        attendanceKept ? h.excusedAbsences() : null, attendanceKept ? h.unexcusedAbsences() : null, y.promotion(), y.award(), h.comment(), notes, closedAt)
        .with(form.details(ready, level).worded(FormEditions.on(LocalDate.ofInstant(closedAt, Clocks.VIETNAM))));
  }

  /**
   * Whether two editions say the same, whatever they are called, whenever closed and in whichever format: what the
   * earlier format had no room for is no difference, so that nothing is issued anew because the format grew. Nor are what the
   * form says of corrections, of years before and of who signs: none of it is a result.
   */
  static boolean saysTheSame(TranscriptDocument a, TranscriptDocument b) {
    boolean grown = Math.min(a.format(), b.format()) < 3;
    return bare(a, grown).equals(bare(b, grown));
  }

  private static TranscriptDocument bare(TranscriptDocument d, boolean narrow) {
    return new TranscriptDocument(TranscriptDocument.FORMAT, "", 0, null, d.school(),
        narrow ? narrowed(d.pupil()) : d.pupil(), d.schoolYear(), d.className(), d.grade(), d.ruleSet(),
        d.homeroomTeacher(), d.principal(), narrow ? d.subjects().stream().map(TranscriptWriter::narrowed).toList()
            : d.subjects(), d.termOne(), d.termTwo(), d.year(), d.afterSummer(), d.primary(),
        narrow ? Objects.requireNonNullElse(d.excusedAbsences(), 0) : d.excusedAbsences(),
        narrow ? Objects.requireNonNullElse(d.unexcusedAbsences(), 0) : d.unexcusedAbsences(),
        d.promotion(), d.award(), d.homeroomComment(), d.notes(), Instant.EPOCH).left(d.leaving());
  }

  private static TranscriptDocument.Pupil narrowed(TranscriptDocument.Pupil p) {
    return new TranscriptDocument.Pupil(p.identifier(), p.fullName(), p.birthDate(), p.birthPlace(), p.gender(),
        p.ethnicity(), p.address());
  }

  private static TranscriptDocument.SubjectResult narrowed(TranscriptDocument.SubjectResult s) {
    return new TranscriptDocument.SubjectResult(s.code(), s.name(), s.scored(), s.termOne(), s.termTwo(), s.year(),
        s.reassessed(), s.commentOne(), s.commentTwo(), s.teacher(), s.note());
  }
}
