package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.List;
import vn.hocba.assessment.MarkKind;

/**
 * The columns of a subject's sheet.
 *
 * @param header where the column of names is headed
 * @param marks columns of marks, from left to right
 * @param termOne column of the first term's printed result, or 0
 * @param termTwo the second's, or 0
 * @param year the year's, or 0
 * @param reassessed column of re-assessments, or 0
 * @param note column of remarks, or 0
 */
record ScoreColumns(Grid.Place header, List<Mark> marks, int termOne, int termTwo, int year, int reassessed,
    int note) {

  /** A column of marks. */
  record Mark(int column, int term, MarkKind kind, int ordinal, String heading) {}

  ScoreColumns {
    marks = List.copyOf(marks);
  }

  int result(int term) {
    return term == 1 ? termOne : termTwo;
  }

  List<Integer> markColumns() {
    return marks.stream().map(Mark::column).toList();
  }

  /** @return null when there is no column of names */
  static ScoreColumns of(Grid grid, Findings findings) {
    Grid.Place header = grid.heading("column.name");
    if (header == null) {
      findings.add(grid.name(), null, null, FindingCode.HEADINGS_MISSING);
      return null;
    }
    // a second line of headings has no name in it; otherwise it is the first pupil
    boolean twoLines = grid.text(header.row() + 1, header.column()).isEmpty();
    boolean anchored = grid.column(header.row(), "term.two") > 0;
    List<Mark> marks = new ArrayList<>();
    int[] results = new int[5];
    int term = 1;
    int last = Math.max(last(grid, header.row()), twoLines ? last(grid, header.row() + 1) : 0);
    for (int column = header.column() + 1; column <= last; column++) {
      String upper = grid.text(header.row(), column);
      String lower = twoLines ? grid.text(header.row() + 1, column) : "";
      if (anchored && Words.means("term.two", upper)) {
        term = 2;
      }
      String heading = lower.isEmpty() ? upper : lower;
      MarkKind kind = kind(heading);
      if (kind != null) {
        marks.add(mark(marks, column, term, kind, heading));
      } else if (Words.means("result.year", heading)) {
        results[2] = column;
      } else if (Words.means("result.term", heading)) {
        results[term - 1] = column;
        // without a line of terms above, the first result ends the first term
        term = anchored ? term : 2;
      } else if (Words.means("column.reassessed", heading)) {
        results[3] = column;
      } else if (Words.means("column.note", heading)) {
        results[4] = column;
      } else if (!heading.isEmpty() && !Words.means("term.one", heading) && !Words.means("term.two", heading)) {
        findings.add(grid.name(), Grid.ref(header.row() + (lower.isEmpty() ? 0 : 1), column), null,
            FindingCode.COLUMN_UNKNOWN, heading);
      }
    }
    return new ScoreColumns(header, marks, results[0], results[1], results[2], results[3], results[4]);
  }

  private static Mark mark(List<Mark> before, int column, int term, MarkKind kind, String heading) {
    long same = before.stream().filter(m -> m.term() == term && m.kind() == kind).count();
    return new Mark(column, term, kind, (int) same + 1, heading);
  }

  private static MarkKind kind(String heading) {
    return Words.means("mark.regular", heading) ? MarkKind.REGULAR
        : Words.means("mark.midterm", heading) ? MarkKind.MIDTERM
        : Words.means("mark.final", heading) ? MarkKind.FINAL : null;
  }

  private static int last(Grid grid, int row) {
    List<Integer> columns = grid.columns(row);
    return columns.isEmpty() ? 0 : columns.getLast();
  }
}
