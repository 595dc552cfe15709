package vn.hocba.assessment;

import java.util.List;
import java.util.Map;

/**
 * Everything one pupil's year is assessed from.
 *
 * @param grade 6 to 12
 * @param subjects in the order of the form
 * @param conduct as entered
 * @param absences sessions missed in the year with and without leave, or null where attendance was not kept
 * @param specialised code of the subject of a specialised (chuyên) class, or null
 * @param plan null but for a pupil with a disability who is assessed by an individual plan
 * @param notSat re-tests that were held and that the pupil did not sit
 * @param exemptedBy the paper by which the pupil is exempted, by the code of the subject
 */
public record PupilYear(int grade, List<SubjectMarks> subjects, ConductGiven conduct, Integer absences,
    String specialised, IndividualPlan plan, List<NotSat> notSat, Map<String, String> exemptedBy) {

  /** A re-test the pupil did not sit, so that the year's result stays (TT 22/2021 Điều 14). */
  public record NotSat(String subject, String reason) {}

  /**
   * The principal decides on promotion (TT 22/2021 Điều 11 and 12).
   *
   * @param promoted null while the principal has not decided
   */
  public record IndividualPlan(Boolean promoted) {}

  public PupilYear {
    subjects = List.copyOf(subjects);
    notSat = List.copyOf(notSat);
    exemptedBy = Map.copyOf(exemptedBy);
  }

  /** A pupil who is exempted from nothing, or of whom no paper is known. */
  public PupilYear(int grade, List<SubjectMarks> subjects, ConductGiven conduct, Integer absences,
      String specialised, IndividualPlan plan, List<NotSat> notSat) {
    this(grade, subjects, conduct, absences, specialised, plan, notSat, Map.of());
  }

  /** A pupil who has missed no re-test. */
  public PupilYear(int grade, List<SubjectMarks> subjects, ConductGiven conduct, Integer absences,
      String specialised, IndividualPlan plan) {
    this(grade, subjects, conduct, absences, specialised, plan, List.of());
  }

  /** A pupil of an ordinary class, conduct by terms only. */
  public PupilYear(int grade, List<SubjectMarks> subjects, ResultLevel conductTermOne, ResultLevel conductTermTwo,
      Integer absences) {
    this(grade, subjects, new ConductGiven(conductTermOne, conductTermTwo, null, null), absences, null, null);
  }

  public ResultLevel conductTermOne() {
    return conduct.termOne();
  }

  public ResultLevel conductTermTwo() {
    return conduct.termTwo();
  }

  /** The last grade of its level, 9 or 12. */
  public boolean lastOfLevel() {
    return grade == 9 || grade == 12;
  }
}
