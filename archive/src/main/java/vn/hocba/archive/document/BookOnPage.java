package vn.hocba.archive.document;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for everything that the data of a class's book say on its pages: the headings in their order, and after each its table,
 * cell by cell and nothing beside. It knows the columns of the form from the data alone, and so finds where data and form part
 * ways.
 */
final class BookOnPage {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final FormLabels labels;
  private final PageText.Walk page;
  private final List<List<List<String>>> tables;
  private final BookDocument book;
  private final boolean primary;
  private final boolean whole;
  private final List<String> missing = new ArrayList<>();
  private int table;

  /** @param tables of the pages, as {@link PageTables} reads them */
  BookOnPage(PageText page, List<List<List<String>>> tables, BookDocument book) {
    this.labels = FormLabels.of(book.wording());
    this.page = page.walk();
    this.tables = tables;
    this.book = book;
    this.primary = book.primary();
    this.whole = book.whole();
  }

  /** What the pages do not show, by the part of the book and the pupil's position. */
  List<String> missing() {
    require("cover", labels.text("book.of", book.className(), book.schoolYear()));
    require("headcount", labels.text("book.headcount"), ": ", headcount());
    require("homeroom", labels.text("pupil.homeroom"), ": ", book.homeroom());
    if (book.namedBySigner()) {
      require("principal", labels.text(book.level().equals("GDTX") ? "pupil.head.GDTX" : "pupil.head"), ": ", book.principal());
    }
    require("regulation", labels.text("rule.set"), ": ", book.regulation());
    rows("teachers", subjects().map(s -> List.of(s.name(), orDash(teachers(s)))).toList());
    require("pupils", labels.text("book.pupils"));
    rows("pupils", each(p -> whole ? List.of(p.identifier(), DAY.format(p.birthDate()), orEmpty(p.said().birthPlace()),
        labels.word("gender", p.gender()), orDash(p.ethnicity()), orEmpty(p.said().priority()), orDash(p.address()))
        : List.of(p.identifier(), DAY.format(p.birthDate()), labels.word("gender", p.gender()), orDash(p.ethnicity()), orDash(p.address()))));
    if (whole) {
      require("families", labels.text("book.families"));
      rows("families", each(p -> List.of(orEmpty(p.said().father()), orEmpty(p.said().mother()), orEmpty(p.said().guardian()),
          orEmpty(p.said().phone()), changes(p.said()))));
      if (!book.moves().isEmpty()) {
        require("moves", labels.text("book.moves"));
        rows("moves", book.moves().stream().map(m -> m.row(labels)).toList());
      }
      roll(new BookMonthsOnPage(book, labels));
    }
    book.subjects().forEach(this::subject);
    if (whole && !primary) {
      summary("book.summary.one", BookDocument.Row::termOne, p -> List.of(labels.word("standing", p.learningOne()), labels.word("standing", p.conductOne())));
      summary("book.summary.two", BookDocument.Row::termTwo, p -> List.of(labels.word("standing", p.learningTwo()), labels.word("standing", p.conductTwo())));
    }
    summary("book.summary", row -> row.reassessed() == null ? row.year() : row.reassessed(), p -> List.of());
    require("outcome", labels.text("book.outcome"));
    rows("outcome", each(this::outcome));
    if (!book.namedBySigner()) {
      require("principal", book.principal());
    }
    if (table != tables.size()) {
      missing.add("tables: " + tables.size());
    }
    return missing;
  }

  private String headcount() {
    int gone = (int) book.pupils().stream().filter(p -> book.namesWhoLeft() && p.leftOn() != null).count();
    String stayed = Integer.toString(book.pupils().size() - gone);
    return gone == 0 ? stayed : labels.text("book.headcount.left", stayed, Integer.toString(gone));
  }

  /** Everybody who had the subject, with their time where they were several. */
  private String teachers(BookDocument.Subject subject) {
    if (subject.teachers().size() < 2) {
      return subject.teacher();
    }
    return subject.teachers().stream().map(t -> t.fullName() + (t.from() == null && t.until() == null ? ""
        : t.from() == null ? labels.text("book.teacher.until", DAY.format(t.until()))
        : t.until() == null ? labels.text("book.teacher.from", DAY.format(t.from()))
        : labels.text("book.teacher.between", DAY.format(t.from()), DAY.format(t.until())))).collect(Collectors.joining(", "));
  }

  private void roll(BookMonthsOnPage roll) {
    missing.addAll(roll.unprintable());
    for (BookRollCall.Month month : book.rollCall().months()) {
      for (String text : roll.head(month)) {
        require(month.month(), text);
      }
      rows(month.month(), roll.rows(month));
    }
    if (roll.counted()) {
      require("totals", labels.text("book.missed.year"));
      rows("totals", roll.totals());
    }
  }

