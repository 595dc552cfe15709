package vn.hocba.lock;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.access.Role;
import vn.hocba.assessment.MarkKind;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.gradebook.MarkColumn;
import vn.hocba.lock.LockDecision.Kind;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.ClassState;
import vn.hocba.school.SchoolClass;

/** What a decision covers, when, and what a reopening opens again. */
class BookLocksTest {

  private static final Instant NOON = Instant.parse("2026-11-27T05:00:00Z");
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Caller PRINCIPAL = new Caller(1, "ht", "Trần Quốc Bảo", Set.of(Role.PRINCIPAL), 7L);
  private static final Place REGULAR = new MarkColumn(1, MarkKind.REGULAR, 1).place("TOAN", 4);
  private static final Place FINAL = new MarkColumn(1, MarkKind.FINAL, 1).place("TOAN", 4);

  private final SchoolClass schoolClass = new SchoolClass(7, "2026-2027", "9A1", 9);
  private final List<LockDecision> decisions = new ArrayList<>();

  @Test
  void aLockHoldsFromTheMomentTheBoardCarriesItOut() {
    LockDecision lock = decide(Kind.LOCK, marks(null), NOON, null, false);
    assertTrue(at(NOON.plus(HOUR)).on(REGULAR).isEmpty());
    assertEquals(LockDecision.State.WAITING, lock.state(NOON.plus(HOUR)));
    lock.execute("Ban quản trị", NOON.plus(HOUR));
    assertTrue(at(NOON.plus(HOUR).minusMillis(1)).on(REGULAR).isEmpty());
    Hold hold = at(NOON.plus(HOUR)).on(REGULAR).orElseThrow();
    assertEquals(ProblemCode.PART_LOCKED, hold.refusal().code());
    assertEquals(List.of("MARKS.1", "9A1", "Trần Quốc Bảo", NOON.plus(HOUR), "12/QĐ", "Mốc tuần 12"),
        hold.refusal().args());
  }

  @Test
  void aLockThatTakesEffectByItselfNeedsNobody() {
    decide(Kind.LOCK, marks(null), NOON, null, true);
    assertTrue(at(NOON.minusMillis(1)).on(REGULAR).isEmpty());
    assertEquals(Optional.of(NOON), at(NOON.minusMillis(1)).next());
    assertTrue(at(NOON).on(REGULAR).isPresent());
  }

  @Test
  void theRestOfTheBookStaysOpen() {
    decide(Kind.LOCK, new LockExtent(LockContent.REGULAR, 1, null, null, null, null, null), NOON, null, true);
    assertTrue(at(NOON).on(REGULAR).isPresent());
    for (Place open : List.of(FINAL, new MarkColumn(2, MarkKind.REGULAR, 1).place("TOAN", 4), Place.conduct(1),
        Place.PROFILE, Place.BOOK, Place.attendance(1), new MarkColumn(1, MarkColumn.COMMENT, 1).place("TOAN", 4))) {
      assertTrue(at(NOON).on(open).isEmpty(), open.toString());
    }
    assertTrue(at(NOON).onEverything().isEmpty());
  }

  @Test
  void theFirstCheckOfATermHoldsItsFirstHalf() {
    decide(Kind.LOCK, marks(1), NOON, null, true);
    assertTrue(at(NOON).on(new MarkColumn(1, MarkKind.REGULAR, 2).place("TOAN", 4)).isPresent());
    assertTrue(at(NOON).on(new MarkColumn(1, MarkKind.MIDTERM, 1).place("TOAN", 4)).isPresent());
    assertTrue(at(NOON).on(new MarkColumn(1, MarkKind.REGULAR, 3).place("TOAN", 4)).isEmpty());
    assertTrue(at(NOON).on(new MarkColumn(1, MarkKind.REGULAR, 1).place("TOAN", 1)).isPresent());
    assertTrue(at(NOON).on(FINAL).isEmpty());
  }

