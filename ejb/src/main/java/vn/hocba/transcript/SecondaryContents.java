package vn.hocba.transcript;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.archive.document.TranscriptDocument;
import vn.hocba.archive.document.TranscriptDocument.Standing;
import vn.hocba.assessment.ArtsPolicy;
import vn.hocba.assessment.ReasonCode;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.SubjectResult;
import vn.hocba.assessment.SubjectYear;
import vn.hocba.assessment.TermStanding;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.YearStanding;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.school.Enrolment;

/** Puts a secondary pupil's assessed year into the words of the transcript. */
final class SecondaryContents {

  static final MarkColumn TERM_ONE = new MarkColumn(1, MarkColumn.COMMENT, 1);
  static final MarkColumn TERM_TWO = new MarkColumn(2, MarkColumn.COMMENT, 1);

  private SecondaryContents() {}

  static YearContents of(PupilResult result, ClassBooks books) {
    YearAssessment a = result.assessment();
    Enrolment.Homeroom h = result.enrolment().homeroom();
    return new YearContents(YearContents.ruleSet(a.regulation().printed()), subjects(result, books),
        term(a.termOne(), h.conductOne()), term(a.termTwo(), h.conductTwo()), standing(a.endOfYear()),
        a.afterSummer() == null ? null : standing(a.afterSummer()), null, a.promotion().promotion().name(),
        a.award().award() == null ? null : a.award().award().name());
  }

  private static List<TranscriptDocument.SubjectResult> subjects(PupilResult result, ClassBooks books) {
    List<TranscriptDocument.SubjectResult> list = new ArrayList<>();
    long pupil = result.enrolment().id();
    SubjectYear combined = result.assessment().combined();
    boolean printed = false;
    for (int i = 0; i < result.assessment().subjects().size(); i++) {
      SubjectYear s = result.assessment().subjects().get(i);
      if (combined != null && ArtsPolicy.CONTENTS.contains(s.code())) {
        if (!printed) {
          list.add(CombinedSubject.row(result, books));
        }
        printed = true;
        continue;
      }
      Long book = books.book(s.code());
      list.add(new TranscriptDocument.SubjectResult(s.code(), books.name(s.code()), s.scored(), text(s.termOne()),
          text(s.termTwo()), text(s.beforeReassessment()), s.reassessed() ? text(s.year()) : null,
          books.remarks().comment(pupil, book, TERM_ONE), books.remarks().comment(pupil, book, TERM_TWO),
          books.teacher(s.code()), result.subjectNotes().get(i), untaught(s)));
    }
    return list;
  }

  /** What a former school's paper says, where the second term stands for the year. */
  private static String untaught(SubjectYear s) {
    return s.whyTermOne().stream().filter(r -> r.code() == ReasonCode.UNTAUGHT_BEFORE).map(r -> r.args().get(2))
        .findFirst().orElse(null);
  }

  private static Standing term(TermStanding term, String conduct) {
    return new Standing(code(term.learning().level()), conduct);
  }

  private static Standing standing(YearStanding standing) {
    return new Standing(code(standing.learning().level()), code(standing.conduct().year()));
  }

  static String text(SubjectResult r) {
    return r == null ? null : r.text();
  }

  private static String code(ResultLevel level) {
    return level == null ? null : level.code();
  }
}
