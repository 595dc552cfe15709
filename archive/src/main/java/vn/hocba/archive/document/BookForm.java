package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Cell;
import com.itextpdf.layout.element.Paragraph;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The pages of a class's book: cover, list of pupils, a table for each subject, the summary of the year and who signs (D.3). */
final class BookForm {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);
  private static final float SMALL = 8.5f;

  private final BookDocument book;
  private final FormLabels labels;
  private final FormWriter write;
  private final BookColumns columns;

  BookForm(BookDocument book, FormLabels labels, FormWriter write) {
    this.book = book;
    this.labels = labels;
    this.write = write;
    this.columns = new BookColumns(labels, book.regulation().startsWith("TT58"));
  }

  void writeTo(Document document, BookSignatures signatures) {
    cover(document);
    document.add(new AreaBreak());
    pupils(document);
    for (BookDocument.Subject subject : book.subjects()) {
      document.add(new AreaBreak());
      subject(document, subject);
    }
    document.add(new AreaBreak());
    summary(document);
    document.add(new AreaBreak());
    outcome(document);
    document.add(signatures.block(write));
  }

  private void cover(Document document) {
    document.add(write.strong(labels.text("department", book.province().toUpperCase(FormLabels.LOCALE)))
        .setTextAlignment(TextAlignment.CENTER));
    document.add(write.strong(book.school().toUpperCase(FormLabels.LOCALE)).setTextAlignment(TextAlignment.CENTER));
    document.add(write.title(labels.text(book.level().equals("PRIMARY") ? "book.title.PRIMARY"
        : book.regulation().startsWith("TT58") ? "book.title.TT58" : "book.title")).setMarginTop(40));
    document.add(write.strong(labels.text("book.of", book.className(), book.schoolYear())).setFontSize(13)
        .setTextAlignment(TextAlignment.CENTER).setMarginBottom(20));
    document.add(write.labelled(labels.text("book.headcount"), Integer.toString(book.pupils().size())));
    document.add(write.labelled(labels.text("pupil.homeroom"), book.homeroom()));
    document.add(write.labelled(labels.text("rule.set"), book.regulation()));
    document.add(write.heading(labels.text("book.teachers")));
    Table table = write.table(50, 50);
    header(table, "subjects.subject", "subjects.teacher");
    book.subjects().stream().filter(s -> !labels.has("traits." + s.code())).forEach(s -> {
      table.addCell(write.rowHeader(s.name()).setKeepTogether(true));
      table.addCell(write.cell(orDash(s.teacher())));
    });
    document.add(table);
  }

  private void pupils(Document document) {
    document.add(write.heading(labels.text("book.pupils")));
    Table table = write.table(5, 22, 13, 12, 8, 10, 30);
    header(table, "log.column.number", "pupil.name", "pupil.identifier", "pupil.birth.date", "pupil.gender",
        "pupil.ethnicity", "pupil.address");
    for (BookDocument.Pupil p : book.pupils()) {
      line(table, p.position(), p.fullName(), List.of(p.identifier(), DAY.format(p.birthDate()),
          labels.word("gender", p.gender()), orDash(p.ethnicity()), orDash(p.address())));
    }
    document.add(table);
  }

  private void subject(Document document, BookDocument.Subject subject) {
    boolean traits = labels.has("traits." + subject.code());
    document.add(write.heading(traits ? labels.text("traits." + subject.code()) : labels.text("book.subject", subject.name(),
        orDash(subject.teacher()))));
    boolean results = !book.level().equals("PRIMARY");
    List<BookColumns.Column> all = columns.of(subject.columns(), results);
    float[] widths = new float[all.size() + 3];
    widths[0] = 4;
    widths[1] = 18;
    for (int i = 0; i < all.size(); i++) {
      widths[i + 2] = 66f / all.size();
    }
    widths[widths.length - 1] = 12;
    Table table = write.table(widths);
    table.addHeaderCell(small(write.columnHeader(labels.text("log.column.number"), 2, 1)));
    table.addHeaderCell(small(write.columnHeader(labels.text("pupil.name"), 2, 1)));
    for (int term = 1; term <= 2; term++) {
      int of = term;
      int width = (int) all.stream().filter(c -> c.term() == of).count();
      if (width > 0) {
        table.addHeaderCell(small(write.columnHeader(labels.text(term == 1 ? "standing.term.one" : "standing.term.two"), 1, width)));
      }
    }
    all.stream().filter(c -> c.term() == 0).forEach(c -> table.addHeaderCell(small(write.columnHeader(c.label(), 2, 1))));
    table.addHeaderCell(small(write.columnHeader(labels.text("notes"), 2, 1)));
    all.stream().filter(c -> c.term() > 0).forEach(c -> table.addHeaderCell(small(write.columnHeader(c.label()))));
    for (BookDocument.Row row : subject.rows()) {
      List<String> cells = new ArrayList<>(all.stream().map(c -> c.text(row)).toList());
      cells.add(row.note() == null ? "" : row.note());
      line(table, row.position(), row.fullName(), cells);
    }
    document.add(table);
  }

  /** What each subject gave in the year. */
  private void summary(Document document) {
    document.add(write.heading(labels.text("book.summary")));
    List<BookDocument.Subject> all = book.subjects().stream().filter(s -> !labels.has("traits." + s.code())).toList();
    float[] widths = new float[all.size() + 2];
    widths[0] = 4;
    widths[1] = 18;
    IntStream.range(2, widths.length).forEach(i -> widths[i] = 78f / all.size());
    Table table = write.table(widths);
    header(table, "log.column.number", "pupil.name");
    all.forEach(s -> table.addHeaderCell(small(write.columnHeader(s.name()))));
    for (int i = 0; i < book.pupils().size(); i++) {
      int at = i;
      BookDocument.Pupil p = book.pupils().get(i);
      line(table, p.position(), p.fullName(), all.stream().map(s -> s.rows().get(at))
          .map(r -> columns.result(r.reassessed() == null ? r.year() : r.reassessed())).toList());
    }
    document.add(table);
  }

  private void outcome(Document document) {
    document.add(write.heading(labels.text("book.outcome")));
    boolean primary = book.level().equals("PRIMARY");
    Table table = primary ? write.table(4, 20, 15, 12, 18, 14, 17) : write.table(4, 17, 7, 7, 7, 7, 7, 7, 10, 14, 13);
    List<String> heads = new ArrayList<>(List.of("log.column.number", "pupil.name"));
    String own = book.regulation().startsWith("TT58") ? ".TT58" : "";
    heads.addAll(primary ? List.of("primary.result") : Stream.of("book.conduct.one", "book.conduct.two", "book.conduct.year",
        "book.learning.one", "book.learning.two", "book.learning.year").map(key -> key + own).toList());
    heads.addAll(List.of("book.absences", "promotion", "award"));
    if (primary) {
      heads.add("primary.comment");
    }
    header(table, heads.toArray(String[]::new));
    for (BookDocument.Pupil p : book.pupils()) {
      List<String> cells = new ArrayList<>(primary ? List.of(labels.word("education", p.result())) : List.of(
          standing(p.conductOne()), standing(p.conductTwo()), standing(p.conductYear()), standing(p.learningOne()),
          standing(p.learningTwo()), standing(p.result())));
      cells.add(p.excused() == null || p.unexcused() == null ? labels.text("absences.unkept")
          : labels.text("book.absences.count", Integer.toString(p.excused()), Integer.toString(p.unexcused())));
      cells.add(labels.word("promotion", p.promotion()));
      cells.add(p.award() == null ? "" : labels.word("award", p.award()));
      if (primary) {
        cells.add(p.comment() == null ? "" : p.comment());
      }
      line(table, p.position(), p.fullName(), cells);
    }
    document.add(table);
  }

  private String standing(String code) {
    return labels.word("standing", code);
  }

  private void header(Table table, String... keys) {
    for (String key : keys) {
      table.addHeaderCell(small(write.columnHeader(labels.text(key))));
    }
  }

  private void line(Table table, int position, String name, List<String> cells) {
    table.addCell(small(write.centred(Integer.toString(position))));
    table.addCell(small(write.rowHeader(name)).setKeepTogether(true));
    cells.forEach(cell -> table.addCell(small(write.centred(cell))));
  }

  private static Cell small(Cell cell) {
    cell.setPaddings(1, 2, 1.5f, 2).getChildren().forEach(part -> ((Paragraph) part)
        .setFontSize(SMALL).setFixedLeading(10.5f));
    return cell;
  }

  private String orDash(String text) {
    return text == null || text.isBlank() ? labels.text("result.open") : text;
  }
}
