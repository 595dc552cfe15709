package vn.hocba.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;

class MilestoneViewTest {

  private static final Milestone WEEK_12 = new Milestone("M", "2025-2026", null, 12, Set.of(SchoolLevel.THCS),
      LockContent.MARKS, 1, 1, DayOfWeek.FRIDAY, LocalTime.NOON, "");

  @Test
  void aMilestoneIsDecidedOnByWhateverLocksAllOfItAtTheWholeSchool() {
    assertEquals(true, locksAll(LockDecision.State.WAITING, LockContent.MARKS, null, null, null));
    assertEquals(true, locksAll(LockDecision.State.IN_FORCE, LockContent.MARKS, null, SchoolLevel.THCS, null));
    assertEquals(false, locksAll(LockDecision.State.ENDED, LockContent.MARKS, null, null, null));
    assertEquals(false, locksAll(LockDecision.State.WAITING, LockContent.MARKS, 2, null, null));
    assertEquals(false, locksAll(LockDecision.State.WAITING, LockContent.REGULAR, null, null, null));
    assertEquals(false, locksAll(LockDecision.State.WAITING, LockContent.MARKS, null, SchoolLevel.THPT, null));
    assertEquals(false, locksAll(LockDecision.State.WAITING, LockContent.MARKS, null, null, 9));
  }

  private static boolean locksAll(LockDecision.State state, LockContent content, Integer half, SchoolLevel level,
      Integer grade) {
    return new MilestoneView.Decision(1, LockDecision.Kind.LOCK, state, new LockExtent(content, 1, half, level, grade,
        null, null), null, null, null, null, null, "1/QĐ", null, null, null, false, null, null, null, List.of(), false,
        false, null).locksAll(WEEK_12);
  }
}
