package vn.hocba.gradebook;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.LongFunction;
import java.util.regex.Pattern;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Reads a spreadsheet in the layout of {@link GradebookSheet}: pupils by identifier, columns by their hidden names. */
final class SheetReader {

  private final GradebookView book;
  private final Map<Integer, FormColumn> columns = new TreeMap<>();
  private final Map<String, GradebookView.Row> pupils = new HashMap<>();
  private final List<SheetReading.Entry> entries = new ArrayList<>();
  private final List<SheetReading.Refused> refused = new ArrayList<>();
  private final Set<Long> seen = new HashSet<>();
  private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");
  private static final Pattern KEY = Pattern.compile("\\d:\\w+:\\d+");

  private int identifierColumn;
  private int nameColumn = -1;

  private SheetReader(GradebookView book) {
    this.book = book;
    book.rows().forEach(row -> pupils.put(row.identifier(), row));
  }

  /**
   * @param titles of the books that the reader may open, by their number
   * @param fileName for messages only
   * @throws Problem WORKBOOK_WITHOUT_COLUMNS, WORKBOOK_OF_OTHER_BOOK
   */
  static SheetReading read(Workbook workbook, GradebookView book, LongFunction<Optional<String>> titles,
      String fileName) {
    for (Workbook.Sheet sheet : workbook.sheets()) {
      for (Workbook.Cell cell : sheet.cells()) {
        if (cell.text().startsWith(GradebookSheet.MARK)) {
          if (!cell.text().equals(GradebookSheet.MARK + book.id())) {
            throw new Problem(ProblemCode.WORKBOOK_OF_OTHER_BOOK, other(cell.text(), titles)
                .orElseGet(() -> sheet.cells().getFirst().text()), titles.apply(book.id()).orElse(""));
          }
          return new SheetReader(book).read(sheet, cell);
        }
      }
    }
    throw new Problem(ProblemCode.WORKBOOK_WITHOUT_COLUMNS, fileName);
  }

  /** What the other book is called to the reader, whatever language the file was written in. */
  private static Optional<String> other(String mark, LongFunction<Optional<String>> titles) {
    String number = mark.substring(GradebookSheet.MARK.length());
    return NUMBER.matcher(number).matches() ? titles.apply(Long.parseLong(number)) : Optional.empty();
  }

  private SheetReading read(Workbook.Sheet sheet, Workbook.Cell mark) {
    identifierColumn = mark.column();
    Map<String, FormColumn> known = new HashMap<>();
    book.columns().forEach(c -> known.put(c.column().key(), c));
    book.form().untaught().forEach(c -> known.put(c.column().key(), c));
    Map<Integer, Map<Integer, Workbook.Cell>> lines = new TreeMap<>();
    for (Workbook.Cell cell : sheet.cells()) {
      if (cell.row() == mark.row() && cell.text().equals(GradebookSheet.NAME)) {
        nameColumn = cell.column();
      } else if (cell.row() == mark.row() && known.containsKey(cell.text())
          && columns.values().stream().noneMatch(c -> c == known.get(cell.text()))) {
        columns.put(cell.column(), known.get(cell.text()));
      } else if (cell.row() == mark.row() && cell.column() != mark.column() && KEY.matcher(cell.text()).matches()) {
        // A column of the hidden heading that the book has not, or has already: its marks must not vanish in silence.
        EntryReading no = known.containsKey(cell.text())
            ? EntryReading.refused(ProblemCode.WORKBOOK_COLUMN_UNKNOWN, cell.text()) : book.form().absent(cell.text());
        refuseLine(cell.ref(), "", cell.text(), no.refusal(), no.args().toArray());
      } else if (cell.row() > mark.row()) {
        lines.computeIfAbsent(cell.row(), r -> new TreeMap<>()).put(cell.column(), cell);
      }
    }
    // The first line below is the heading; one of a pupil would have an identifier of the class.
    lines.values().stream().skip(headings(lines, mark)).forEach(this::line);
    return new SheetReading(List.copyOf(entries), List.copyOf(refused));
  }

