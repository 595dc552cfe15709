package vn.hocba.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.Period;
import vn.hocba.assessment.primary.PrimaryPolicies;
import vn.hocba.assessment.primary.PrimaryRule;
import vn.hocba.problem.ProblemCode;

/** A cell that a book has not is refused by the rule of its own regulation, whichever way it comes. */
class AbsentCellTest {

  @Test
  void anAssessmentBeyondTheNumberOfTheTermNamesTheNumberAndTheArticle() {
    GradebookForm form = SecondaryForms.of(Regulation.TT22_2021, "TOAN", EntryKind.SCORE, 4, false);
    EntryReading fifth = form.absent("1:REGULAR:5");
    assertEquals(ProblemCode.ENTRY_OVER_COUNT, fifth.refusal());
    assertEquals(List.of(4L, "TERM_1", "NUMBER", "TT 22/2021 Điều 6.2b", "REGULAR"), fifth.args());
    assertEquals(List.of(1L, "TERM_2", "FORM", "TT 22/2021", "MIDTERM"), form.absent("2:MIDTERM:2").args());
  }

  @Test
  void aMinimumIsNotGivenOutForAMaximum() {
    GradebookForm form = SecondaryForms.of(Regulation.TT58_2011, "TOAN", EntryKind.SCORE, 4, false);
    assertEquals(List.of(4L, "TERM_1", "LEAST", "TT 58/2011 Điều 8.2", "REGULAR_WEIGHED"), form.absent("1:REGULAR:5").args());
    assertEquals(List.of(6L, "TERM_1", "FORM", "TT 58/2011", "MIDTERM_WEIGHED"), form.absent("1:MIDTERM:7").args());
    assertEquals(List.of(1L, "TERM_2", "FORM", "TT 58/2011", "FINAL_WEIGHED"), form.absent("2:FINAL:2").args());
  }

  @Test
  void aTopicHasNoPeriodicAssessment() {
    GradebookForm form = SecondaryForms.of(Regulation.TT22_2021, "CD_TOAN", EntryKind.SCORE, 1, true);
    assertEquals(ProblemCode.ENTRY_NOT_PERIODIC, form.absent("1:FINAL:1").refusal());
    assertEquals(List.of("TT 22/2021 Điều 6.2b"), form.absent("1:FINAL:1").args());
  }

  @Test
  void aTestThatPrimarySchoolDoesNotHoldNamesThePeriodAndTheArticle() {
    GradebookForm form = new PrimaryForms(PrimaryRule.TT27_2020, 1, PrimaryPolicies.DEFAULT)
        .subject("TOAN", Set.of(Period.END_TERM_1, Period.END_YEAR));
    EntryReading middle = form.absent("1:TEST:1");
    assertEquals(ProblemCode.ENTRY_TEST_NOT_HELD, middle.refusal());
    assertEquals(List.of("MID_TERM_1", "TT 27/2020 Điều 7.1b"), middle.args());
  }

  @Test
  void aColumnOfNoFormNamesTheRegulation() {
    GradebookForm form = SecondaryForms.of(Regulation.TT58_2011, "TOAN", EntryKind.SCORE, 3, false);
    for (String key : List.of("3:FINAL:1", "1:FINAL:1x", "", "x", "1:SOMETHING:1")) {
      EntryReading no = form.absent(key);
      assertEquals(ProblemCode.ENTRY_NO_CELL, no.refusal(), key);
      assertEquals("TT 58/2011", no.args().get(1));
      assertEquals(key, no.args().getLast());
    }
    assertEquals(List.of("LEVEL", "TT 58/2011 Điều 6.1", "1:LEVEL:1"), form.absent("1:LEVEL:1").args());
    assertEquals(List.of("TRAIT", "TT 58/2011 Điều 6.1", "1:YEU_NUOC:1"), form.absent("1:YEU_NUOC:1").args());
  }

  @Test
  void aPrimaryBookSaysInWordsAndByTheArticleWhatItHasNot() {
    PrimaryForms forms = new PrimaryForms(PrimaryRule.TT27_2020, 4, PrimaryPolicies.DEFAULT);
    GradebookForm maths = forms.subject("TOAN", Set.of(Period.END_TERM_1, Period.END_YEAR));
    assertEquals(List.of("REGULAR", "TT 27/2020 Điều 6", "1:REGULAR:1"), maths.absent("1:REGULAR:1").args());
    assertEquals(List.of("TRAIT", "TT 27/2020 Điều 7.2", "2:YEU_NUOC:2"), maths.absent("2:YEU_NUOC:2").args());
    assertEquals(List.of("PERIOD", "TT 27/2020", "2:LEVEL:3"), maths.absent("2:LEVEL:3").args());
  }

  @Test
  void theFirstEditionIsNotRefusedInTheNameOfTheSecond() {
    PrimaryForms forms = new PrimaryForms(PrimaryRule.TT30_2014, 4, PrimaryPolicies.DEFAULT);
    GradebookForm maths = forms.subject("TOAN", Set.of(Period.END_TERM_1, Period.END_YEAR));
    assertEquals(List.of("MID_TERM_1", "TT 30/2014 Điều 10.2b"), maths.absent("1:TEST:1").args());
    assertEquals("TT 30/2014", maths.absent("2:LEVEL:3").args().get(1));
    assertEquals("TT 30/2014", maths.column("2:COMMENT:2").orElseThrow().rule());
  }

  @Test
  void specificCompetencesHaveABookOnlySinceTheyAreAssessed() {
    assertEquals(List.of(TraitBook.PHAM_CHAT, TraitBook.NL_CHUNG), TraitBook.of(PrimaryRule.VBHN03_2016, 4));
    assertEquals(List.of(TraitBook.PHAM_CHAT, TraitBook.NL_CHUNG), TraitBook.of(PrimaryRule.TT30_2014, 1));
    assertEquals(List.of(TraitBook.values()), TraitBook.of(PrimaryRule.TT27_2020, 1));
  }

  @Test
  void aSubjectOfOneTermSaysSo() {
    GradebookForm form = SecondaryForms.of(Regulation.TT22_2021, "TOAN", EntryKind.SCORE, 4, false).onlyIn(1);
    assertEquals(ProblemCode.TERM_NOT_TAUGHT, form.absent("2:FINAL:1").refusal());
  }
}
