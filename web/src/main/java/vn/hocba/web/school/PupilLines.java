package vn.hocba.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.transcript.ClosingService;
import vn.hocba.transcript.PupilResult;
import vn.hocba.web.wording.AssessmentWording;
import vn.hocba.web.wording.MissingLines;
import vn.hocba.web.wording.SentenceWording;

/** Puts a class's results into words, in the order of the class list. */
@RequestScoped
class PupilLines {

  @Inject
  private ClosingService closing;
  @Inject
  private AssessmentWording words;
  @Inject
  private SentenceWording sentences;

  List<PupilLine> of(long classId) {
    return closing.preview(classId).stream().map(this::line).toList();
  }

  private PupilLine line(PupilResult r) {
    YearAssessment a = r.assessment();
    return new PupilLine(r.enrolment().id(), r.enrolment().position(), r.pupil().fullName(),
        a.learningTermOne().level(), a.conduct().termOne(), a.learningTermTwo().level(), a.conduct().termTwo(),
        a.learningYear().level(), a.conduct().year(), r.attended(), r.enrolment().homeroom().excusedAbsences(),
        r.enrolment().homeroom().unexcusedAbsences(), a.promotion().promotion(), a.award().award(), r.open(),
        MissingLines.of(a.missing(), a.regulation(), words), a.regulation().printed(),
        new PupilReasons(r.explained(), sentences));
  }
}
