package vn.hocba.classbook;

import java.math.BigDecimal;
import vn.hocba.assessment.AverageRules;
import vn.hocba.assessment.CommentRules;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;

/** Compares the results printed in a subject's sheet with what follows from its marks; it never takes them over. */
final class PrintedResults {

  private static final String AVERAGES = "TT 22/2021 Điều 9.1b";
  private static final String COMMENTS = "TT 22/2021 Điều 9.1a";

  private final Grid grid;
  private final Subject subject;
  private final ScoreColumns columns;
  private final BookSubject book;
  private final Findings findings;

  PrintedResults(Grid grid, Subject subject, ScoreColumns columns, BookSubject book, Findings findings) {
    this.grid = grid;
    this.subject = subject;
    this.columns = columns;
    this.book = book;
    this.findings = findings;
  }

  /** Compares a row whose marks were all readable and are already in the pupil's result. */
  void check(Roster.Row row) {
    switch (BookYears.marks(book, row.pupil().results.getLast())) {
      case SubjectMarks.Scored marks -> {
        BigDecimal one = average(row, columns.termOne(), marks.termOne());
        BigDecimal two = average(row, columns.termTwo(), marks.termTwo());
        if (one != null && two != null) {
          compare(row, columns.year(), AverageRules.year(one, two), null);
        }
      }
      case SubjectMarks.Comment marks -> {
        Boolean one = comment(row, columns.termOne(), marks.termOne());
        Boolean two = comment(row, columns.termTwo(), marks.termTwo());
        compare(row, columns.year(), CommentRules.year(one, two));
      }
    }
  }

  private BigDecimal average(Roster.Row row, int column, TermMarks<BigDecimal> marks) {
    BigDecimal computed = marks == null ? null : AverageRules.term(marks);
    if (computed != null) {
      compare(row, column, computed, AverageRules.circulatingTerm(marks));
    } else if (column > 0 && marks != null && !grid.text(row.number(), column).isEmpty()) {
      add(row, column, FindingCode.AVERAGE_WITHOUT_ALL_MARKS, grid.text(row.number(), column));
    }
    return computed;
  }

  private void compare(Roster.Row row, int column, BigDecimal computed, BigDecimal circulating) {
    String text = column == 0 ? "" : grid.text(row.number(), column);
    if (text.isEmpty()) {
      return;
    }
    MarkText printed = MarkText.read(text);
    if (printed.score() == null) {
      add(row, column, FindingCode.AVERAGE_UNREADABLE, text);
    } else if (printed.score().compareTo(computed) != 0) {
      boolean explained = circulating != null && printed.score().compareTo(circulating) == 0;
      add(row, column, explained ? FindingCode.AVERAGE_BY_OTHER_FORMULA : FindingCode.AVERAGE_DIFFERS,
          printed.score().toPlainString(), computed.toPlainString(), AVERAGES);
    }
  }

  private Boolean comment(Roster.Row row, int column, TermMarks<Boolean> marks) {
    Boolean computed = marks == null ? null : CommentRules.term(marks);
    compare(row, column, computed);
    return computed;
  }

  private void compare(Roster.Row row, int column, Boolean computed) {
    String text = column == 0 ? "" : grid.text(row.number(), column);
    if (computed != null && !text.isEmpty() && !Words.means(computed ? "value.passed" : "value.failed", text)) {
      add(row, column, FindingCode.RESULT_DIFFERS, text, computed ? "D" : "CD", COMMENTS);
    }
  }

  private void add(Roster.Row row, int column, FindingCode code, Object... args) {
    findings.add(grid.name(), Grid.ref(row.number(), column), row.pupil().fullName, code, args);
  }
}
