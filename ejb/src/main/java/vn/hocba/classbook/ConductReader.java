package vn.hocba.classbook;

import java.util.List;
import vn.hocba.assessment.Level;

/** Reads the sheet of conduct (Rèn luyện): a level for each term and the homeroom teacher's comment. */
final class ConductReader {

  private static final int COMMENT_LIMIT = 1000;

  private final Grid grid;
  private final Roster roster;
  private final Findings findings;

  ConductReader(Grid grid, Roster roster, Findings findings) {
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
    int comment = grid.column(header.row(), "column.comment");
    for (Roster.Row row : roster.rows(grid, header, List.of(one, two, comment))) {
      row.pupil().conductTermOne = level(row, one, 1);
      row.pupil().conductTermTwo = level(row, two, 2);
      String text = comment == 0 ? "" : grid.text(row.number(), comment);
      if (text.length() > COMMENT_LIMIT) {
        findings.add(grid.name(), Grid.ref(row.number(), comment), row.pupil().fullName, FindingCode.TEXT_TOO_LONG,
            text.length(), COMMENT_LIMIT);
      }
      row.pupil().homeroomComment = text.isEmpty() ? null : text;
    }
  }

  private Level level(Roster.Row row, int column, int term) {
    String text = column == 0 ? "" : grid.text(row.number(), column);
    for (Level level : Level.values()) {
      if (Words.means("value." + level, text)) {
        return level;
      }
    }
    String ref = column == 0 ? null : Grid.ref(row.number(), column);
    if (text.isEmpty()) {
      findings.add(grid.name(), ref, row.pupil().fullName, FindingCode.CONDUCT_MISSING, term);
    } else {
      findings.add(grid.name(), ref, row.pupil().fullName, FindingCode.CONDUCT_UNREADABLE, text);
    }
    return null;
  }
}
