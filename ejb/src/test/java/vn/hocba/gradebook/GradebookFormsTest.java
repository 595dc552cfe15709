package vn.hocba.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.AssessmentPolicies;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.curriculum.CurriculumSource;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.regulation.Rules;

/** Every level, grade and year has the book its form prescribes. */
class GradebookFormsTest {

  /** The forms of the Ministry's curriculum, read as the settings read it unless told otherwise. */
  static final Fixed FORMS = new Fixed(new Rules(CurriculumSource.national(), AssessmentPolicies.standard(),
      PrimaryPolicies.DEFAULT));

  record Fixed(Rules rules) {

    GradebookForm of(SchoolLevel level, int grade, String schoolYear, String subject, int regularCount) {
      return GradebookForms.of(rules, level, grade, schoolYear, subject, regularCount);
    }
  }

  @Test
  void lowerSecondarySchoolHasScoresAndACommentInEachTerm() {
    GradebookForm form = FORMS.of(SchoolLevel.THCS, 7, "2026-2027", "TOAN", 4);
    assertEquals(List.of("1:REGULAR:1", "1:REGULAR:2", "1:REGULAR:3", "1:REGULAR:4", "1:MIDTERM:1", "1:FINAL:1",
        "1:COMMENT:1"), keys(form).subList(0, 7));
    assertEquals(EntryKind.SCORE, form.results());
    assertEquals(12, form.required());
    assertEquals("TT 22/2021 Điều 5.3b", form.columns().getFirst().rule());
    assertEquals(EntryKind.PASSED, FORMS.of(SchoolLevel.THCS, 7, "2026-2027", "GDTC", 2).results());
  }

  @Test
  void upperSecondaryAndContinuingEducationHaveTheirOwnSubjects() {
    assertEquals(EntryKind.SCORE, FORMS.of(SchoolLevel.THPT, 10, "2026-2027", "GDKT_PL", 3).results());
    assertEquals(EntryKind.PASSED, FORMS.of(SchoolLevel.THPT, 10, "2026-2027", "AM_NHAC", 2).results());
    GradebookForm centre = FORMS.of(SchoolLevel.GDTX, 10, "2026-2027", "VAT_LI", 3);
    assertTrue(centre.columns().getFirst().rule().startsWith("TT 43/2021"), centre.columns().getFirst().rule());
  }

  @Test
  void aGroupOfTopicsIsAssessedRegularlyOnly() {
    GradebookForm form = FORMS.of(SchoolLevel.THPT, 10, "2026-2027", "CD_TOAN", 1);
    assertWaitsForOneResultInEitherTerm(form);
    assertEquals(List.of("1:REGULAR:1", "1:COMMENT:1", "2:REGULAR:1", "2:COMMENT:1"), keys(form));
    assertNull(form.results());
  }

  @Test
  void theOldRegulationIsCitedForItsYears() {
    assertEquals("TT 58/2011 Điều 8.4",
        FORMS.of(SchoolLevel.THCS, 9, "2022-2023", "TOAN", 4).columns().getFirst().rule());
  }

  @Test
  void primarySubjectsHaveLevelsInFourPeriodsAndTestsWhereTheyAreHeld() {
    assertEquals(List.of("1:LEVEL:1", "1:TEST:1", "1:COMMENT:1", "1:LEVEL:2", "1:TEST:2", "1:COMMENT:2", "2:LEVEL:1",
        "2:TEST:1", "2:COMMENT:1", "2:LEVEL:2", "2:TEST:2", "2:COMMENT:2"), keys(primary(4, "TOAN")));
    assertEquals(List.of(Period.END_TERM_1, Period.END_YEAR), tests(primary(3, "TOAN")));
    assertEquals(List.of(), tests(primary(4, "DAO_DUC")));
    assertEquals(List.of(Period.END_TERM_1, Period.END_YEAR), tests(primary(5, "KHOA_HOC")));
    assertNull(primary(4, "TOAN").results());
    assertFalse(primary(4, "TOAN").homeroom());
  }

  @Test
  void theHomeroomTeacherKeepsQualitiesAndCompetences() {
    assertEquals(5 * 4, primary(4, "PHAM_CHAT").required());
    assertEquals(3 * 4, primary(4, "NL_CHUNG").required());
    assertEquals(7 * 4, primary(4, "NL_DAC_THU").required());
    assertTrue(primary(4, "NL_DAC_THU").homeroom());
    assertEquals(4 * 4, FORMS.of(SchoolLevel.PRIMARY, 5, "2023-2024", "PHAM_CHAT", 0).required());
  }

  @Test
  void aSubjectOutsideTheProgrammeStillHasABook() {
    assertEquals(EntryKind.SCORE, FORMS.of(SchoolLevel.THCS, 9, "2022-2023", "KHTN", 4).results());
    assertEquals(EntryKind.SCORE, FORMS.of(SchoolLevel.GDTX, 7, "2026-2027", "TOAN", 4).results());
  }

  private static GradebookForm primary(int grade, String subject) {
    return FORMS.of(SchoolLevel.PRIMARY, grade, "2026-2027", subject, 0);
  }

  private static List<String> keys(GradebookForm form) {
    return form.columns().stream().map(c -> c.column().key()).toList();
  }

  private static List<Period> tests(GradebookForm form) {
    return form.columns().stream().filter(c -> c.entry() == EntryKind.INTEGER).map(FormColumn::period).toList();
  }

  private static void assertWaitsForOneResultInEitherTerm(GradebookForm form) {
    MarkColumn one = form.columns().stream().map(FormColumn::column).filter(c -> c.term() == 1).findFirst().orElseThrow();
    MarkColumn two = new MarkColumn(2, one.kind(), one.ordinal());
    assertEquals(List.of(0L, 40L), List.of(form.expected(one, 40, c -> 0), form.expected(two, 40, c -> 0)));
    ToLongFunction<MarkColumn> entered = c -> c.term() == 1 ? 30 : 4;
    assertEquals(List.of(30L, 10L), List.of(form.expected(one, 40, entered), form.expected(two, 40, entered)));
    ToLongFunction<MarkColumn> both = c -> 40;
    assertEquals(List.of(40L, 40L), List.of(form.expected(one, 40, both), form.expected(two, 40, both)));
    GradebookForm subject = FORMS.of(SchoolLevel.THPT, 10, "2026-2027", "TOAN", 4);
    assertEquals(40L, subject.expected(one, 40, c -> 0));
  }
}
