package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Table;
import com.itextpdf.layout.properties.TextAlignment;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** The pages of a class's book: cover, list of pupils, a table for each subject, the summary of the year and who signs (D.3). */
final class BookForm {

  private static final String[] GUIDE = {"kept", "signed", "correction", "private", "inside"};

  private final BookDocument book;
  private final FormLabels labels;
  private final FormWriter write;
  private final BookColumns columns;
  private final BookTables tables;
  private final BookPeople people;

  BookForm(BookDocument book, FormLabels labels, FormWriter write) {
    this.book = book;
    this.labels = labels;
    this.write = write;
    this.columns = new BookColumns(labels, book.regulation().startsWith("TT58"));
    this.tables = new BookTables(labels, write);
    this.people = new BookPeople(book, labels, write, tables);
  }

  void writeTo(Document document, BookSignatures signatures) {
    cover(document);
    document.add(new AreaBreak());
    people.writeTo(document);
    if (book.whole()) {
      new BookMonths(book, labels, write, tables).writeTo(document);
    }
    for (BookDocument.Subject subject : book.subjects()) {
      document.add(new AreaBreak());
      subject(document, subject);
    }
    if (book.whole() && !book.primary()) {
      document.add(new AreaBreak());
      summary(document, "book.summary.one", BookDocument.Row::termOne, p -> new BookDocument.Standing(p.conductOne(), p.learningOne()));
      document.add(new AreaBreak());
      summary(document, "book.summary.two", BookDocument.Row::termTwo, p -> new BookDocument.Standing(p.conductTwo(), p.learningTwo()));
    }
    document.add(new AreaBreak());
    summary(document, "book.summary", r -> r.reassessed() == null ? r.year() : r.reassessed(), null);
    document.add(new AreaBreak());
    outcome(document);
    document.add(signatures.block(write));
  }

  private void cover(Document document) {
    document.add(write.strong(labels.text("department", book.province().toUpperCase(FormLabels.LOCALE)))
        .setTextAlignment(TextAlignment.CENTER));
    document.add(write.strong(book.school().toUpperCase(FormLabels.LOCALE)).setTextAlignment(TextAlignment.CENTER));
    document.add(write.title(labels.text(book.primary() ? "book.title.PRIMARY"
        : book.regulation().startsWith("TT58") ? "book.title.TT58" : "book.title")).setMarginTop(40));
    document.add(write.strong(labels.text("book.of", book.className(), book.schoolYear())).setFontSize(13)
        .setTextAlignment(TextAlignment.CENTER).setMarginBottom(20));
    document.add(write.labelled(labels.text("book.headcount"), people.headcount()));
    document.add(write.labelled(labels.text("pupil.homeroom"), book.homeroom()));
    if (book.namedBySigner()) {
      document.add(write.labelled(labels.text(book.level().equals("GDTX") ? "pupil.head.GDTX" : "pupil.head"), book.principal()));
    }
    document.add(write.labelled(labels.text("rule.set"), book.regulation()));
    document.add(write.heading(labels.text("book.teachers")));
    Table table = write.table(50, 50);
    tables.header(table, "subjects.subject", "subjects.teacher");
    book.subjects().stream().filter(s -> !labels.has("traits." + s.code())).forEach(s -> {
      table.addCell(write.rowHeader(s.name()).setKeepTogether(true));
      table.addCell(write.cell(tables.orDash(people.teachers(s))));
    });
    document.add(table);
    if (book.whole()) {
      document.add(write.heading(labels.text("guide.heading")));
      for (String line : GUIDE) {
        document.add(write.text("– " + labels.text("book.guide." + line)).setFontSize(9.5f).setMarginBottom(2));
      }
    }
  }

  private void subject(Document document, BookDocument.Subject subject) {
    boolean traits = labels.has("traits." + subject.code());
    document.add(write.heading(traits ? labels.text("traits." + subject.code()) : labels.text("book.subject", subject.name(),
        tables.orDash(people.teachers(subject)))));
    boolean results = !book.primary();
    List<BookColumns.Column> all = columns.of(subject.columns(), results);
    float[] widths = new float[all.size() + 3];
    widths[0] = 4;
    widths[1] = 18;
    for (int i = 0; i < all.size(); i++) {
      widths[i + 2] = 66f / all.size();
    }
    widths[widths.length - 1] = 12;
    Table table = write.table(widths);
    table.addHeaderCell(BookTables.small(write.columnHeader(labels.text("log.column.number"), 2, 1)));
    table.addHeaderCell(BookTables.small(write.columnHeader(labels.text("pupil.name"), 2, 1)));
    for (int term = 1; term <= 2; term++) {
      int of = term;
      int width = (int) all.stream().filter(c -> c.term() == of).count();
      if (width > 0) {
        table.addHeaderCell(BookTables.small(write.columnHeader(labels.text(term == 1 ? "standing.term.one" : "standing.term.two"), 1, width)));
      }
    }
    all.stream().filter(c -> c.term() == 0).forEach(c -> table.addHeaderCell(BookTables.small(write.columnHeader(c.label(), 2, 1))));
    table.addHeaderCell(BookTables.small(write.columnHeader(labels.text("notes"), 2, 1)));
    all.stream().filter(c -> c.term() > 0).forEach(c -> table.addHeaderCell(BookTables.small(write.columnHeader(c.label()))));
    for (BookDocument.Row row : subject.rows()) {
      List<String> cells = new ArrayList<>(all.stream().map(c -> c.text(row)).toList());
      cells.add(row.note() == null ? "" : row.note());
      tables.line(table, row.position(), row.fullName(), cells);
    }
    document.add(table);
  }

