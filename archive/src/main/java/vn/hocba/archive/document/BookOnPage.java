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
  private final List<String> missing = new ArrayList<>();
  private int table;

  /** @param tables of the pages, as {@link PageTables} reads them */
  BookOnPage(PageText page, List<List<List<String>>> tables, BookDocument book) {
    this.page = page.walk();
    this.tables = tables;
    this.book = book;
    this.primary = book.level().equals("PRIMARY");
  }

  /** What the pages do not show, by the part of the book and the pupil's position. */
  List<String> missing() {
    require("cover", LABELS.text("book.of", book.className(), book.schoolYear()));
    require("headcount", LABELS.text("book.headcount"), ": ", Integer.toString(book.pupils().size()));
    require("homeroom", LABELS.text("pupil.homeroom"), ": ", book.homeroom());
    require("regulation", LABELS.text("rule.set"), ": ", book.regulation());
    rows("teachers", subjects().map(s -> List.of(s.name(), orDash(s.teacher()))).toList());
    require("pupils", LABELS.text("book.pupils"));
    rows("pupils", each(p -> List.of(p.identifier(), DAY.format(p.birthDate()), LABELS.word("gender", p.gender()),
        orDash(p.ethnicity()), orDash(p.address()))));
    book.subjects().forEach(this::subject);
    require("summary", LABELS.text("book.summary"));
    rows("summary", IntStream.range(0, book.pupils().size()).mapToObj(i -> cells(book.pupils().get(i), subjects()
        .map(s -> s.rows().get(i)).map(row -> shown(row.reassessed() == null ? row.year() : row.reassessed())).toList())).toList());
    require("outcome", LABELS.text("book.outcome"));
    rows("outcome", each(this::outcome));
    require("principal", book.principal());
    if (table != tables.size()) {
      missing.add("tables: " + tables.size());
    }
    return missing;
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
      for (String standing : new String[] {p.conductOne(), p.conductTwo(), p.conductYear(), p.learningOne(), p.learningTwo(),
          p.result()}) {
        cells.add(LABELS.word("standing", standing));
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
