package vn.hocba.particulars.entry;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.ConductGiven;
import vn.hocba.assessment.Exemption;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.PupilYear;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;
import vn.hocba.assessment.YearAssessment;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.assessment.tt58.Tt58Conduct;
import vn.hocba.particulars.ParticularContent;
import vn.hocba.particulars.ParticularKind;
import vn.hocba.particulars.PupilParticulars;

/** A year waits for what the regulation lets the pupil make up for, and no longer when it was entered. */
class DueRulesTest {

  private static final List<String> SUBJECTS =
      List.of("NGU_VAN", "TOAN", "NGOAI_NGU_1", "GDCD", "LS_DL", "KHTN", "CONG_NGHE", "TIN_HOC");

  @Test
  void waitsForEveryFailedSubjectUntilItIsEntered() {
    YearAssessment year = year(Regulation.TT22_2021, Level.TOT, null, "TOAN", "KHTN");
    assertEquals(List.of("TOAN", "KHTN"), subjects(year));
    assertEquals(List.of("KHTN"), DueRules.secondary(1, year, entered(ParticularKind.REASSESSMENT, "TOAN", "6.0"))
        .stream().map(Due::subject).toList());
    assertEquals("3.0", DueRules.secondary(1, year, PupilParticulars.NONE).getFirst().now());
  }

  @Test
  void waitsForSummerTrainingAloneWhenOnlyConductFailed() {
    List<Due> due = DueRules.secondary(1, year(Regulation.TT22_2021, Level.CHUA_DAT, null), PupilParticulars.NONE);
    assertEquals(List.of(new Due(1, ParticularKind.SUMMER_CONDUCT, null, "CHUA_DAT")), due);
  }

  @Test
  void waitsForNothingWhereBothFailedOrNothingDid() {
    assertEquals(List.of(), DueRules.secondary(1,
        year(Regulation.TT22_2021, Level.CHUA_DAT, null, "TOAN", "KHTN"), PupilParticulars.NONE));
    assertEquals(List.of(), DueRules.secondary(1, year(Regulation.TT22_2021, Level.TOT, null), PupilParticulars.NONE));
  }

  @Test
  void waitsForTheTeachersConductUnderTt58() {
    YearAssessment year = year(Regulation.TT58_TT26, Tt58Conduct.TOT, null);
    assertEquals(List.of(new Due(1, ParticularKind.CONDUCT_OF_YEAR, null, null)),
        DueRules.secondary(1, year, PupilParticulars.NONE));
    assertEquals(List.of(),
        DueRules.secondary(1, year(Regulation.TT58_TT26, Tt58Conduct.TOT, Tt58Conduct.KHA), PupilParticulars.NONE));
  }

  @Test
  void waitsForADecisionOnAnIndividualPlan() {
    YearAssessment year = year(Regulation.TT22_2021, Level.TOT, null);
    assertEquals(List.of(new Due(1, ParticularKind.PLAN_DECISION, null, null)),
        DueRules.secondary(1, year, entered(ParticularKind.INDIVIDUAL_PLAN, null, null)));
  }

  private static List<String> subjects(YearAssessment year) {
    return DueRules.secondary(1, year, PupilParticulars.NONE).stream().map(Due::subject).toList();
  }

  private static PupilParticulars entered(ParticularKind kind, String subject, String score) {
    return new PupilParticulars(List.of(new ParticularContent(kind, subject, null, null,
        score == null ? null : new BigDecimal(score), null, null)));
  }

  private static YearAssessment year(Regulation regulation, ResultLevel conductTwo, ResultLevel conductYear,
      String... weak) {
    List<SubjectMarks> subjects = new ArrayList<>();
    for (String code : SUBJECTS) {
      BigDecimal mark = new BigDecimal(List.of(weak).contains(code) ? "3.0" : "8.0");
      TermMarks<BigDecimal> term = new TermMarks<>(2, List.of(mark, mark), mark, mark);
      subjects.add(new SubjectMarks.Scored(code, term, term, null, Exemption.NONE));
    }
    return SecondaryAssessment.of(regulation, new PupilYear(8, subjects, new ConductGiven(conductTwo, conductTwo,
        conductYear, null), 0, null, null), AssessmentPolicies.standard());
  }
}
