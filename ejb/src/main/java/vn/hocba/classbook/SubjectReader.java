package vn.hocba.classbook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Regulation;
import vn.hocba.curriculum.RegularRule;

/** Reads one subject's sheet, both terms side by side, scored or by comment. */
final class SubjectReader {

  private static final int NOTE_LIMIT = 500;
  /** Fewer regular assessments a term there are in no subject (TT 22/2021 Điều 6.2); for those no rule gives a number. */
  private static final int LEAST_REGULAR = 2;

  private final Grid grid;
  private final Subject subject;
  private final Regulation regulation;
  private final RegularRule rule;
  private final Roster roster;
  private final Findings findings;
  private int asText;

  /** @param rule how many regular assessments a term has; null where none says it */
  SubjectReader(Grid grid, Subject subject, Regulation regulation, RegularRule rule, Roster roster, Findings findings) {
    this.regulation = regulation;
    this.rule = rule;
    this.grid = grid;
    this.subject = subject;
    this.roster = roster;
    this.findings = findings;
  }

  /**
   * Adds a result to every pupil found.
   *
   * @param teacher from the cover, or null
   */
  BookSubject read(String teacher) {
    ScoreColumns columns = ScoreColumns.of(grid, findings);
    if (columns == null) {
      return new BookSubject(subject.code(), subject.scored(), teacher, 0, 0);
    }
    List<Integer> filled = new ArrayList<>(columns.markColumns());
    filled.addAll(List.of(columns.termOne(), columns.termTwo(), columns.year()));
    List<Roster.Row> rows = roster.rows(grid, columns.header(), filled);
    Set<Integer> used = columns.markColumns().stream()
        .filter(c -> rows.stream().anyMatch(r -> !grid.text(r.number(), c).isEmpty())).collect(Collectors.toSet());
    BookSubject book = new BookSubject(subject.code(), subject.scored(), teacher, required(columns, used, 1),
        required(columns, used, 2));
    reportTooFewColumns(columns);
    reportEmptyColumns(columns, used, book);
    reportColumnsOverForm(columns, used);
    PrintedResults printed = new PrintedResults(grid, regulation, columns, book, findings);
    for (Roster.Row row : rows) {
      boolean readable = read(row, columns, used);
      if (readable) {
        printed.check(row);
      }
    }
    if (asText > 0) {
      findings.add(grid.name(), null, null, FindingCode.MARKS_AS_TEXT, asText);
    }
    return book;
  }

  /** At least what the rule says: a column that the book lacks is an assessment that is missing, not one not needed. */
  private int required(ScoreColumns columns, Set<Integer> used, int term) {
    List<ScoreColumns.Mark> regular = regular(columns, term);
    int inUse = (int) regular.stream().filter(m -> used.contains(m.column())).count();
    boolean taught = columns.marks().stream().anyMatch(m -> m.term() == term);
    return Math.max(inUse, rule == null ? Math.min(LEAST_REGULAR, regular.size()) : taught ? rule.count() : 0);
  }

  private static List<ScoreColumns.Mark> regular(ScoreColumns columns, int term) {
    return columns.marks().stream().filter(m -> m.term() == term && m.kind() == MarkKind.REGULAR).toList();
  }

  /** In a term without any column the subject may not be taught. */
  private void reportTooFewColumns(ScoreColumns columns) {
    for (int term = 1; term <= 2 && rule != null; term++) {
      int of = term;
      int there = regular(columns, term).size();
      if (there < rule.count() && columns.marks().stream().anyMatch(m -> m.term() == of)) {
        findings.add(grid.name(), null, null, FindingCode.REGULAR_COLUMNS_FEW, subject.code(), term, there, rule.count(),
            rule.source());
      }
    }
  }

