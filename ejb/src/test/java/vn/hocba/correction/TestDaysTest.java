package vn.hocba.correction;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.calendar.Week;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** No test day that is past is moved, and none moves so that correcting begins again. */
class TestDaysTest {

  private static final SchoolCalendar CALENDAR = DefaultCalendar.of("2026-2027");
  private static final LocalDate TEST = LocalDate.of(2026, 12, 28);
  private static final LocalDate LAST = TEST.minusDays(7);

  @Test
  void aDayToComeMovesUntilCorrectingBeforeItHasEnded() {
    assertDoesNotThrow(() -> check(TEST.plusDays(7), LAST));
    assertEquals(ProblemCode.TEST_PASSED, refused(() -> check(TEST.plusDays(7), LAST.plusDays(1))));
    assertEquals(ProblemCode.TEST_PASSED, refused(() -> check(TEST.plusDays(7), TEST.plusDays(1))));
    assertDoesNotThrow(() -> check(TEST, LAST.plusDays(1)), "the same day was refused");
  }

  @Test
  void nobodyNamesADayThatIsPastOrOutsideTheTerm() {
    assertEquals(ProblemCode.TEST_BACKDATED, refused(() -> check(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 2))));
    assertEquals(ProblemCode.TEST_OUTSIDE_TERM, refused(() -> check(LocalDate.of(2027, 5, 3), LAST)));
  }

  @Test
  void noDayEndsCorrectingAtOnce() {
    LocalDate today = LocalDate.of(2026, 11, 29);
    assertEquals(ProblemCode.TEST_TOO_SOON, refused(() -> check(today, today)));
    assertEquals(ProblemCode.TEST_TOO_SOON, refused(() -> check(today.plusDays(6), today)));
    assertEquals(ProblemCode.TEST_TOO_SOON, refused(() -> check(today.plusDays(9), today)), "without notice");
    assertDoesNotThrow(() -> check(today.plusDays(10), today));
  }

  @Test
  void aDayThatMovesAwayNeedsNoNotice() {
    assertDoesNotThrow(() -> check(TEST.plusDays(1), LAST), "correcting goes on longer");
  }

  @Test
  void theDaysOfAYearThatIsOverStay() {
    assertEquals(ProblemCode.TEST_YEAR_PASSED, refused(() -> check(TEST.plusDays(7), LocalDate.of(2027, 8, 1))));
  }

  @Test
  void weeksDoNotTakeATestDayAlongOnceCorrectingHasEnded() {
    SchoolCalendar moved = new SchoolCalendar("2026-2027", true, CALENDAR.weeks().stream().map(w -> w.number() < 17 ? w
        : new Week(w.number(), w.term(), w.firstDay().plusWeeks(1), w.kind())).toList());
    CorrectionWindow before = CorrectionWindow.of(CALENDAR, List.of(), "17,34", 7);
    CorrectionWindow after = CorrectionWindow.of(moved, List.of(), "17,34", 7);
    LocalDate ends = before.lastDay(1).orElseThrow();
    assertDoesNotThrow(() -> TestDays.checkMoved(before, after, ends));
    assertEquals(ProblemCode.TEST_PASSED, refused(() -> TestDays.checkMoved(before, after, ends.plusDays(1))));
  }

  private static void check(LocalDate wanted, LocalDate today) {
    TermTest recorded = new TermTest(1, "2026-2027", null, 1);
    recorded.begin(TEST, new Caller(1, "x", "X", Set.of(), 1L), Instant.EPOCH, "1/QĐ", "Thử");
    TestDays.check(CALENDAR, CorrectionWindow.of(CALENDAR, List.of(recorded), "17,34", 7), 1, wanted, today, 3);
  }

  private static ProblemCode refused(Runnable step) {
    return assertThrows(Problem.class, step::run).code();
  }
}
