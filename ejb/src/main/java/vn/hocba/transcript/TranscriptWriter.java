package vn.hocba.transcript;

import java.time.Instant;
import java.util.List;
import vn.hocba.archive.document.TranscriptDocument;
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

  TranscriptWriter(School school, SchoolClass schoolClass, String homeroomTeacher) {
    this.school = school;
    this.schoolClass = schoolClass;
    this.homeroomTeacher = homeroomTeacher;
  }

  TranscriptDocument write(ReadyYear ready, String id, int edition, String supersedes, Instant closedAt) {
    YearContents y = ready.contents();
    Enrolment.Homeroom h = ready.enrolment().homeroom();
    Pupil.Profile p = ready.pupil().profile();
    List<String> notes = ready.enrolment().note() == null ? List.of() : List.of(ready.enrolment().note());
    return new TranscriptDocument(TranscriptDocument.FORMAT, id, edition, supersedes,
        new TranscriptDocument.School(school.code(), school.name(), school.province(),
            GradebookForms.level(school, schoolClass).name()),
        new TranscriptDocument.Pupil(ready.pupil().identifier(), p.fullName(), p.birthDate(), p.birthPlace(),
            p.gender(), p.ethnicity(), p.address()),
        schoolClass.schoolYear(), schoolClass.name(), schoolClass.grade(), y.ruleSet(), homeroomTeacher,
        school.principalName(), y.subjects(), y.termOne(), y.termTwo(), y.year(), y.afterSummer(), y.primary(),
        h.excusedAbsences(), h.unexcusedAbsences(), y.promotion(), y.award(), h.comment(), notes, closedAt);
  }

  /** Whether two editions say the same, whatever they are called, whenever closed and in whichever format. */
  static boolean saysTheSame(TranscriptDocument a, TranscriptDocument b) {
    return bare(a).equals(bare(b));
  }

  private static TranscriptDocument bare(TranscriptDocument d) {
    return new TranscriptDocument(TranscriptDocument.FORMAT, "", 0, null, d.school(), d.pupil(), d.schoolYear(),
        d.className(), d.grade(), d.ruleSet(), d.homeroomTeacher(), d.principal(), d.subjects(), d.termOne(),
        d.termTwo(), d.year(), d.afterSummer(), d.primary(), d.excusedAbsences(), d.unexcusedAbsences(),
        d.promotion(), d.award(), d.homeroomComment(), d.notes(), Instant.EPOCH);
  }
}
