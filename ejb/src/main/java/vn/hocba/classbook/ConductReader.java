package vn.hocba.classbook;

import java.util.List;
import java.util.stream.Collectors;
import vn.hocba.assessment.Article;
import vn.hocba.assessment.Matter;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.secondary.SecondaryAssessment;

/** Reads the sheet of conduct (Rèn luyện, Hạnh kiểm): a level for each term, of the year where its teacher decides it, and the homeroom teacher's comment. */
final class ConductReader {

  private static final int COMMENT_LIMIT = 1000;

  private final Grid grid;
  private final Regulation regulation;
  private final Roster roster;
  private final Findings findings;

  ConductReader(Grid grid, Regulation regulation, Roster roster, Findings findings) {
    this.regulation = regulation;
    this.grid = grid;
    this.roster = roster;
    this.findings = findings;
  }

  void read() {
    Grid.Place header = grid.heading("column.name");
    if (header == null) {
      findings.add(grid.name(), null, null, FindingCode.HEADINGS_MISSING);
      return;
    }
    int one = grid.column(header.row(), "term.one");
    int two = grid.column(header.row(), "term.two");
    // By TT 22/2021 the year follows from the terms; by TT 58/2011 Điều 3.2 the homeroom teacher decides it.
    int year = old() ? grid.column(header.row(), "result.year") : 0;
    int comment = grid.column(header.row(), "column.comment");
    for (Roster.Row row : roster.rows(grid, header, List.of(one, two, year, comment))) {
      row.pupil().conductTermOne = level(row, one, 1);
      row.pupil().conductTermTwo = level(row, two, 2);
      row.pupil().conductYear =
          year == 0 || grid.text(row.number(), year).isEmpty() ? null : level(row, year, 0);
      String text = comment == 0 ? "" : grid.text(row.number(), comment);
      if (text.length() > COMMENT_LIMIT) {
        findings.add(grid.name(), Grid.ref(row.number(), comment), row.pupil().fullName, FindingCode.TEXT_TOO_LONG,
            text.length(), COMMENT_LIMIT);
      }
      row.pupil().homeroomComment = text.isEmpty() ? null : text;
    }
  }

  private boolean old() {
    return regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
  }

  private ResultLevel level(Roster.Row row, int column, int term) {
    String text = column == 0 ? "" : grid.text(row.number(), column);
    for (ResultLevel level : SecondaryAssessment.conductLevels(regulation)) {
      if (Words.means("value." + level.code(), text)) {
        return level;
      }
    }
    String ref = column == 0 ? null : Grid.ref(row.number(), column);
    if (text.isEmpty()) {
      findings.add(grid.name(), ref, row.pupil().fullName, FindingCode.CONDUCT_MISSING, term);
    } else {
      findings.add(grid.name(), ref, row.pupil().fullName, FindingCode.CONDUCT_UNREADABLE, text,
          Article.of(regulation, Matter.CONDUCT), SecondaryAssessment.conductLevels(regulation).stream()
              .map(ResultLevel::code).collect(Collectors.joining(",")));
    }
    return null;
  }
}
