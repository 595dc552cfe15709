package vn.hocba.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkRulesTest {

  @ParameterizedTest(name = "{0}: {1} of {2} in form {3}")
  @CsvSource(nullValues = "-", value = {
    "TT22_2021, 11, FINAL, OTHER, OUT_OF_RANGE, TT 22/2021 Điều 5.3",
    "TT22_2021, -0.5, FINAL, OTHER, OUT_OF_RANGE, TT 22/2021 Điều 5.3",
    "TT22_2021, -0, FINAL, OTHER, OUT_OF_RANGE, TT 22/2021 Điều 5.3",
    "TT22_2021, 10.1, FINAL, OTHER, OUT_OF_RANGE, TT 22/2021 Điều 5.3",
    "TT22_2021, 8.25, REGULAR, OTHER, TOO_MANY_DECIMALS, TT 22/2021 Điều 5.3",
    "TT22_2021, '8,25', REGULAR, OTHER, TOO_MANY_DECIMALS, TT 22/2021 Điều 5.3",
    "TT22_2021, 8.5, REGULAR, ESSAY, -, -", "TT22_2021, '8,5', MIDTERM, OTHER, -, -",
    "TT22_2021, 8.50, FINAL, OTHER, -, -",
    "TT22_2021, 0, FINAL, OTHER, -, -", "TT22_2021, 10.0, FINAL, OTHER, -, -",
    "TT22_2021, tám, FINAL, OTHER, UNREADABLE, TT 22/2021 Điều 5.3",
    "TT22_2021, '', FINAL, OTHER, UNREADABLE, TT 22/2021 Điều 5.3",
    "TT22_2021, 1e1, FINAL, OTHER, UNREADABLE, TT 22/2021 Điều 5.3",
    "TT43_2021, 8.25, FINAL, OTHER, TOO_MANY_DECIMALS, TT 43/2021 Điều 5",
    "TT58_2011, 7.5, REGULAR, ESSAY, INTEGER_REQUIRED, TT 58/2011 Điều 8.4",
    "TT58_2011, 7.0, REGULAR, ESSAY, -, -", "TT58_2011, 7.5, REGULAR, OTHER, -, -",
    "TT58_2011, 7.5, MIDTERM, ESSAY, -, -",
    "TT58_TT26, 7.5, REGULAR, ESSAY, -, -",
    "TT58_TT26, 7.55, REGULAR, ESSAY, TOO_MANY_DECIMALS, TT 58/2011 Điều 8.4 (TT 26/2020)"
  })
  void acceptsOrNamesTheRule(Regulation regulation, String typed, MarkKind kind, MarkForm form,
      MarkRefusal.Code code, String article) {
    Optional<MarkRefusal> refusal = new MarkRules(regulation).score(typed, kind, form);
    assertEquals(Optional.ofNullable(code), refusal.map(MarkRefusal::code));
    assertEquals(Optional.ofNullable(article), refusal.map(MarkRefusal::article));
  }

  @ParameterizedTest
  @CsvSource({"VAT_LI, true, 1, SUBJECT_NOT_TAKEN", "GDTC, true, 1, SUBJECT_HAS_NO_SCORES",
    "TOAN, false, 1, SUBJECT_HAS_SCORES", "GDCD, true, 1, TERM_NOT_TAUGHT", "GDCD, true, 2,", "TOAN, true, 1,",
    "GDTC, false, 2,"})
  void refusesAMarkThatHasNoPlace(String subject, boolean scored, int term, MarkRefusal.Code code) {
    PupilYear pupil = Subjects.with(Subjects.steady("8.0"),
        new SubjectMarks.Scored("GDCD", null, Subjects.term(2, "8 8 8 8"), null, false));
    assertEquals(Optional.ofNullable(code), new MarkRules(Regulation.TT22_2021)
        .place(pupil, subject, scored, term, "8").map(MarkRefusal::code));
  }

  @Test
  void refusesAMarkWhereThePupilIsExemptedUnderTheOldRuleOnly() {
    PupilYear pupil = Subjects.with(Subjects.steady("8.0"), new SubjectMarks.Comment("GDTC", TermMarks.empty(2),
        TermMarks.empty(2), null, Exemption.TERM_ONE));
    assertEquals(MarkRefusal.Code.SUBJECT_EXEMPTED,
        new MarkRules(Regulation.TT58_2011).place(pupil, "GDTC", false, 1, "D").orElseThrow().code());
    assertEquals(Optional.empty(), new MarkRules(Regulation.TT58_2011).place(pupil, "GDTC", false, 2, "D"));
    assertEquals(Optional.empty(), new MarkRules(Regulation.TT22_2021).place(pupil, "GDTC", false, 1, "D"));
  }

  @Test
  void refusesToReassessWhatNeedsNoReassessment() {
    PupilYear weak = Subjects.steady("5.0");
    for (String code : List.of("TOAN", "KHTN")) {
      weak = Subjects.with(weak, new SubjectMarks.Scored(code, Subjects.term(2, "2 2 2 2"),
          Subjects.term(2, "2 2 2 2"), null, false));
    }
    YearAssessment year = YearAssessment.of(weak);
    MarkRules rules = new MarkRules(Regulation.TT22_2021);
    assertEquals(Optional.empty(), rules.reassessment(year, "TOAN"));
    MarkRefusal refusal = rules.reassessment(year, "NGU_VAN").orElseThrow();
    assertEquals(MarkRefusal.Code.NOT_TO_BE_REASSESSED, refusal.code());
    assertEquals(List.of("NGU_VAN", "5.0"), refusal.args());
    assertEquals("TT 22/2021 Điều 14", refusal.article());
  }

  @Test
  void theFailedContentOfTheArtsMayBeReassessed() {
    List<SubjectMarks> subjects = new ArrayList<>(Subjects.steady("4.0").subjects());
    subjects.removeIf(s -> s.code().equals("NGHE_THUAT"));
    subjects.add(new SubjectMarks.Comment("AM_NHAC", Subjects.comments(true), Subjects.comments(true), null, false));
    subjects.add(new SubjectMarks.Comment("MI_THUAT", Subjects.comments(true), Subjects.comments(false), null, false));
    YearAssessment year = YearAssessment.of(new PupilYear(8, subjects, Level.TOT, Level.TOT, 0));
    MarkRules rules = new MarkRules(Regulation.TT22_2021);
    assertEquals(Optional.empty(), rules.reassessment(year, "MI_THUAT"));
    assertEquals(MarkRefusal.Code.NOT_TO_BE_REASSESSED, rules.reassessment(year, "AM_NHAC").orElseThrow().code());
  }
}
