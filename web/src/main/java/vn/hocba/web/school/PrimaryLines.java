package vn.hocba.web.school;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import vn.hocba.assessment.primary.PrimaryYearAssessment;
import vn.hocba.transcript.PrimaryResult;
import vn.hocba.transcript.PrimaryResultService;
import vn.hocba.web.wording.MissingLines;
import vn.hocba.web.wording.PrimaryWording;
import vn.hocba.web.wording.SentenceWording;

/** Puts a primary class's results into words, in the order of the class list. */
@RequestScoped
class PrimaryLines {

  @Inject
  private PrimaryResultService results;
  @Inject
  private PrimaryWording words;
  @Inject
  private SentenceWording sentences;

  List<PrimaryLine> of(long classId) {
    return results.of(classId).stream().map(r -> line(r, words, sentences)).toList();
  }

  /** The level and the sentence beside it are of the same standing: both with the additional assessment, or neither. */
  static PrimaryLine line(PrimaryResult r, PrimaryWording words, SentenceWording sentences) {
    PrimaryYearAssessment a = r.assessment();
    return new PrimaryLine(r.enrolment().id(), r.enrolment().position(), r.pupil().fullName(), a.inForce().level(),
        a.completion().completion(), a.award().award(), r.open(), a.missing().size(),
        MissingLines.ofPrimary(a.missing(), words), new PupilReasons(r.explained(), sentences));
  }
}