  @Test
  void aLockReachesOnlyItsClassesAndSubjects() {
    assertTrue(held(new LockExtent(LockContent.MARKS, 1, null, SchoolLevel.THCS, 9, null, "TOAN")));
    assertFalse(held(new LockExtent(LockContent.MARKS, 1, null, SchoolLevel.PRIMARY, null, null, null)));
    assertFalse(held(new LockExtent(LockContent.MARKS, 1, null, null, 8, null, null)));
    assertFalse(held(new LockExtent(LockContent.MARKS, 1, null, null, null, 99L, null)));
    assertFalse(held(new LockExtent(LockContent.MARKS, 1, null, null, null, null, "NGU_VAN")));
    assertTrue(held(new LockExtent(LockContent.ALL, null, null, null, null, null, null)));
  }

  @Test
  void aReopeningOpensItsPartAndEndsByItself() {
    decide(Kind.LOCK, marks(null), NOON, null, true);
    decide(Kind.REOPEN, new LockExtent(LockContent.REGULAR, 1, null, null, null, null, "TOAN"), NOON.plus(HOUR),
        NOON.plus(HOUR.multipliedBy(2)), true);
    assertTrue(at(NOON).on(REGULAR).isPresent());
    BookLocks during = at(NOON.plus(HOUR));
    assertTrue(during.on(REGULAR).isEmpty());
    assertEquals(Optional.of(NOON.plus(HOUR.multipliedBy(2))), during.reopenedUntil(REGULAR));
    assertEquals(Optional.of(NOON.plus(HOUR.multipliedBy(2))), during.next());
    assertTrue(during.on(FINAL).isPresent());
    assertTrue(at(NOON.plus(HOUR.multipliedBy(2))).on(REGULAR).isPresent());
  }

  @Test
  void aLockThatComesAfterAReopeningHolds() {
    decide(Kind.LOCK, marks(1), NOON, null, true);
    decide(Kind.REOPEN, marks(null), NOON.plus(HOUR), NOON.plus(HOUR.multipliedBy(9)), true);
    decide(Kind.LOCK, marks(null), NOON.plus(HOUR.multipliedBy(3)), null, true);
    assertTrue(at(NOON.plus(HOUR.multipliedBy(2))).on(REGULAR).isEmpty());
    assertTrue(at(NOON.plus(HOUR.multipliedBy(3))).on(REGULAR).isPresent());
  }

  @Test
  void aLockedClassIsReopenedInPartAndAClosedOneIsNot() {
    schoolClass.become(ClassState.LOCKED, "Trần Quốc Bảo", NOON, "");
    assertEquals(ProblemCode.CLASS_LOCKED, at(NOON).onEverything().orElseThrow().refusal().code());
    decide(Kind.REOPEN, marks(null), NOON.plus(HOUR), NOON.plus(HOUR.multipliedBy(2)), true);
    assertTrue(at(NOON.plus(HOUR)).onEverything().isEmpty());
    assertTrue(at(NOON.plus(HOUR)).on(REGULAR).isEmpty());
    assertEquals(ProblemCode.CLASS_LOCKED, at(NOON.plus(HOUR)).on(Place.conduct(1)).orElseThrow().refusal().code());
    assertTrue(at(NOON.plus(HOUR.multipliedBy(2))).onEverything().isPresent());
    schoolClass.become(ClassState.CLOSED, "Trần Quốc Bảo", NOON, "");
    assertEquals(ProblemCode.CLASS_CLOSED, at(NOON.plus(HOUR)).on(REGULAR).orElseThrow().refusal().code());
  }

  @Test
  void aLockedClassTellsTheDecisionThatLockedIt() {
    schoolClass.become(ClassState.LOCKED, "Trần Quốc Bảo", NOON, "6/QĐ: Hết năm học");
    assertEquals(List.of("9A1", "Trần Quốc Bảo", NOON, "6/QĐ: Hết năm học"),
        at(NOON).onEverything().orElseThrow().refusal().args());
  }

