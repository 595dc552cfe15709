package vn.hocba.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.access.Caller;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.calendar.SchoolCalendar;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockDecision;
import vn.hocba.lock.LockExtent;
import vn.hocba.school.SchoolClass;

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

  @Test
  void theLockOfSomeClassesNeitherSettlesAMilestoneNorEndsItsReminder() {
    Instant now = Instant.parse("2025-11-20T03:00:00Z");
    SchoolCalendar calendar = DefaultCalendar.of("2025-2026");
    List<SchoolClass> classes = List.of(new SchoolClass(1, "2025-2026", "8A", 8), new SchoolClass(1, "2025-2026", "9A", 9));
    List<LockDecision> some = new ArrayList<>(List.of(lock(9, 7L, now), lock(9, null, now)));
    MilestoneLocks locks = new MilestoneLocks(WEEK_12, some, now);
    assertFalse(locks.settled(classes, "THCS"), "half of the school is not locked");
    assertEquals(WEEK_12.due(calendar), locks.at(calendar, null), "others are not reminded any more");
    assertEquals(WEEK_12.due(calendar), locks.at(calendar, WEEK_12.due(calendar).plusSeconds(1)));
    assertEquals(now.plusSeconds(1), locks.at(calendar, now.plusSeconds(1)), "reminded of a day the province does not allow");
    some.add(lock(8, null, now));
    assertTrue(new MilestoneLocks(WEEK_12, some, now).settled(classes, "THCS"));
    LockDecision whole = lock(null, null, now);
    assertTrue(new MilestoneLocks(WEEK_12, List.of(whole), now).settled(classes, "THCS"));
    assertEquals(now, new MilestoneLocks(WEEK_12, List.of(whole), now).at(calendar, now.plusSeconds(1)));
    whole.lift("Trần Quốc Bảo", now, "2/QĐ", "Nhầm");
    assertFalse(new MilestoneLocks(WEEK_12, List.of(whole), now).settled(classes, "THCS"), "what was taken back settles it");
  }

  private static LockDecision lock(Integer grade, Long classId, Instant from) {
    return new LockDecision(1, "2025-2026", new LockExtent(LockContent.MARKS, 1, 1, null, grade, classId, null),
        new LockDecision.Words(LockDecision.Kind.LOCK, "M", from, null, "1/QĐ", "Mốc tuần 12", true),
        new Caller(1, "hieutruong", "Trần Quốc Bảo", Set.of("PRINCIPAL"), 1L), from);
  }

  private static boolean locksAll(LockDecision.State state, LockContent content, Integer half, SchoolLevel level,
      Integer grade) {
    return new MilestoneView.Decision(1, LockDecision.Kind.LOCK, state, new LockExtent(content, 1, half, level, grade,
        null, null), null, null, null, null, null, "1/QĐ", null, null, null, false, null, null, null, List.of(), false,
        false, null).locksAll(WEEK_12);
  }
}