  private String changes(BookProfile said) {
    List<String> changes = new ArrayList<>();
    if (said.joinedOn() != null) {
      changes.add(labels.text("book.joined", DAY.format(said.joinedOn())));
    }
    if (said.leftOn() != null) {
      changes.add(labels.text("book.left", DAY.format(said.leftOn())));
    }
    if (said.changes() != null && !said.changes().isBlank()) {
      changes.add(said.changes());
    }
    return String.join("; ", changes);
  }

  private void summary(String title, Function<BookDocument.Row, String> result, Function<BookDocument.Pupil, List<String>> standings) {
    require(title, labels.text(title));
    rows(title, IntStream.range(0, book.pupils().size()).mapToObj(i -> {
      List<String> cells = new ArrayList<>(subjects().map(s -> shown(result.apply(s.rows().get(i)))).toList());
      cells.addAll(standings.apply(book.pupils().get(i)));
      return cells(book.pupils().get(i), cells);
    }).toList());
  }

  /** Those that are no traits. */
  private Stream<BookDocument.Subject> subjects() {
    return book.subjects().stream().filter(s -> !labels.has("traits." + s.code()));
  }

  private List<List<String>> each(Function<BookDocument.Pupil, List<String>> cells) {
    return book.pupils().stream().map(p -> cells(p, cells.apply(p))).toList();
  }

  private static List<String> cells(BookDocument.Pupil p, List<String> further) {
    List<String> cells = new ArrayList<>(List.of(Integer.toString(p.position()), p.fullName()));
    cells.addAll(further);
    return cells;
  }

  private void subject(BookDocument.Subject subject) {
    String traits = "traits." + subject.code();
    require(subject.code(), labels.has(traits) ? labels.text(traits)
        : labels.text("book.subject", subject.name(), orDash(teachers(subject))));
    rows(subject.code(), subject.rows().stream().map(row -> {
      List<String> cells = new ArrayList<>(List.of(Integer.toString(row.position()), row.fullName()));
      term(cells, subject, row, "1:", row.termOne());
      term(cells, subject, row, "2:", row.termTwo());
      if (!primary) {
        cells.add(shown(row.year()));
        cells.add(row.reassessed() == null ? "" : shown(row.reassessed()));
      }
      cells.add(Objects.requireNonNullElse(row.note(), ""));
      return cells;
    }).toList());
  }

  private void term(List<String> cells, BookDocument.Subject subject, BookDocument.Row row, String term, String result) {
    boolean any = false;
    for (int i = 0; i < subject.columns().size(); i++) {
      if (subject.columns().get(i).startsWith(term)) {
        any = true;
        cells.add(row.values().get(i) == null ? "" : shown(row.values().get(i)));
      }
    }
    if (any && !primary) {
      cells.add(shown(result));
    }
  }

  private List<String> outcome(BookDocument.Pupil p) {
    List<String> cells = new ArrayList<>();
    if (primary) {
      cells.add(labels.word("education", p.result()));
    } else {
      boolean after = whole && p.beforeSummer() != null;
      for (String standing : new String[] {p.conductOne(), p.conductTwo(), after ? p.beforeSummer().conduct() : p.conductYear(),
          p.learningOne(), p.learningTwo(), after ? p.beforeSummer().learning() : p.result()}) {
        cells.add(labels.word("standing", standing));
      }
      if (whole) {
        cells.add(after ? labels.word("standing", p.conductYear()) : "");
        cells.add(after ? labels.word("standing", p.result()) : "");
      }
    }
    cells.add(p.excused() == null || p.unexcused() == null ? labels.text("absences.unkept") : p.excused() + "/" + p.unexcused());
    cells.add(book.namesWhoLeft() && p.leftOn() != null ? labels.text("book.left", DAY.format(p.leftOn())) : labels.word("promotion", p.promotion()));
    cells.add(p.award() == null ? "" : labels.word("award", p.award()));
    if (primary) {
      cells.add(Objects.requireNonNullElse(p.comment(), ""));
    }
    return cells;
  }

  /** As ink shows a mark, a letter or a level. */
  private String shown(String value) {
    if (value == null) {
      return labels.text("result.open");
    }
    if (Character.isDigit(value.charAt(0))) {
      return value.replace('.', ',');
    }
    return labels.has("result." + value) ? labels.text("result." + value)
        : labels.has("level.trait." + value) ? labels.text("level.trait." + value) : value;
  }

  private static String orEmpty(String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private String orDash(String text) {
    return text == null || text.isBlank() ? labels.text("result.open") : text;
  }

  private void require(String part, String... text) {
    if (!page.finds(text)) {
      missing.add(part);
    }
  }

  private void rows(String part, List<List<String>> expected) {
    missing.addAll(PageTables.differences(part, expected, table < tables.size() ? tables.get(table) : List.of()));
    table++;
  }
}
