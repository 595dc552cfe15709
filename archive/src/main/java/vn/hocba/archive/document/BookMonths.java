package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Table;
import java.time.DayOfWeek;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The roll call (sổ điểm danh): a page for each month with its days across, then what each pupil missed in terms and year. */
final class BookMonths {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE)
      .withZone(FormHead.VIETNAM);
  private static final float NUMBER = 2.8f;
  private static final float NAME = 16;
  private static final float TOTAL = 3.2f;
  private static final int TOTALS = 3;

  private final BookDocument book;
  private final FormLabels labels;
  private final FormWriter write;
  private final BookTables tables;

  BookMonths(BookDocument book, FormLabels labels, FormWriter write, BookTables tables) {
    this.book = book;
    this.labels = labels;
    this.write = write;
    this.tables = tables;
  }

  void writeTo(Document document) {
    for (BookRollCall.Month month : book.rollCall().months()) {
      document.add(new AreaBreak());
      month(document, month);
    }
    if (book.pupils().stream().anyMatch(p -> p.excused() != null)) {
      document.add(new AreaBreak());
      totals(document);
    }
  }

  private void month(Document document, BookRollCall.Month month) {
    YearMonth of = YearMonth.parse(month.month());
    document.add(write.heading(labels.text("book.month", Integer.toString(of.getMonthValue()), Integer.toString(of.getYear())))
        .setMarginTop(0).setMarginBottom(1));
    document.add(write.text(labels.text("book.month.called", Integer.toString(book.inClass(of)),
        Integer.toString(month.called().size()), month.called().stream().map(String::valueOf).collect(Collectors.joining(", "))))
        .add(" ").add(write.small(month.confirmedBy() == null ? labels.text("book.month.unconfirmed")
            : labels.text("book.month.confirmed", month.confirmedBy(), DAY.format(month.confirmedAt())))).setFontSize(8.5f).setMarginBottom(2));
    Table table = write.table(widths(of.lengthOfMonth()));
    head(table, of);
    Map<String, Map<Integer, String>> absences = month.absences().stream().collect(Collectors.groupingBy(
        BookRollCall.Absence::identifier, Collectors.toMap(BookRollCall.Absence::day, BookRollCall.Absence::kind)));
    for (BookDocument.Pupil p : book.pupils()) {
      Map<Integer, String> own = absences.getOrDefault(p.identifier(), Map.of());
      table.addCell(BookTables.tiny(write.centred(Integer.toString(p.position()))));
      table.addCell(BookTables.tiny(write.rowHeader(p.fullName())).setKeepTogether(true));
      days(table, of, own);
      int excused = (int) own.values().stream().filter("P"::equals).count();
      missed(new BookRollCall.Missed(excused, own.size() - excused)).forEach(n -> table.addCell(BookTables.tiny(write.centred(n))));
    }
    document.add(table);
  }

  /** @param absences of a pupil by day */
  private void days(Table table, YearMonth of, Map<Integer, String> absences) {
    int blank = 1;
    for (int day = 1; day <= of.lengthOfMonth() + 1; day++) {
      boolean ends = day > of.lengthOfMonth() || absences.containsKey(day);
      if (ends && day > blank) {
        table.addCell(BlankDays.of(of.atDay(blank), day - blank));
      }
      if (ends) {
        blank = day + 1;
      }
      if (ends && day <= of.lengthOfMonth()) {
        table.addCell(shaded(BookTables.tiny(write.centred(absences.get(day))), of, day));
      }
    }
  }

  private static float[] widths(int days) {
    float[] widths = new float[2 + days + TOTALS];
    widths[0] = NUMBER;
    widths[1] = NAME;
    for (int i = 2; i < widths.length; i++) {
      widths[i] = i < 2 + days ? (100 - NUMBER - NAME - TOTALS * TOTAL) / days : TOTAL;
    }
    return widths;
  }

  private void head(Table table, YearMonth of) {
    table.addHeaderCell(BookTables.tiny(write.columnHeader(labels.text("log.column.number"), 2, 1)));
    table.addHeaderCell(BookTables.tiny(write.columnHeader(labels.text("pupil.name"), 2, 1)));
    for (int day = 1; day <= of.lengthOfMonth(); day++) {
      table.addHeaderCell(shaded(BookTables.tiny(write.columnHeader(Integer.toString(day))), of, day));
    }
    table.addHeaderCell(BookTables.tiny(write.columnHeader(labels.text("book.missed"), 1, TOTALS)));
    for (int day = 1; day <= of.lengthOfMonth(); day++) {
      table.addHeaderCell(shaded(BookTables.tiny(write.columnHeader(labels.text("book.weekday."
          + of.atDay(day).getDayOfWeek().getValue()))), of, day));
    }
    Stream.of("all", "P", "K").forEach(kind -> table.addHeaderCell(BookTables.tiny(write.columnHeader(labels.text("book.missed." + kind)))));
  }

  private static Cell shaded(Cell cell, YearMonth of, int day) {
    return of.atDay(day).getDayOfWeek() == DayOfWeek.SUNDAY ? cell.setBackgroundColor(BlankDays.SUNDAY) : cell;
  }

  private void totals(Document document) {
    document.add(write.heading(labels.text("book.missed.year")));
    Table table = write.table(5, 32, 7, 7, 7, 7, 7, 7, 7, 7, 7);
    table.addHeaderCell(BookTables.small(write.columnHeader(labels.text("log.column.number"), 2, 1)));
    table.addHeaderCell(BookTables.small(write.columnHeader(labels.text("pupil.name"), 2, 1)));
    Stream.of("standing.term.one", "standing.term.two", "standing.year")
        .forEach(key -> table.addHeaderCell(BookTables.small(write.columnHeader(labels.text(key), 1, TOTALS))));
    for (int i = 0; i < TOTALS; i++) {
      Stream.of("all", "P", "K").forEach(kind -> table.addHeaderCell(BookTables.small(write.columnHeader(labels.text("book.missed." + kind)))));
    }
    Map<String, BookRollCall.Total> terms = book.rollCall().totals().stream()
        .collect(Collectors.toMap(BookRollCall.Total::identifier, t -> t));
    for (BookDocument.Pupil p : book.pupils()) {
      BookRollCall.Total own = terms.getOrDefault(p.identifier(), new BookRollCall.Total(p.identifier(), null, null));
      tables.line(table, p.position(), p.fullName(), Stream.of(own.termOne(), own.termTwo(), p.excused() == null || p.unexcused() == null
          ? null : new BookRollCall.Missed(p.excused(), p.unexcused())).flatMap(m -> missed(m).stream()).toList());
    }
    document.add(table);
    document.add(write.text(labels.text("book.missed.legend")).setFontSize(8.5f).setMarginTop(4));
  }

  /** All, with leave, without; dashes where nobody knows. */
  private List<String> missed(BookRollCall.Missed m) {
    return m == null ? List.of(tables.orDash(null), tables.orDash(null), tables.orDash(null))
        : Stream.of(m.all(), m.excused(), m.unexcused()).map(String::valueOf).toList();
  }
}
