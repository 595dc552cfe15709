package vn.hocba.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.lang.reflect.Field;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.document.BookRollCall;
import vn.hocba.attendance.Absence;
import vn.hocba.attendance.AbsenceKind;
import vn.hocba.attendance.AttendanceRules;
import vn.hocba.attendance.ConfirmedMonth;
import vn.hocba.attendance.RollCall;
import vn.hocba.school.Enrolment;

/** The months of a class's book as the portal's attendance page keeps them. */
class BookRollsTest {

  private static final Instant AT = Instant.parse("2025-10-02T03:00:00Z");

  @Test
  void aMonthHasItsCalledDaysAndWhoMissedWhich() throws Exception {
    Enrolment first = enrolment(7);
    Enrolment second = enrolment(8);
    List<BookRollCall.Month> months = BookRolls.months(List.of(new BookRolls.Listed(second, "B"), new BookRolls.Listed(first, "A")),
        AttendanceRules.months("2025-2026"), List.of(called(2025, 9, 8), called(2025, 9, 5), called(2026, 5, 4)),
        List.of(absence(7, 2025, 9, 8, AbsenceKind.K), absence(7, 2025, 9, 5, AbsenceKind.P), absence(8, 2025, 9, 5, AbsenceKind.P),
            absence(7, 2025, 9, 6, null), absence(9, 2025, 9, 5, AbsenceKind.K)),
        List.of(new ConfirmedMonth(1, YearMonth.of(2025, 9), "Nguyễn Thị Minh Khai", AT)));
    assertEquals(List.of("2025-09", "2026-05"), months.stream().map(BookRollCall.Month::month).toList(), "months without a roll are left out");
    assertEquals(new BookRollCall.Month("2025-09", List.of(5, 8), List.of(new BookRollCall.Absence("B", 5, "P"),
        new BookRollCall.Absence("A", 5, "P"), new BookRollCall.Absence("A", 8, "K")), "Nguyễn Thị Minh Khai", AT), months.getFirst(),
        "what was taken back is no absence, nor is that of somebody the book does not list");
    assertEquals(new BookRollCall.Month("2026-05", List.of(4), List.of(), null, null), months.getLast());
  }

  private static Enrolment enrolment(long id) throws Exception {
    Enrolment e = new Enrolment(1, id);
    Field field = Enrolment.class.getDeclaredField("id");
    field.setAccessible(true);
    field.set(e, id);
    return e;
  }

  private static RollCall called(int year, int month, int day) {
    return new RollCall(1, LocalDate.of(year, month, day), "Nguyễn Thị Minh Khai", AT);
  }

  private static Absence absence(long enrolment, int year, int month, int day, AbsenceKind kind) {
    Absence a = new Absence(enrolment, LocalDate.of(year, month, day));
    a.enter(kind, "Nguyễn Thị Minh Khai", AT);
    return a;
  }
}