  private int headings(Map<Integer, Map<Integer, Workbook.Cell>> lines, Workbook.Cell mark) {
    Map<Integer, Workbook.Cell> next = lines.get(mark.row() + 1);
    Workbook.Cell first = next == null ? null : next.get(identifierColumn);
    return first != null && pupil(first) == null ? 1 : 0;
  }

  private void line(Map<Integer, Workbook.Cell> line) {
    List<Workbook.Cell> filled = columns.keySet().stream().filter(line::containsKey).map(line::get)
        .filter(c -> !c.text().isBlank()).toList();
    Workbook.Cell identifier = line.get(identifierColumn);
    if (filled.isEmpty()) {
      return;
    }
    String name = nameColumn >= 0 && line.get(nameColumn) != null ? line.get(nameColumn).text().strip() : null;
    String said = identifier == null ? "" : identifier.text().strip();
    String ref = identifier == null ? filled.getFirst().ref() : identifier.ref();
    GradebookView.Row row = identifier == null ? null : pupil(identifier);
    if (row == null) {
      refuseLine(ref, name == null ? said : name, said, ProblemCode.WORKBOOK_PUPIL_UNKNOWN, said,
          book.form().printed());
    } else if (name != null && !folded(name).equals(folded(row.name()))) {
      refuseLine(ref, row.name(), said, ProblemCode.WORKBOOK_NAME_DIFFERS, name, row.name());
    } else if (!seen.add(row.enrolmentId())) {
      refuseLine(ref, row.name(), said, ProblemCode.WORKBOOK_PUPIL_TWICE, row.name());
    } else {
      filled.forEach(cell -> entry(row, columns.get(cell.column()), cell));
    }
  }

  private void entry(GradebookView.Row row, FormColumn column, Workbook.Cell cell) {
    String key = row.enrolmentId() + ":" + column.column().key();
    EntryReading read = read(row, column, key, cell);
    if (read.isRefused()) {
      refused.add(new SheetReading.Refused(cell.ref(), key, row.name(), column, cell.text(), read.refusal(),
          read.args()));
    } else if (read.value() != null && book.hold(column).isPresent() && !stands(row, key, read.value().text())) {
      Problem why = book.hold(column).get().refusal();
      refused.add(new SheetReading.Refused(cell.ref(), key, row.name(), column, cell.text(), why.code(), why.args()));
    } else if (read.value() != null) {
      entries.add(new SheetReading.Entry(key, read.value().text()));
    }
  }

  /** What the file says there, or why nothing can be entered there, whatever it says. */
  private EntryReading read(GradebookView.Row row, FormColumn column, String key, Workbook.Cell cell) {
    EntryReading read = book.form().notTaught(column.column().key()).orElseGet(() -> column.read(cell.text()));
    return read.isRefused() || read.value() == null || stands(row, key, read.value().text()) ? read
        : row.covered().stream().filter(c -> c.cell().equals(key)).map(GradebookView.Covered::refusal)
            .filter(Objects::nonNull).findFirst().orElse(read);
  }

  private static boolean stands(GradebookView.Row row, String key, String value) {
    return row.cells().stream().anyMatch(c -> c.cell().equals(key) && value.equals(c.value()));
  }

  private void refuseLine(String ref, String pupil, String typed, ProblemCode code, Object... args) {
    refused.add(new SheetReading.Refused(ref, null, pupil, null, typed, code, List.of(args)));
  }

  /** Spreadsheets drop leading zeros of what they take for numbers. */
  private GradebookView.Row pupil(Workbook.Cell identifier) {
    String text = identifier.text().strip();
    GradebookView.Row exact = pupils.get(text);
    if (exact != null || !identifier.number()) {
      return exact;
    }
    List<String> meant = pupils.keySet().stream().filter(i -> i.replaceFirst("^0+", "").equals(text)).toList();
    return meant.size() == 1 ? pupils.get(meant.getFirst()) : null;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFC).replaceAll("\\s+", " ").strip().toLowerCase(Locale.ROOT);
  }
}
