package vn.hocba.signing;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.hocba.archive.document.BookRollCall;
import vn.hocba.attendance.Absence;
import vn.hocba.attendance.Attendance;
import vn.hocba.attendance.AttendanceRules;
import vn.hocba.attendance.ConfirmedMonth;
import vn.hocba.attendance.RollCall;
import vn.hocba.school.Enrolment;
import vn.hocba.school.SchoolClass;

/** Gathers the roll of a class's year for its book: the months in which it was called, and what each pupil missed in each term. */
@Stateless
@PermitAll
public class BookRolls {

  @Inject
  private Attendance attendance;

  /** A pupil in the book's list, by the identifier that stands there. */
  public record Listed(Enrolment enrolment, String identifier) {

    private boolean missed(Absence a) {
      return a.enrolmentId() == enrolment.id() && a.kind() != null;
    }
  }

  /** @param members who the book lists, in its order */
  public BookRollCall of(SchoolClass c, List<Listed> members) {
    if (!attendance.kept(c.id())) {
      return BookRollCall.NONE;
    }
    LocalDate first = AttendanceRules.firstDay(c.schoolYear());
    LocalDate last = AttendanceRules.lastDay(c.schoolYear());
    return new BookRollCall(months(members, AttendanceRules.months(c.schoolYear()), attendance.rollCalls(c.id(), first, last),
        attendance.absences(c.id(), first, last), attendance.confirmedMonths(c.id())), totals(c, members));
  }

  /** Of these months those of which there is anything to say. */
  static List<BookRollCall.Month> months(List<Listed> members, List<YearMonth> all, List<RollCall> calls, List<Absence> absences,
      List<ConfirmedMonth> confirmed) {
    return all.stream().map(month -> {
      List<Integer> called = calls.stream().map(RollCall::day).filter(day -> YearMonth.from(day).equals(month))
          .map(LocalDate::getDayOfMonth).sorted().toList();
      List<BookRollCall.Absence> missed = members.stream().flatMap(m -> absences.stream().filter(m::missed)
          .filter(a -> YearMonth.from(a.day()).equals(month)).sorted(Comparator.comparing(Absence::day))
          .map(a -> new BookRollCall.Absence(m.identifier(), a.day().getDayOfMonth(), a.kind().name()))).toList();
      Optional<ConfirmedMonth> by = confirmed.stream().filter(x -> x.month().equals(month)).findFirst();
      return new BookRollCall.Month(month.toString(), called, missed, by.map(ConfirmedMonth::confirmedByName).orElse(null),
          by.map(x -> x.confirmedAt().truncatedTo(ChronoUnit.MILLIS)).orElse(null));
    }).filter(m -> !m.called().isEmpty() || !m.absences().isEmpty()).toList();
  }

  /** Nobody's whose total of the year a class book gave: it does not say when. */
  private List<BookRollCall.Total> totals(SchoolClass c, List<Listed> members) {
    List<Enrolment> enrolments = members.stream().map(Listed::enrolment).toList();
    Map<Long, Attendance.Missed> one = attendance.ofTerm(c, enrolments, 1);
    Map<Long, Attendance.Missed> two = attendance.ofTerm(c, enrolments, 2);
    return members.stream().filter(m -> one.containsKey(m.enrolment().id())).map(m -> new BookRollCall.Total(m.identifier(),
        missed(one.get(m.enrolment().id())), missed(two.get(m.enrolment().id())))).toList();
  }

  private static BookRollCall.Missed missed(Attendance.Missed m) {
    return new BookRollCall.Missed(m.excused(), m.unexcused());
  }
}