  /**
   * What each subject gave.
   *
   * @param result of a pupil in a subject
   * @param standings of learning and conduct; null for a table without them
   */
  private void summary(Document document, String title, Function<BookDocument.Row, String> result,
      Function<BookDocument.Pupil, BookDocument.Standing> standings) {
    document.add(write.heading(labels.text(title)));
    List<BookDocument.Subject> all = book.subjects().stream().filter(s -> !labels.has("traits." + s.code())).toList();
    int further = standings == null ? 0 : 2;
    float[] widths = new float[all.size() + 2 + further];
    widths[0] = 4;
    widths[1] = 18;
    Arrays.fill(widths, 2, widths.length, 78f / (all.size() + further));
    Table table = write.table(widths);
    tables.header(table, "log.column.number", "pupil.name");
    all.forEach(s -> table.addHeaderCell(BookTables.small(write.columnHeader(s.name()))));
    if (standings != null) {
      tables.header(table, "standing.learning" + own(), "standing.conduct" + own());
    }
    for (int i = 0; i < book.pupils().size(); i++) {
      int at = i;
      BookDocument.Pupil p = book.pupils().get(i);
      List<String> cells = new ArrayList<>(all.stream().map(s -> columns.result(result.apply(s.rows().get(at)))).toList());
      if (standings != null) {
        cells.add(standing(standings.apply(p).learning()));
        cells.add(standing(standings.apply(p).conduct()));
      }
      tables.line(table, p.position(), p.fullName(), cells);
    }
    document.add(table);
  }

  /** What the words of TT 58/2011 are found under. */
  private String own() {
    return book.regulation().startsWith("TT58") ? ".TT58" : "";
  }

  private void outcome(Document document) {
    document.add(write.heading(labels.text("book.outcome")));
    boolean summer = book.whole() && !book.primary();
    Table table = book.primary() ? write.table(4, 20, 15, 12, 18, 14, 17) : summer
        ? write.table(4, 16, 6.5f, 6.5f, 6.5f, 6.5f, 6.5f, 6.5f, 7, 7, 7, 11, 9) : write.table(4, 17, 7, 7, 7, 7, 7, 7, 10, 14, 13);
    List<String> heads = new ArrayList<>(List.of("log.column.number", "pupil.name"));
    heads.addAll(book.primary() ? List.of("primary.result") : Stream.of("book.conduct.one", "book.conduct.two", "book.conduct.year",
        "book.learning.one", "book.learning.two", "book.learning.year").map(key -> key + own()).toList());
    if (summer) {
      heads.addAll(List.of("book.conduct.after" + own(), "book.learning.after" + own()));
    }
    heads.addAll(List.of("book.absences", "promotion", "award"));
    if (book.primary()) {
      heads.add("primary.comment");
    }
    tables.header(table, heads.toArray(String[]::new));
    for (BookDocument.Pupil p : book.pupils()) {
      List<String> cells = new ArrayList<>(book.primary() ? List.of(labels.word("education", p.result())) : standings(p, summer));
      cells.add(p.excused() == null || p.unexcused() == null ? labels.text("absences.unkept")
          : labels.text("book.absences.count", Integer.toString(p.excused()), Integer.toString(p.unexcused())));
      cells.add(people.outcome(p));
      cells.add(p.award() == null ? "" : labels.word("award", p.award()));
      if (book.primary()) {
        cells.add(p.comment() == null ? "" : p.comment());
      }
      tables.line(table, p.position(), p.fullName(), cells);
    }
    document.add(table);
  }

  /** @param summer whether what came after it has columns of its own */
  private List<String> standings(BookDocument.Pupil p, boolean summer) {
    BookDocument.Standing inForce = new BookDocument.Standing(p.conductYear(), p.result());
    BookDocument.Standing year = summer && p.beforeSummer() != null ? p.beforeSummer() : inForce;
    List<String> cells = new ArrayList<>(Stream.of(p.conductOne(), p.conductTwo(), year.conduct(), p.learningOne(), p.learningTwo(),
        year.learning()).map(this::standing).toList());
    if (summer) {
      cells.add(p.beforeSummer() == null ? "" : standing(inForce.conduct()));
      cells.add(p.beforeSummer() == null ? "" : standing(inForce.learning()));
    }
    return cells;
  }

  private String standing(String code) {
    return labels.word("standing", code);
  }
}