  @Test
  void aReopeningOpensNothingInAClassLockedAsAWholeAfterwards() {
    LockDecision reopening = decide(Kind.REOPEN, marks(null), NOON, NOON.plus(HOUR.multipliedBy(9)), true);
    assertFalse(reopening.shutIn(schoolClass, NOON.plus(HOUR)));
    schoolClass.become(ClassState.LOCKED, "Trần Quốc Bảo", NOON.plus(HOUR), "6/QĐ: Hết năm học");
    assertTrue(reopening.shutIn(schoolClass, NOON.plus(HOUR)));
    assertFalse(decide(Kind.REOPEN, marks(null), NOON.plus(HOUR), NOON.plus(HOUR.multipliedBy(9)), true)
        .shutIn(schoolClass, NOON.plus(HOUR)));
    schoolClass.reopen("Trần Quốc Bảo", NOON, "7/QĐ: Mở lại", NOON.plus(HOUR.multipliedBy(2)));
    assertFalse(reopening.shutIn(schoolClass, NOON.plus(HOUR)));
    assertTrue(reopening.shutIn(schoolClass, NOON.plus(HOUR.multipliedBy(2))), "the class had locked itself");
  }

  @Test
  void aLockInForceIsNotEndedEarlyButWhatWaitsIsPlannedOrReopened() {
    assertFalse(decide(Kind.LOCK, marks(null), NOON, null, true).endsEarly(NOON));
    assertTrue(decide(Kind.LOCK, marks(null), NOON, null, false).endsEarly(NOON.plus(HOUR)));
    assertTrue(decide(Kind.LOCK, marks(null), NOON.plus(HOUR), null, true).endsEarly(NOON));
    assertTrue(decide(Kind.REOPEN, marks(null), NOON, NOON.plus(HOUR), true).endsEarly(NOON));
    assertFalse(decide(Kind.REOPEN, marks(null), NOON, NOON.plus(HOUR), true).endsEarly(NOON.plus(HOUR)));
  }

  @Test
  void whatWasLiftedHoldsNothing() {
    LockDecision lock = decide(Kind.LOCK, marks(null), NOON, null, true);
    lock.lift("Trần Quốc Bảo", NOON.plus(HOUR), "13/QĐ", "Nhập lại");
    assertTrue(at(NOON).on(REGULAR).isPresent());
    assertTrue(at(NOON.plus(HOUR)).on(REGULAR).isEmpty());
    assertEquals(LockDecision.State.ENDED, lock.state(NOON.plus(HOUR)));
  }

  @Test
  void aClassOpenedAgainLocksItselfForEveryWriterWhenItsTimeIsOver() {
    schoolClass.become(ClassState.CLOSED, "Trần Quốc Bảo", NOON.minus(HOUR), "12/QĐ: Hết năm");
    schoolClass.reopen("Trần Quốc Bảo", NOON, "13/QĐ: Sót điểm", NOON.plus(HOUR));
    BookLocks before = at(NOON.plus(HOUR).minusMillis(1));
    assertTrue(before.on(REGULAR).isEmpty() && before.onEverything().isEmpty());
    assertEquals(Optional.of(NOON.plus(HOUR)), before.next(), "a write under way could be committed after the end");
    assertEquals(Optional.of(NOON.plus(HOUR)), before.openUntil());
    BookLocks after = at(NOON.plus(HOUR));
    assertEquals(ProblemCode.CLASS_LOCKED, after.on(REGULAR).orElseThrow().refusal().code());
    assertEquals(ProblemCode.CLASS_LOCKED, after.onEverything().orElseThrow().refusal().code());
    assertEquals(Optional.empty(), after.openUntil());
    assertTrue(schoolClass.isClosedBefore());
  }

  private boolean held(LockExtent extent) {
    decisions.clear();
    decide(Kind.LOCK, extent, NOON, null, true);
    return at(NOON).on(REGULAR).isPresent();
  }

  private static LockExtent marks(Integer half) {
    return new LockExtent(LockContent.MARKS, 1, half, null, null, null, null);
  }

  private LockDecision decide(Kind kind, LockExtent extent, Instant from, Instant until, boolean byItself) {
    LockDecision d = new LockDecision(7, "2026-2027", extent,
        new LockDecision.Words(kind, null, from, until, "12/QĐ", "Mốc tuần 12", byItself), PRINCIPAL, from);
    decisions.add(d);
    return d;
  }

  private BookLocks at(Instant now) {
    return new BookLocks(schoolClass, SchoolLevel.THCS, decisions, now);
  }
}
