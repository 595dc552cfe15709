package vn.hocba.archive.document;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** What the pages of the roll call in a class's book have to show by its data alone: the rows of each month, and the totals. */
final class BookMonthsOnPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final BookDocument book;
  private final FormLabels labels;

  BookMonthsOnPage(BookDocument book, FormLabels labels) {
    this.book = book;
    this.labels = labels;
  }

  /** The line above a month's table: of whom the roll was called on which days, and who confirmed it. */
  String[] head(BookRollCall.Month month) {
    List<String> days = month.called().stream().map(String::valueOf).toList();
    return new String[] {labels.text("book.month", month.month().substring(5).replaceFirst("^0", ""), month.month().substring(0, 4)),
        labels.text("book.month.called", Integer.toString(book.inClass(YearMonth.parse(month.month()))), Integer.toString(days.size()), String.join(", ", days)),
        month.confirmedBy() == null ? labels.text("book.month.unconfirmed") : labels.text("book.month.confirmed", month.confirmedBy(),
            DAY.format(LocalDate.ofInstant(month.confirmedAt(), ZoneId.of("Asia/Ho_Chi_Minh"))))};
  }

  List<List<String>> rows(BookRollCall.Month month) {
    int days = YearMonth.parse(month.month()).lengthOfMonth();
    List<List<String>> rows = new ArrayList<>();
    for (BookDocument.Pupil p : book.pupils()) {
      List<BookRollCall.Absence> own = month.absences().stream().filter(a -> a.identifier().equals(p.identifier())).toList();
      List<String> row = new ArrayList<>(List.of(Integer.toString(p.position()), p.fullName()));
      for (int i = 1; i <= days; i++) {
        int day = i;
        row.add(own.stream().filter(a -> a.day() == day).map(BookRollCall.Absence::kind).reduce("", String::concat));
      }
      row.add(Integer.toString(own.size()));
      Stream.of("P", "K").forEach(kind -> row.add(Long.toString(own.stream().filter(a -> a.kind().equals(kind)).count())));
      rows.add(row);
    }
    return rows;
  }

  /** Whether anybody's sessions missed are known. */
  boolean counted() {
    return book.pupils().stream().map(BookDocument.Pupil::excused).anyMatch(Objects::nonNull);
  }

  List<List<String>> totals() {
    return book.pupils().stream().map(p -> {
      List<String> row = new ArrayList<>(List.of(Integer.toString(p.position()), p.fullName()));
      BookRollCall.Total own = book.rollCall().totals().stream().filter(t -> t.identifier().equals(p.identifier())).findFirst().orElse(null);
      missed(row, own == null ? null : own.termOne());
      missed(row, own == null ? null : own.termTwo());
      missed(row, p.excused() == null || p.unexcused() == null ? null : new BookRollCall.Missed(p.excused(), p.unexcused()));
      return row;
    }).map(List::copyOf).toList();
  }

  private void missed(List<String> row, BookRollCall.Missed m) {
    row.add(m == null ? labels.text("result.open") : Integer.toString(m.excused() + m.unexcused()));
    row.add(m == null ? labels.text("result.open") : Integer.toString(m.excused()));
    row.add(m == null ? labels.text("result.open") : Integer.toString(m.unexcused()));
  }

  /** Days and pupils of whom the data say more than any page can: an absence of nobody in the list, or on no day of its month. */
  List<String> unprintable() {
    List<String> pupils = book.pupils().stream().map(BookDocument.Pupil::identifier).toList();
    List<String> unprintable = new ArrayList<>();
    for (BookRollCall.Month month : book.rollCall().months()) {
      int days = YearMonth.parse(month.month()).lengthOfMonth();
      month.absences().stream().filter(a -> !pupils.contains(a.identifier()) || a.day() < 1 || a.day() > days)
          .forEach(a -> unprintable.add(month.month() + " " + a.identifier()));
    }
    book.rollCall().totals().stream().filter(t -> !pupils.contains(t.identifier())).forEach(t -> unprintable.add("totals " + t.identifier()));
    return unprintable;
  }
}
