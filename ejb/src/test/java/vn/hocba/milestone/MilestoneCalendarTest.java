package vn.hocba.milestone;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.calendar.DefaultCalendar;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockContent;
import vn.hocba.lock.LockExtent;

/** The milestones of S4 Điều 12.1b, and a province's own. */
class MilestoneCalendarTest {

  private static final String YEAR = "2026-2027";
  private static final String HEAD = "id;from;to;week;levels;content;term;half;day;time;source\n";

  @Test
  void theWeeksAreThoseOfTheFoundingDocument() {
    List<Milestone> all = MilestoneCalendar.national().of(YEAR);
    assertEquals(List.of(6, 10, 12, 18, 19, 20, 28, 29, 34, 36, 37), all.stream().map(Milestone::week).toList());
    assertEquals(List.of(6, 10, 19, 29, 36), weeks(all, SchoolLevel.PRIMARY));
    assertEquals(List.of(6, 12, 18, 20, 28, 34, 37), weeks(all, SchoolLevel.THCS));
    assertEquals(weeks(all, SchoolLevel.THCS), weeks(all, SchoolLevel.THPT));
    assertEquals(weeks(all, SchoolLevel.THCS), weeks(all, SchoolLevel.GDTX));
  }

  @Test
  void aMilestoneIsDueAtTheEndOfItsWeekInVietnam() {
    Milestone m = MilestoneCalendar.national().find(YEAR, "DIEM_1_LAN_1").orElseThrow();
    assertEquals(Instant.parse("2026-11-27T10:00:00Z"), m.due(DefaultCalendar.of(YEAR)));
    assertEquals("MARKS.1.1", m.code());
  }

  @Test
  void aDecisionIsAboutAMilestoneByItsContentAndLevelWhoeverItReaches() {
    Milestone m = MilestoneCalendar.national().find(YEAR, "DIEM_1_LAN_1").orElseThrow();
    LockExtent ofClass = new LockExtent(LockContent.MARKS, 1, 1, null, null, 7L, "TOAN");
    assertTrue(m.isWithin(ofClass, Set.of(SchoolLevel.PRIMARY, SchoolLevel.THCS)));
    assertFalse(m.isWithin(ofClass, Set.of(SchoolLevel.PRIMARY)));
    for (LockContent wider : List.of(LockContent.MARKS, LockContent.RESULTS)) {
      assertTrue(m.isWithin(new LockExtent(wider, 1, null, null, null, null, null), Set.of(SchoolLevel.THCS)));
    }
    assertTrue(m.isWithin(new LockExtent(LockContent.ALL, null, null, null, null, null, null), Set.of(SchoolLevel.THCS)));
    for (LockExtent other : List.of(new LockExtent(LockContent.REGULAR, 1, 1, null, null, null, null),
        new LockExtent(LockContent.MARKS, 1, 2, null, null, null, null),
        new LockExtent(LockContent.MARKS, 2, null, null, null, null, null))) {
      assertFalse(m.isWithin(other, Set.of(SchoolLevel.THCS)), other.code());
    }
  }

  @Test
  void aDecisionTouchesAMilestoneByTheLeastThatBothAreAbout() {
    Milestone m = MilestoneCalendar.national().find(YEAR, "DIEM_1_LAN_1").orElseThrow();
    for (LockExtent overlapping : List.of(new LockExtent(LockContent.REGULAR, 1, null, null, null, null, null),
        new LockExtent(LockContent.REGULAR, 1, 1, null, null, null, null), LockExtent.ofClass(5))) {
      assertTrue(m.isTouchedBy(overlapping, Set.of(SchoolLevel.THCS)), overlapping.code());
      assertFalse(m.isTouchedBy(overlapping, Set.of(SchoolLevel.PRIMARY)), overlapping.code());
    }
    for (LockExtent beside : List.of(new LockExtent(LockContent.REGULAR, 2, null, null, null, null, null),
        new LockExtent(LockContent.REGULAR, 1, 2, null, null, null, null),
        new LockExtent(LockContent.CONDUCT, 1, null, null, null, null, null))) {
      assertFalse(m.isTouchedBy(beside, Set.of(SchoolLevel.THCS)), beside.code());
    }
  }

  @Test
  void aProvinceReplacesWithdrawsAndAddsWithoutANewBuild() throws IOException {
    MilestoneCalendar own = calendar("""
        DIEM_1_LAN_1;2026-2027;2026-2027;13;THCS THPT;MARKS;1;1;THURSDAY;11:30;CV 214
        HO_SO;2026-2027;;;;WITHDRAWN;;;;;CV 214
        CHUYEN_CAN;2026-2027;;9;THCS;ATTENDANCE;1;;FRIDAY;17:00;CV 214
        """);
    Milestone first = own.find(YEAR, "DIEM_1_LAN_1").orElseThrow();
    assertEquals(Instant.parse("2026-12-03T04:30:00Z"), first.due(DefaultCalendar.of(YEAR)));
    assertTrue(own.find(YEAR, "HO_SO").isEmpty());
    assertEquals(9, own.find(YEAR, "CHUYEN_CAN").orElseThrow().week());
    assertEquals(12, own.find("2027-2028", "DIEM_1_LAN_1").orElseThrow().week());
    assertTrue(own.find("2025-2026", "HO_SO").isPresent());
  }

  @Test
  void aFaultyRowIsToldWithItsLineAndNothingIsUsed() {
    for (String wrong : List.of("X;2026-2027;;60;THCS;MARKS;1;;FRIDAY;17:00;", "X;2026-2027;;12;THCS;MARKS;;;FRIDAY;17:00;",
        "X;2026-2027;;12;THCS;CONDUCT;1;1;FRIDAY;17:00;", "X;2026-2027;;12;LOP;MARKS;1;;FRIDAY;17:00;",
        "X;2026-2027;;12;THCS;MARKS;1;;FRIDAY;25:00;", "X;2026;;12;THCS;MARKS;1;;FRIDAY;17:00;",
        "X;2026-2027;;12;;MARKS;1;;FRIDAY;17:00;", "X;2026-2027;;12;THCS;DIEM;1;;FRIDAY;17:00;")) {
      String told = assertThrows(IllegalArgumentException.class, () -> calendar(wrong), wrong).getMessage();
      assertTrue(told.startsWith("tinh.csv:2: "), told);
    }
    assertThrows(IllegalArgumentException.class,
        () -> MilestoneCalendar.withProvincial("tinh.csv", new StringReader("id;week\n")));
  }

  private static MilestoneCalendar calendar(String rows) throws IOException {
    return MilestoneCalendar.withProvincial("tinh.csv", new StringReader(HEAD + rows));
  }

  private static List<Integer> weeks(List<Milestone> all, SchoolLevel level) {
    return all.stream().filter(m -> m.levels().contains(level)).map(Milestone::week).toList();
  }
}
