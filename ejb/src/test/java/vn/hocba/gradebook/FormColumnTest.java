package vn.hocba.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.assessment.primary.Entry;
import vn.hocba.assessment.primary.EntryRules;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.assessment.primary.PrimarySubject;
import vn.hocba.assessment.primary.SubjectLevel;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.problem.ProblemCode;

/** What is typed is read as the column's rule says, or refused by that rule's name. */
class FormColumnTest {

  private static final FormColumn SCORE = column(SchoolLevel.THCS, 7, "2026-2027", "TOAN", "1:FINAL:1");
  private static final FormColumn PASSED = column(SchoolLevel.THCS, 7, "2026-2027", "GDTC", "1:FINAL:1");
  private static final FormColumn REMARK = column(SchoolLevel.THCS, 7, "2026-2027", "TOAN", "1:COMMENT:1");
  private static final FormColumn TEST = column(SchoolLevel.PRIMARY, 4, "2026-2027", "TOAN", "1:TEST:2");
  private static final FormColumn OLD_TEST = column(SchoolLevel.PRIMARY, 5, "2022-2023", "TOAN", "1:TEST:2");
  private static final FormColumn LEVEL = column(SchoolLevel.PRIMARY, 4, "2026-2027", "TOAN", "1:LEVEL:1");
  private static final FormColumn QUALITY = column(SchoolLevel.PRIMARY, 4, "2026-2027", "PHAM_CHAT", "2:NHAN_AI:1");

  @ParameterizedTest
  @CsvSource({"8, 8.0", "'8,5', 8.5", "8.5, 8.5", "'8,50', 8.5", "10, 10.0", "0, 0.0", "' 7 ', 7.0"})
  void readsScores(String typed, String kept) {
    assertEquals(kept, SCORE.read(typed).value().text());
  }

  @ParameterizedTest
  @CsvSource({"11, ENTRY_OFF_SCALE", "85, ENTRY_OFF_SCALE", "-1, ENTRY_OFF_SCALE", "-0, ENTRY_OFF_SCALE", "'-0,0', ENTRY_OFF_SCALE",
      "'10,1', ENTRY_OFF_SCALE",
      "'8,25', ENTRY_DECIMALS", "8.25, ENTRY_DECIMALS", "tám, ENTRY_NOT_A_NUMBER", "1e1, ENTRY_NOT_A_NUMBER",
      "'8,', ENTRY_NOT_A_NUMBER"})
  void refusesWhatIsNoScoreByTheRule(String typed, ProblemCode code) {
    EntryReading read = SCORE.read(typed);
    assertEquals(code, read.refusal());
    assertEquals(List.of(typed, "TT 22/2021 Điều 5.3b"), read.args());
  }

  @Test
  void primaryTestsAreWholeMarks() {
    assertEquals("9", TEST.read("9").value().text());
    assertEquals("9", TEST.read("9,0").value().text());
    EntryReading refused = TEST.read("8,5");
    assertEquals(ProblemCode.ENTRY_NOT_WHOLE, refused.refusal());
    assertEquals("TT 27/2020 Điều 7.1d", refused.args().get(1));
    assertEquals("0", TEST.read("0").value().text());
    assertEquals(ProblemCode.ENTRY_ZERO, OLD_TEST.read("0").refusal());
  }

  @ParameterizedTest
  @CsvSource({"Đ, D", "đ, D", "d, D", "DD, D", "CĐ, CD", "cđ, CD", "cd, CD", "CDD, CD"})
  void readsCommentResultsHoweverTheyAreTyped(String typed, String kept) {
    assertEquals(kept, PASSED.read(typed).value().text());
  }

  @Test
  void readsLettersInEitherCase() {
    assertEquals("T", LEVEL.read("t").value().text());
    assertEquals("H", LEVEL.read("H ").value().text());
    assertEquals("D", QUALITY.read("đ").value().text());
    assertEquals(ProblemCode.ENTRY_NOT_A_LEVEL, LEVEL.read("Đ").refusal());
    assertEquals(ProblemCode.ENTRY_NOT_A_QUALITY, QUALITY.read("H").refusal());
    assertEquals("TT 27/2020 Điều 7.2", QUALITY.read("H").args().get(1));
  }

  @Test
  void theFirstEditionHasTwoLevelsOfASubjectAndOfATrait() {
    FormColumn level = column(SchoolLevel.PRIMARY, 4, "2015-2016", "TOAN", "2:LEVEL:2");
    assertEquals("H", level.read("h").value().text());
    assertEquals(ProblemCode.ENTRY_NOT_A_LEVEL, level.read("T").refusal());
    assertEquals(List.of("T", "TT 30/2014 Điều 10.2a", "H, C"), level.read("T").args());
    FormColumn trait = column(SchoolLevel.PRIMARY, 4, "2015-2016", "PHAM_CHAT", "2:TU_TIN_TRACH_NHIEM:2");
    assertEquals("D", trait.read("Đ").value().text());
    assertEquals(List.of("T", "TT 30/2014 Điều 10.3", "Đ, C"), trait.read("T").args());
    assertEquals("T, Đ, C", QUALITY.read("H").args().get(2));
  }

  @Test
  void commentsStayWithinTheirForm() {
    assertEquals("Chăm, =1+1", REMARK.read("  Chăm,\r\n\t=1+1\u0000 ").value().text());
    assertEquals("\u1ec7", REMARK.read("e\u0323\u0302").value().text());
    assertEquals(250, REMARK.read("a".repeat(250)).value().text().length());
    assertEquals(List.of(251, 250, "TT 22/2021"), REMARK.read("a".repeat(251)).args());
  }

  @Test
  void nothingEmptiesTheCell() {
    assertNull(SCORE.read(" ").value());
    assertTrue(!SCORE.read(null).isRefused());
  }

  @Test
  void agreesWithTheRulesOfPrimarySchool() {
    EntryRules rules = new EntryRules(PrimaryRule.TT27_2020, PrimaryPolicies.DEFAULT);
    PrimarySubject maths = new PrimarySubject("TOAN", Set.of(Period.END_TERM_1), true);
    for (String typed : List.of("0", "5", "10", "11", "-1", "-0", "-0,0", "7,5", "7.0", "x", "1e1", "٣", "T", "h", "c", "CĐ", "10,0")) {
      Entry<Integer> test = rules.test(maths, Period.END_TERM_1, typed);
      assertEquals(test.isAccepted(), !TEST.read(typed).isRefused(), typed);
      if (test.isAccepted()) {
        assertEquals(String.valueOf(test.value()), TEST.read(typed).value().text());
      }
      Entry<SubjectLevel> level = rules.level(Period.MID_TERM_1, typed);
      assertEquals(level.isAccepted(), !LEVEL.read(typed).isRefused(), typed);
    }
  }

  private static FormColumn column(SchoolLevel level, int grade, String year, String subject, String key) {
    return GradebookFormsTest.FORMS.of(level, grade, year, subject, 4).column(key).orElseThrow();
  }
}
