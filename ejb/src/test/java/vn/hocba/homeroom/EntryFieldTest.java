package vn.hocba.homeroom;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Enrolment;

/** What may be entered for a pupil. */
class EntryFieldTest {

  private static final List<ResultLevel> LEVELS = SecondaryAssessment.conductLevels(Regulation.TT22_2021);

  @Test
  void commentsAreKeptComposedAndWithoutSpaceAroundThem() {
    assertEquals("Chăm học", EntryField.COMMENT.clean("  Cha\u0306m học \n"));
    assertEquals(null, EntryField.COMMENT.clean("   "));
  }

  @Test
  void aCommentOfTheLimitIsTakenAndOneCharacterMoreIsNot() {
    String longest = "a".repeat(EntryField.COMMENT_LIMIT);
    assertTrue(EntryField.COMMENT.refusal("1:COMMENT", longest, LEVELS).isEmpty());
    assertEquals(ProblemCode.COMMENT_TOO_LONG, EntryField.COMMENT.refusal("1:COMMENT", longest + "a", LEVELS).get().code());
  }

  @Test
  void conductIsOneOfFourLevelsOrNothing() {
    assertTrue(EntryField.CONDUCT_1.refusal("1:CONDUCT_1", "CHUA_DAT", LEVELS).isEmpty());
    assertTrue(EntryField.CONDUCT_1.refusal("1:CONDUCT_1", null, LEVELS).isEmpty());
    List<ResultLevel> older = SecondaryAssessment.conductLevels(Regulation.TT58_2011);
    assertEquals(List.of("TOT", "KHA", "TRUNG_BINH", "YEU"), older.stream().map(ResultLevel::code).toList());
    assertTrue(EntryField.CONDUCT_2.refusal("1:CONDUCT_2", "YEU", older).isEmpty());
    assertEquals(ProblemCode.CONDUCT_INVALID, EntryField.CONDUCT_2.refusal("1:CONDUCT_2", "DAT", older).get().code());
    assertEquals(ProblemCode.CONDUCT_INVALID, EntryField.CONDUCT_2.refusal("1:CONDUCT_2", "YEU", LEVELS).get().code());
  }

  @Test
  void eachFieldChangesOnlyItself() {
    Enrolment.Homeroom before = new Enrolment.Homeroom("TOT", "KHA", 1, 2, "Ngoan.");
    assertEquals(new Enrolment.Homeroom("DAT", "KHA", 1, 2, "Ngoan."), EntryField.CONDUCT_1.with(before, "DAT"));
    assertEquals(new Enrolment.Homeroom("TOT", null, 1, 2, "Ngoan."), EntryField.CONDUCT_2.with(before, null));
    assertEquals(new Enrolment.Homeroom("TOT", "KHA", 1, 2, null), EntryField.COMMENT.with(before, null));
  }
}
