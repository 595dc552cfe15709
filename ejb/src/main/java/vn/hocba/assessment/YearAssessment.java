package vn.hocba.assessment;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything a transcript says about one pupil's year, computed from the marks, with the reasons; one shape for every
 * secondary regulation, whose levels differ.
 *
 * @param regulation by which it was assessed
 * @param subjects in the order given
 * @param combined the result that the contents of Nghệ thuật have together, which the form prints for them; null where there
 *     are none or each counts by itself
 * @param termOne level null while open
 * @param termTwo level null while open
 * @param endOfYear as the year ended
 * @param afterSummer what replaces it after re-assessment or summer training, or null
 * @param award without a title where there is none
 * @param remarks exemptions and replaced results
 * @param missing what must still be entered; empty when the year can be closed
 */
public record YearAssessment(Regulation regulation, List<SubjectYear> subjects, SubjectYear combined,
    TermStanding termOne, TermStanding termTwo, YearStanding endOfYear, YearStanding afterSummer, AwardResult award, List<Reason> remarks,
    List<Missing> missing) {

  /** The policies of {@link #of(PupilYear)}: the defaults, but a subject without marks can be exempted. */
  static final AssessmentPolicies AS_BEFORE =
      AssessmentPolicies.standard().with(ExemptionPolicy.LEFT_OUT_WITHOUT_MARKS);

  public YearAssessment {
    subjects = List.copyOf(subjects);
    remarks = List.copyOf(remarks);
    missing = List.copyOf(missing);
  }

  /** Assesses by TT 22/2021, a subject without marks left out for a pupil who is exempted from it. */
  public static YearAssessment of(PupilYear pupil) {
    return new YearAssessor(new Tt22RuleSet(Regulation.TT22_2021, AS_BEFORE), AS_BEFORE).assess(pupil);
  }

  public LearningResult learningTermOne() {
    return termOne.learning();
  }

  public LearningResult learningTermTwo() {
    return termTwo.learning();
  }

  /** The result in force, with re-assessed subjects in place; level null while open. */
  public LearningResult learningYear() {
    return inForce().learning();
  }

  /** Both terms and the year in force, after summer training where there was any. */
  public ConductResult conduct() {
    return inForce().conduct();
  }

  /** The decision in force. */
  public PromotionResult promotion() {
    return inForce().promotion();
  }

  /** What counts now: after summer where there is such a step, else as the year ended. */
  public YearStanding inForce() {
    return afterSummer == null ? endOfYear : afterSummer;
  }

  /** True when nothing is missing and the year could be classified. */
  public boolean isComplete() {
    return missing.isEmpty() && promotion().promotion() != Promotion.UNDECIDED;
  }

  /** The reasons of the year's results, in the order learning, conduct, promotion, award, remarks. */
  public List<Reason> reasons() {
    List<Reason> all = new ArrayList<>(learningYear().reasons());
    all.addAll(conduct().reasons());
    all.addAll(promotion().reasons());
    all.addAll(award.reasons());
    all.addAll(remarks);
    return all;
  }
}
