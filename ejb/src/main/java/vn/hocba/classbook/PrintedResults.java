package vn.hocba.classbook;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.AverageRules;
import vn.hocba.assessment.CommentRules;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.SubjectMarks;
import vn.hocba.assessment.TermMarks;

/** Compares the results printed in a subject's sheet with what follows from its marks; it never takes them over. */
final class PrintedResults {

  private final Grid grid;
  private final Regulation regulation;
  private final ScoreColumns columns;
  private final BookSubject book;
  private final Findings findings;

  PrintedResults(Grid grid, Regulation regulation, ScoreColumns columns, BookSubject book, Findings findings) {
    this.grid = grid;
    this.regulation = regulation;
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
          compare(row, columns.year(), AverageRules.year(one, two), null, "(" + one + " + 2 × " + two + ") / 3");
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
      compare(row, column, computed, marks.periodic().size() > 1 ? null : AverageRules.circulatingTerm(marks),
          calculation(marks));
    } else if (column > 0 && marks != null && !grid.text(row.number(), column).isEmpty()) {
      add(row, column, FindingCode.AVERAGE_WITHOUT_ALL_MARKS, grid.text(row.number(), column));
    }
    return computed;
  }

  /** The term's average written out: {@code (8.0 + 7.0 + 2 × 6.0 + 3 × 7.5) / 7}. */
  private static String calculation(TermMarks<BigDecimal> marks) {
    return Stream.of(marks.regularGiven().stream().map(BigDecimal::toPlainString),
        marks.periodic().stream().filter(Objects::nonNull).map(m -> "2 × " + m.toPlainString()),
        Stream.of("3 × " + marks.end().toPlainString())).flatMap(s -> s).collect(Collectors.joining(" + ", "(", ") / "))
        + (marks.regularGiven().size() + 2 * marks.periodic().stream().filter(Objects::nonNull).count() + 3);
  }

  private void compare(Roster.Row row, int column, BigDecimal computed, BigDecimal circulating, String how) {
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
          printed.score().toPlainString(), computed.toPlainString(), Article.of(regulation, Matter.AVERAGE), how);
    }
  }

  private Boolean comment(Roster.Row row, int column, TermMarks<Boolean> marks) {
    boolean old = regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
    Boolean computed = marks == null ? null : old ? CommentRules.termByTwoThirds(marks) : CommentRules.term(marks);
    compare(row, column, computed);
    return computed;
  }

  private void compare(Roster.Row row, int column, Boolean computed) {
    String text = column == 0 ? "" : grid.text(row.number(), column);
    if (computed != null && !text.isEmpty() && !Words.means(computed ? "value.passed" : "value.failed", text)) {
      add(row, column, FindingCode.RESULT_DIFFERS, text, computed ? "D" : "CD", Article.of(regulation, Matter.COMMENT));
    }
  }

  private void add(Roster.Row row, int column, FindingCode code, Object... args) {
    findings.add(grid.name(), Grid.ref(row.number(), column), row.pupil().fullName, code, args);
  }
}
