package vn.hocba.archive.document;

import com.itextpdf.layout.Document;
import com.itextpdf.layout.element.AreaBreak;
import com.itextpdf.layout.element.Table;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Who is in the class (sơ yếu lý lịch): the pupils, and since format 2 on the page after it their families. */
final class BookPeople {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu", FormLabels.LOCALE);

  private final BookDocument book;
  private final FormLabels labels;
  private final FormWriter write;
  private final BookTables tables;

  BookPeople(BookDocument book, FormLabels labels, FormWriter write, BookTables tables) {
    this.book = book;
    this.labels = labels;
    this.write = write;
    this.tables = tables;
  }

  void writeTo(Document document) {
    document.add(write.heading(labels.text("book.pupils")));
    if (!book.whole()) {
      document.add(before());
      return;
    }
    document.add(pupils());
    document.add(new AreaBreak());
    document.add(write.heading(labels.text("book.families")));
    document.add(families());
    if (!book.moves().isEmpty()) {
      document.add(write.heading(labels.text("book.moves")));
      document.add(moves());
    }
  }

  /** How many stayed to the end, and how many left. */
  String headcount() {
    long gone = book.pupils().stream().filter(this::gone).count();
    String stayed = Long.toString(book.pupils().size() - gone);
    return gone == 0 ? stayed : labels.text("book.headcount.left", stayed, Long.toString(gone));
  }

  private boolean gone(BookDocument.Pupil p) {
    return book.namesWhoLeft() && p.leftOn() != null;
  }

  /** What the year ended with. */
  String outcome(BookDocument.Pupil p) {
    return gone(p) ? day("book.left", p.leftOn()) : labels.word("promotion", p.promotion());
  }

  /** Who had a subject, several of them with their time. */
  String teachers(BookDocument.Subject subject) {
    return subject.teachers().size() < 2 ? subject.teacher()
        : subject.teachers().stream().map(t -> t.fullName() + time(t)).collect(Collectors.joining(", "));
  }

  private String time(BookDocument.Teacher t) {
    if (t.from() != null && t.until() != null) {
      return labels.text("book.teacher.between", DAY.format(t.from()), DAY.format(t.until()));
    }
    return t.from() != null ? day("book.teacher.from", t.from()) : t.until() == null ? "" : day("book.teacher.until", t.until());
  }

  private Table moves() {
    Table table = write.table(11, 24, 14, 26, 25);
    tables.header(table, "book.move.day", "pupil.name", "pupil.identifier", "book.move", "book.move.reason");
    for (BookMove move : book.moves()) {
      List<String> cells = move.row(labels);
      table.addCell(BookTables.small(write.centred(cells.getFirst())));
      table.addCell(BookTables.small(write.rowHeader(cells.get(1))).setKeepTogether(true));
      cells.subList(2, cells.size()).forEach(cell -> table.addCell(BookTables.small(write.centred(cell))));
    }
    return table;
  }

  /** As the first format has it. */
  private Table before() {
    Table table = write.table(5, 22, 13, 12, 8, 10, 30);
    tables.header(table, "log.column.number", "pupil.name", "pupil.identifier", "pupil.birth.date", "pupil.gender",
        "pupil.ethnicity", "pupil.address");
    for (BookDocument.Pupil p : book.pupils()) {
      tables.line(table, p.position(), p.fullName(), List.of(p.identifier(), DAY.format(p.birthDate()),
          labels.word("gender", p.gender()), tables.orDash(p.ethnicity()), tables.orDash(p.address())));
    }
    return table;
  }

  private Table pupils() {
    Table table = write.table(4, 18, 12, 9, 14, 6, 8, 11, 18);
    tables.header(table, "log.column.number", "pupil.name", "pupil.identifier", "pupil.birth.date", "pupil.birth.place",
        "pupil.gender", "pupil.ethnicity", "book.priority", "book.address");
    for (BookDocument.Pupil p : book.pupils()) {
      tables.line(table, p.position(), p.fullName(), List.of(p.identifier(), DAY.format(p.birthDate()),
          BookTables.orEmpty(p.said().birthPlace()), labels.word("gender", p.gender()), tables.orDash(p.ethnicity()),
          BookTables.orEmpty(p.said().priority()), tables.orDash(p.address())));
    }
    return table;
  }

  private Table families() {
    Table table = write.table(4, 17, 19, 19, 14, 11, 16);
    tables.header(table, "log.column.number", "pupil.name", "pupil.father", "pupil.mother", "pupil.guardian", "book.phone",
        "book.changes");
    for (BookDocument.Pupil p : book.pupils()) {
      BookProfile said = p.said();
      tables.line(table, p.position(), p.fullName(), Stream.of(said.father(), said.mother(), said.guardian(), said.phone(),
          changes(said)).map(BookTables::orEmpty).toList());
    }
    return table;
  }

  private String changes(BookProfile p) {
    return Stream.of(p.joinedOn() == null ? null : day("book.joined", p.joinedOn()), p.leftOn() == null ? null
        : day("book.left", p.leftOn()), p.changes()).filter(said -> said != null && !said.isBlank()).collect(Collectors.joining("; "));
  }

  private String day(String key, LocalDate day) {
    return labels.text(key, DAY.format(day));
  }
}