  private void reportEmptyColumns(ScoreColumns columns, Set<Integer> used, BookSubject book) {
    for (ScoreColumns.Mark mark : columns.marks()) {
      int required = mark.term() == 1 ? book.regularTermOne() : book.regularTermTwo();
      if (!used.contains(mark.column()) && (mark.kind() == MarkKind.FINAL
          || mark.ordinal() <= (mark.kind() == MarkKind.REGULAR ? required : 1))) {
        findings.add(grid.name(), Grid.ref(columns.header().row() + 1, mark.column()), null,
            FindingCode.COLUMN_EMPTY, mark.heading());
      }
    }
  }

  /** No mark is taken to a place where the grid shows none. */
  private void reportColumnsOverForm(ScoreColumns columns, Set<Integer> used) {
    for (ScoreColumns.Mark mark : columns.marks()) {
      int most = mark.kind() == MarkKind.MIDTERM ? BookForm.tests(regulation) : 1;
      if (mark.kind() != MarkKind.REGULAR && mark.ordinal() > most && used.contains(mark.column())) {
        findings.add(grid.name(), Grid.ref(columns.header().row() + 1, mark.column()), null,
            FindingCode.COLUMN_OVER_FORM, mark.heading(), most, regulation.printed());
      }
    }
  }

  /** @return false when a mark could not be read, so that nothing can be computed */
  private boolean read(Roster.Row row, ScoreColumns columns, Set<Integer> used) {
    int line = row.number();
    String note = columns.note() == 0 ? "" : grid.text(line, columns.note());
    boolean exempt = Words.means("note.exempt", note);
    if (exempt) {
      findings.add(grid.name(), Grid.ref(line, columns.note()), row.pupil().fullName, FindingCode.EXEMPTION_NOTE, note);
    }
    if (note.length() > NOTE_LIMIT) {
      findings.add(grid.name(), Grid.ref(line, columns.note()), row.pupil().fullName, FindingCode.TEXT_TOO_LONG,
          note.length(), NOTE_LIMIT);
    }
    boolean readable = true;
    List<BookMark> marks = new ArrayList<>();
    for (ScoreColumns.Mark column : columns.marks()) {
      if (!grid.text(line, column.column()).isEmpty()) {
        Value value = value(row, column.column());
        readable &= value != null;
        if (value != null) {
          marks.add(new BookMark(column.term(), column.kind(), column.ordinal(), value.score(), value.passed()));
        }
      } else if (used.contains(column.column()) && !exempt) {
        findings.add(grid.name(), Grid.ref(line, column.column()), row.pupil().fullName, FindingCode.MARK_MISSING,
            column.heading());
      }
    }
    boolean again = columns.reassessed() > 0 && !grid.text(line, columns.reassessed()).isEmpty();
    Value reassessed = again ? value(row, columns.reassessed()) : null;
    row.pupil().results.add(new BookResult(subject.code(), marks, reassessed == null ? null : reassessed.score(),
        reassessed == null ? null : reassessed.passed(), note.isEmpty() ? null : note, exempt));
    return readable;
  }

  private record Value(BigDecimal score, Boolean passed) {}

  /** @return null, with a finding, when it cannot be read */
  private Value value(Roster.Row row, int column) {
    String text = grid.text(row.number(), column);
    String ref = Grid.ref(row.number(), column);
    if (!subject.scored()) {
      if (Words.means("value.passed", text) || Words.means("value.failed", text)) {
        return new Value(null, Words.means("value.passed", text));
      }
      findings.add(grid.name(), ref, row.pupil().fullName, FindingCode.COMMENT_UNREADABLE, text,
          Article.of(regulation, Matter.COMMENT));
      return null;
    }
    MarkText mark = MarkText.read(text);
    if (mark.score() == null) {
      findings.add(grid.name(), ref, row.pupil().fullName, mark.problem(), text, mark.meant(),
          Article.of(regulation, Matter.SCALE));
      return null;
    }
    asText += grid.isNumber(row.number(), column) ? 0 : 1;
    return new Value(mark.score(), null);
  }
}
