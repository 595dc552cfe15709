package vn.hocba.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class YearAssessmentTest {

  @Test
  void aSteadyPupilCompletesTheLevelWithHonours() {
    YearAssessment year = YearAssessment.of(Subjects.steady("9.5"));
    assertTrue(year.isComplete());
    assertEquals(Level.TOT, year.learningTermOne().level());
    assertEquals(Level.TOT, year.learningYear().level());
    assertEquals(Promotion.COMPLETED, year.promotion().promotion());
    assertEquals(Award.EXCELLENT, year.award().award());
    assertEquals("9.5", year.subjects().getFirst().year().text());
    assertEquals("D", year.subjects().getLast().year().text());
  }

  @Test
  void oneMissingMarkKeepsTheYearOpenAndIsNamed() {
    PupilYear pupil = Subjects.with(Subjects.steady("9.5"), new SubjectMarks.Scored("TIN_HOC",
        Subjects.term(2, "9 9 9 9"), Subjects.term(2, "9 - 9 9"), null, false));
    YearAssessment year = YearAssessment.of(pupil);
    assertFalse(year.isComplete());
    assertEquals(List.of(new Missing(Missing.What.REGULAR_MARK, "TIN_HOC", 2, 2)), year.missing());
    assertEquals(Level.TOT, year.learningTermOne().level());
    assertNull(year.learningTermTwo().level());
    assertEquals(Promotion.UNDECIDED, year.promotion().promotion());
    assertNull(year.award().award());
  }

  @Test
  void theYearOfACommentSubjectIsItsSecondTerm() {
    SubjectMarks failedFirst = new SubjectMarks.Comment("GDTC", Subjects.comments(false), Subjects.comments(true),
        null, false);
    YearAssessment year = YearAssessment.of(Subjects.with(Subjects.steady("9.5"), failedFirst));
    assertEquals(Level.KHA, year.learningTermOne().level());
    assertEquals(Level.TOT, year.learningYear().level());
  }

  @Test
  void aSubjectOfOneTermHasThatTermsResult() {
    SubjectMarks second = new SubjectMarks.Scored("GDCD", null, Subjects.term(2, "8 8 8 8"), null, false);
    YearAssessment year = YearAssessment.of(Subjects.with(Subjects.steady("9.5"), second));
    assertTrue(year.isComplete());
    assertEquals("8.0", year.subjects().get(3).year().text());
    assertNull(year.subjects().get(3).termOne());
  }

  @Test
  void anExemptedSubjectWithoutMarksIsLeftOutAndSaid() {
    SubjectMarks exempt = new SubjectMarks.Comment("GDTC", TermMarks.empty(2), TermMarks.empty(2), null, true);
    YearAssessment year = YearAssessment.of(Subjects.with(Subjects.steady("9.5"), exempt));
    assertTrue(year.isComplete());
    assertEquals(Level.TOT, year.learningYear().level());
    assertEquals(ReasonCode.EXEMPTED, year.remarks().getFirst().code());
  }

  @Test
  void anExemptedSubjectWithMarksStillCounts() {
    SubjectMarks exempt = new SubjectMarks.Comment("GDTC", Subjects.comments(true), Subjects.comments(false), null,
        true);
    assertEquals(Level.KHA,
        YearAssessment.of(Subjects.with(Subjects.steady("9.5"), exempt)).learningYear().level());
  }

  @Test
  void aReassessmentReplacesTheYearsResultAndCanPromote() {
    PupilYear weak = Subjects.steady("5.0");
    for (String code : List.of("TOAN", "KHTN")) {
      weak = Subjects.with(weak, new SubjectMarks.Scored(code, Subjects.term(2, "2 2 2 2"),
          Subjects.term(2, "2 2 2 2"), null, false));
    }
    assertEquals(Promotion.RETEST, YearAssessment.of(weak).promotion().promotion());
    assertEquals(List.of("TOAN", "KHTN"), YearAssessment.of(weak).promotion().retestSubjects());
    for (String code : List.of("TOAN", "KHTN")) {
      weak = Subjects.with(weak, new SubjectMarks.Scored(code, Subjects.term(2, "2 2 2 2"),
          Subjects.term(2, "2 2 2 2"), new BigDecimal("5.0"), false));
    }
    YearAssessment after = YearAssessment.of(weak);
    assertEquals(Promotion.COMPLETED, after.promotion().promotion());
    assertEquals("5.0", after.subjects().get(1).year().text());
    assertEquals(ReasonCode.REASSESSED, after.remarks().getFirst().code());
  }

  @Test
  void missingConductAndAbsencesAreNamed() {
    PupilYear pupil = Subjects.steady("8.0");
    AssessmentPolicies policies = AssessmentPolicies.standard().with(UnkeptAttendance.WAIT);
    YearAssessment year = new YearAssessor(new Tt22RuleSet(Regulation.TT22_2021, policies), policies)
        .assess(new PupilYear(9, pupil.subjects(), Level.TOT, null, null));
    assertEquals(List.of(new Missing(Missing.What.CONDUCT, null, 2, null),
        new Missing(Missing.What.ABSENCES, null, null, null)), year.missing());
    assertEquals(Promotion.UNDECIDED, year.promotion().promotion());
  }
}
