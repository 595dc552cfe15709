package vn.hocba.archive.document;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Looks for everything that the data of a class's book say on its pages: the headings in their order, and after each its table,
 * cell by cell and nothing beside. It knows the columns of the form from the data alone, and so finds where data and form part
 * ways.
 */
final class BookOnPage {

  private static final FormLabels LABELS = new FormLabels();
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/uuuu");

  private final PageText.Walk page;
  private final List<List<List<String>>> tables;
  private final BookDocument book;
  private final boolean primary;
  private final boolean whole;
  private final List<String> missing = new ArrayList<>();
  private int table;

  /** @param tables of the pages, as {@link PageTables} reads them */
  BookOnPage(PageText page, List<List<List<String>>> tables, BookDocument book) {
    this.page = page.walk();
    this.tables = tables;
    this.book = book;
    this.primary = book.primary();
    this.whole = book.whole();
  }

  /** What the pages do not show, by the part of the book and the pupil's position. */
  List<String> missing() {
    require("cover", LABELS.text("book.of", book.className(), book.schoolYear()));
    require("headcount", LABELS.text("book.headcount"), ": ", Integer.toString(book.pupils().size()));
    require("homeroom", LABELS.text("pupil.homeroom"), ": ", book.homeroom());
    require("regulation", LABELS.text("rule.set"), ": ", book.regulation());
    rows("teachers", subjects().map(s -> List.of(s.name(), orDash(s.teacher()))).toList());
    require("pupils", LABELS.text("book.pupils"));
    rows("pupils", each(p -> whole ? List.of(p.identifier(), DAY.format(p.birthDate()), orEmpty(p.said().birthPlace()),
        LABELS.word("gender", p.gender()), orDash(p.ethnicity()), orEmpty(p.said().priority()), orDash(p.address()))
        : List.of(p.identifier(), DAY.format(p.birthDate()), LABELS.word("gender", p.gender()), orDash(p.ethnicity()), orDash(p.address()))));
    if (whole) {
      require("families", LABELS.text("book.families"));
      rows("families", each(p -> List.of(orEmpty(p.said().father()), orEmpty(p.said().mother()), orEmpty(p.said().guardian()),
          orEmpty(p.said().phone()), changes(p.said()))));
      roll(new BookMonthsOnPage(book, LABELS));
    }
    book.subjects().forEach(this::subject);
    if (whole && !primary) {
      summary("book.summary.one", BookDocument.Row::termOne, p -> List.of(LABELS.word("standing", p.learningOne()), LABELS.word("standing", p.conductOne())));
      summary("book.summary.two", BookDocument.Row::termTwo, p -> List.of(LABELS.word("standing", p.learningTwo()), LABELS.word("standing", p.conductTwo())));
    }
    summary("book.summary", row -> row.reassessed() == null ? row.year() : row.reassessed(), p -> List.of());
    require("outcome", LABELS.text("book.outcome"));
    rows("outcome", each(this::outcome));
    require("principal", book.principal());
    if (table != tables.size()) {
      missing.add("tables: " + tables.size());
    }
    return missing;
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
      require("totals", LABELS.text("book.missed.year"));
      rows("totals", roll.totals());
    }
  }

  private static String changes(BookProfile said) {
    List<String> changes = new ArrayList<>();
    if (said.joinedOn() != null) {
      changes.add(LABELS.text("book.joined", DAY.format(said.joinedOn())));
    }
    if (said.leftOn() != null) {
      changes.add(LABELS.text("book.left", DAY.format(said.leftOn())));
    }
    if (said.changes() != null && !said.changes().isBlank()) {
      changes.add(said.changes());
    }
    return String.join("; ", changes);
  }

  private void summary(String title, Function<BookDocument.Row, String> result, Function<BookDocument.Pupil, List<String>> standings) {
    require(title, LABELS.text(title));
    rows(title, IntStream.range(0, book.pupils().size()).mapToObj(i -> {
      List<String> cells = new ArrayList<>(subjects().map(s -> shown(result.apply(s.rows().get(i)))).toList());
      cells.addAll(standings.apply(book.pupils().get(i)));
      return cells(book.pupils().get(i), cells);
    }).toList());
  }

  /** Those that are no traits. */
  private Stream<BookDocument.Subject> subjects() {
    return book.subjects().stream().filter(s -> !LABELS.has("traits." + s.code()));
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
    require(subject.code(), LABELS.has(traits) ? LABELS.text(traits)
        : LABELS.text("book.subject", subject.name(), orDash(subject.teacher())));
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
      cells.add(LABELS.word("education", p.result()));
    } else {
      boolean after = whole && p.beforeSummer() != null;
      for (String standing : new String[] {p.conductOne(), p.conductTwo(), after ? p.beforeSummer().conduct() : p.conductYear(),
          p.learningOne(), p.learningTwo(), after ? p.beforeSummer().learning() : p.result()}) {
        cells.add(LABELS.word("standing", standing));
      }
      if (whole) {
        cells.add(after ? LABELS.word("standing", p.conductYear()) : "");
        cells.add(after ? LABELS.word("standing", p.result()) : "");
      }
    }
    cells.add(p.excused() == null || p.unexcused() == null ? LABELS.text("absences.unkept") : p.excused() + "/" + p.unexcused());
    cells.add(LABELS.word("promotion", p.promotion()));
    cells.add(p.award() == null ? "" : LABELS.word("award", p.award()));
    if (primary) {
      cells.add(Objects.requireNonNullElse(p.comment(), ""));
    }
    return cells;
  }

  /** As ink shows a mark, a letter or a level. */
  private static String shown(String value) {
    if (value == null) {
      return LABELS.text("result.open");
    }
    if (Character.isDigit(value.charAt(0))) {
      return value.replace('.', ',');
    }
    return LABELS.has("result." + value) ? LABELS.text("result." + value)
        : LABELS.has("level.trait." + value) ? LABELS.text("level.trait." + value) : value;
  }

  private static String orEmpty(String text) {
    return Objects.requireNonNullElse(text, "");
  }

  private static String orDash(String text) {
    return text == null || text.isBlank() ? LABELS.text("result.open") : text;
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
