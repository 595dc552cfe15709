package vn.hocba.it;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.it.TestSchool.homeroom;
import static vn.hocba.it.TestSchool.principal;
import static vn.hocba.it.TestSchool.refused;
import static vn.hocba.it.TestSchool.teacher;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import vn.hocba.approval.Declaration;
import vn.hocba.approval.Period;
import vn.hocba.attendance.Attendance;
import vn.hocba.attendance.AttendanceService;
import vn.hocba.attendance.MonthService;
import vn.hocba.attendance.SheetAnswer;
import vn.hocba.attendance.SheetChange;
import vn.hocba.homeroom.ApprovalService;
import vn.hocba.homeroom.ListsService;
import vn.hocba.homeroom.Progress;
import vn.hocba.problem.ProblemCode;
import vn.hocba.school.Schools;

/** The days of the roll make the totals, and a month that was confirmed stands until it is taken back. */
@ExtendWith(ArquillianExtension.class)
@Tag("database")
class AttendanceIT {

  private static final LocalDate DAY = LocalDate.of(2024, 10, 7);

  @Inject
  private ApprovalService approvals;
  @Inject
  private AttendanceService attendance;
  @Inject
  private Attendance kept;
  @Inject
  private MonthService months;
  @Inject
  private ListsService lists;
  @Inject
  private Schools schools;
  @Inject
  private TestSchool school;

  @Test
  void totalsFollowTheDaysAndComeBackFromTheBook() throws Exception {
    long classId = school.imported("9H5");
    long pupil = schools.enrolments(classId).getFirst().id();
    long other = schools.enrolments(classId).get(1).id();
    totals(classId, 4, 1);
    roll(classId, DAY, pupil, "P", null);
    roll(classId, DAY.plusDays(1), pupil, "K", null);
    roll(classId, DAY.plusDays(2), pupil, "K", null);
    assertEquals("4/2", school.absences(classId, pupil), "a few calls made the book's days vanish");
    assertEquals("4/1", school.absences(classId, other), "a pupil without daily entries lost the book's totals");
    assertEquals(Set.of(), kept.countedByDay(classId), "said to follow from the days, but the book's 4 count");
    SheetAnswer late = roll(classId, DAY, pupil, "K", null);
    assertEquals("P", late.conflicts().getFirst().theirs());
    school.write("9H5", "8.0");
    assertEquals("1/2", school.absences(classId, pupil), "an import overwrote the days");
    assertEquals(Set.of(pupil), kept.countedByDay(classId));
    for (int i = 0; i < 3; i++) {
      roll(classId, DAY.plusDays(i), pupil, null, i == 0 ? "P" : "K");
    }
    assertEquals("0/0", school.absences(classId, pupil), "what the book said last does not count again");
  }

  @Test
  void aConfirmedMonthIsChangedOnlyAfterItWasTakenBack() throws Exception {
    long classId = school.imported("9H6");
    long pupil = schools.enrolments(classId).getFirst().id();
    YearMonth month = YearMonth.from(DAY);
    assertEquals(ProblemCode.MONTH_EMPTY, refused(() -> homeroom().does(() -> confirm(classId, month))).code());
    roll(classId, DAY, pupil, "P", null);
    school.finals(classId, 1);
    assertEquals(ProblemCode.ENTRIES_MISSING, refused(
        () -> homeroom().does(() -> complete(classId, Period.TERM_1, Declaration.HOMEROOM))).code());
    homeroom().does(() -> confirm(classId, month));
    homeroom().does(() -> complete(classId, Period.TERM_1, Declaration.HOMEROOM));
    assertEquals(ProblemCode.MONTH_CONFIRMED, refused(() -> roll(classId, DAY, pupil, null, "P")).code());
    assertEquals(ProblemCode.REASON_NEEDED, refused(() -> homeroom().does(() -> takeBack(classId, month, " "))).code());
    homeroom().does(() -> takeBack(classId, month, "Ghi nhầm ngày."));
    assertEquals(1, roll(classId, DAY, pupil, null, "P").saved().size());
    assertEquals(1, school.count("select count(*) from audit_entry where action = 'REOPEN_MONTH' and subject_id = '" + classId
        + "' and reason = 'Ghi nhầm ngày.'"));
    assertTrue(progress(classId, Period.TERM_1).parts().getLast().isOwing(), "the homeroom part still counts");
  }

  @Test
  void aDayOfAnotherYearHasNoAttendance() throws Exception {
    long classId = school.imported("9H7");
    long pupil = schools.enrolments(classId).getFirst().id();
    assertEquals(ProblemCode.DAY_OUTSIDE_YEAR,
        refused(() -> roll(classId, LocalDate.of(2025, 8, 1), pupil, "P", null)).code());
  }

  @Test
  void theListsOfATermTellWhatWasMissedInItAndAPastYearOpensOnItsLastDay() throws Exception {
    long classId = school.imported("9H12");
    long pupil = schools.enrolments(classId).getFirst().id();
    long ofBook = schools.enrolments(classId).get(1).id();
    assertEquals(DayOfWeek.SATURDAY, homeroom().does(() -> attendance.day(classId, null)).day().getDayOfWeek(),
        "the last day of school by the calendar");
    roll(classId, DAY, pupil, "P", null);
    roll(classId, DAY.plusDays(1), pupil, "K", null);
    LocalDate spring = LocalDate.of(2025, 3, 10);
    roll(classId, spring, pupil, "K", null);
    school.inTransaction(() -> {
      schools.enrolments(classId).get(1).enterHomeroom(schools.enrolments(classId).get(1).homeroom().withAbsences(4, 1));
      return true;
    });
    assertEquals(Map.of(pupil, new Attendance.Missed(1, 1)), missed(classId, Period.TERM_1), "a total of the year has no term");
    assertEquals(Map.of(pupil, new Attendance.Missed(0, 1)), missed(classId, Period.TERM_2));
    assertEquals(Map.of(pupil, new Attendance.Missed(1, 2), ofBook, new Attendance.Missed(4, 1)), missed(classId, Period.YEAR));
    assertEquals(spring, homeroom().does(() -> attendance.day(classId, null)).day());
    assertEquals(YearMonth.from(spring), homeroom().does(() -> months.month(classId, null)).month());
  }

  private Map<Long, Attendance.Missed> missed(long classId, Period period) throws Exception {
    return homeroom().does(() -> lists.absences(classId, period));
  }

  private boolean complete(long classId, Period period, String part) {
    approvals.complete(classId, period, part);
    return true;
  }

  private boolean confirm(long classId, YearMonth month) {
    months.confirm(classId, month);
    return true;
  }

  private boolean takeBack(long classId, YearMonth month, String reason) {
    months.takeBack(classId, month, reason);
    return true;
  }

  private SheetAnswer roll(long classId, LocalDate day, long pupil, String kind, String seen) throws Exception {
    return homeroom().does(() -> attendance.save(classId, day,
        List.of(new SheetChange(String.valueOf(pupil), kind, seen))));
  }

  private Progress.OfPeriod progress(long classId, Period period) throws Exception {
    return principal().does(() -> approvals.progress(classId)).periods().get(period.ordinal());
  }

  private void totals(long classId, int excused, int unexcused) throws Exception {
    school.inTransaction(() -> {
      schools.enrolments(classId).forEach(e -> e.enterHomeroom(e.homeroom().withAbsences(excused, unexcused)));
      return true;
    });
  }
}
