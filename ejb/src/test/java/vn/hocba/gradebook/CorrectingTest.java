package vn.hocba.gradebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.assessment.MarkKind;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.correction.CorrectionWindow;
import vn.hocba.correction.EvidencePolicy;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/** What is still the same entry, and what corrects it. */
class CorrectingTest {

  private static final Instant BEGUN = Instant.parse("2026-11-20T03:00:00Z");
  private static final Duration GRACE = Duration.ofMinutes(15);
  private static final Caller TEACHER = new Caller(1, "bomon", "Tạ Diệu Hoa", Set.of(), 1L);
  private static final Caller CLERK = new Caller(2, "vanthu", "Dương Tú Quyên", Set.of(), 1L);
  private static final FormColumn REGULAR = new FormColumn(new MarkColumn(1, MarkKind.REGULAR, 1), EntryKind.SCORE,
      null, 0, 0, "", true);
  private static final FormColumn COMMENT = new FormColumn(new MarkColumn(1, MarkColumn.COMMENT, 1), EntryKind.TEXT,
      null, 0, 300, "", false);

  @Test
  void whoEnteredAMarkMayChangeItForAWhile() {
    assertFalse(at(BEGUN.plus(GRACE).minusSeconds(1), TEACHER).corrects(entered(), REGULAR, false));
    assertTrue(at(BEGUN.plus(GRACE), TEACHER).corrects(entered(), REGULAR, false));
    assertTrue(at(BEGUN.plusSeconds(1), CLERK).corrects(entered(), REGULAR, false));
  }

  @Test
  void aChangeBySomebodyElseEndsIt() {
    Mark mark = entered();
    mark.enter(score("5.0"), CLERK, BEGUN.plusSeconds(60));
    assertTrue(at(BEGUN.plusSeconds(120), TEACHER).corrects(mark, REGULAR, false));
  }

  @Test
  void aLockOrAReopeningEndsIt() {
    SchoolClass locked = new SchoolClass(1, "2026-2027", "9A1", 9);
    locked.become(ClassState.LOCKED, "x", BEGUN.plusSeconds(10), "");
    locked.become(ClassState.OPEN, "x", BEGUN.plusSeconds(20), "");
    assertTrue(of(locked, BEGUN.plusSeconds(30), TEACHER).corrects(entered(), REGULAR, false));
    assertTrue(at(BEGUN.plusSeconds(30), TEACHER).corrects(entered(), REGULAR, true));
  }

  @Test
  void anEmptyCellIsEnteredUnlessACorrectionEmptiedIt() {
    assertFalse(at(BEGUN, TEACHER).corrects(null, REGULAR, false));
    Mark taken = entered();
    taken.enter(null, TEACHER, BEGUN.plusSeconds(5));
    assertFalse(at(BEGUN.plusSeconds(9), TEACHER).corrects(taken, REGULAR, false));
    Mark corrected = entered();
    corrected.correct(null, TEACHER, BEGUN.plus(GRACE));
    assertTrue(at(BEGUN.plus(GRACE), TEACHER).corrects(corrected, REGULAR, false));
  }

  @Test
  void commentsAreNoMarks() {
    Mark comment = new Mark(1, 1, COMMENT.column());
    comment.enter(MarkValue.remark("Chăm học."), TEACHER, BEGUN);
    assertFalse(at(BEGUN.plus(GRACE), CLERK).corrects(comment, COMMENT, false));
    assertEquals(Optional.empty(), at(BEGUN, TEACHER).late("1:1:REGULAR:1", REGULAR));
  }

  @Test
  void aCommentThatTranscriptsWereIssuedWithChangesByRequest() {
    Mark comment = new Mark(1, 1, COMMENT.column());
    comment.enter(MarkValue.remark("Chăm học."), TEACHER, BEGUN);
    SchoolClass again = new SchoolClass(1, "2026-2027", "9A1", 9);
    again.become(ClassState.CLOSED, "x", BEGUN.plusSeconds(10), "");
    again.reopen("x", BEGUN.plusSeconds(20), "", BEGUN.plusSeconds(900));
    assertEquals(ProblemCode.YEAR_CLOSED_BEFORE, of(again, BEGUN.plusSeconds(30), TEACHER)
        .issued("1:1:COMMENT:1", comment, COMMENT, false).orElseThrow().code());
    assertEquals(Optional.empty(), of(again, BEGUN.plusSeconds(30), TEACHER)
        .issued("1:1:COMMENT:1", null, COMMENT, false), "an empty cell is not filled");
    assertEquals(Optional.empty(), at(BEGUN.plus(GRACE), TEACHER).issued("1:1:COMMENT:1", comment, COMMENT, false));
  }

  private static Mark entered() {
    Mark mark = new Mark(1, 1, REGULAR.column());
    mark.enter(score("8.0"), TEACHER, BEGUN);
    return mark;
  }

  private static MarkValue score(String text) {
    return MarkValue.score(new BigDecimal(text));
  }

  private static Correcting at(Instant now, Caller who) {
    return of(new SchoolClass(1, "2026-2027", "9A1", 9), now, who);
  }

  private static Correcting of(SchoolClass c, Instant now, Caller who) {
    return new Correcting(c, 1, who, now, LocalDate.of(2026, 11, 20), GRACE,
        () -> CorrectionWindow.of(DefaultCalendar.of("2026-2027"), List.of(), "17,34", 7), EvidencePolicy.FILE,
        enrolment -> Optional.empty(), id -> Optional.empty());
  }
}
