package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The list of pupils, to find who a row of another sheet is about. */
final class Roster {

  /** A row and the pupil it is about. */
  record Row(int number, PupilDraft pupil) {}

  private final List<PupilDraft> pupils;
  private final Findings findings;

  Roster(List<PupilDraft> pupils, Findings findings) {
    this.pupils = pupils;
    this.findings = findings;
  }

  List<PupilDraft> pupils() {
    return pupils;
  }

  /**
   * Goes through the rows below the headings. A row counts when it is numbered or has something in a column of
   * values; the lines for signatures below the list have neither.
   *
   * @param header where the column of names is headed
   * @param values columns that hold what is to be read
   */
  List<Row> rows(Grid grid, Grid.Place header, List<Integer> values) {
    List<Row> rows = new ArrayList<>();
    Set<PupilDraft> seen = new HashSet<>();
    int orders = grid.column(header.row(), "column.order");
    for (int row : grid.rowsFrom(header.row() + 1)) {
      String order = orders == 0 ? "" : grid.text(row, orders);
      String name = grid.text(row, header.column());
      boolean numbered = order.matches("[0-9]{1,3}");
      boolean valued = !name.isEmpty() && values.stream().anyMatch(c -> !grid.text(row, c).isEmpty());
      if (numbered || valued) {
        PupilDraft pupil = pupil(grid, row, header.column(), numbered ? Integer.parseInt(order) : 0, name);
        if (pupil != null && seen.add(pupil)) {
          rows.add(new Row(row, pupil));
        } else if (pupil != null) {
          findings.add(grid.name(), Grid.ref(row, header.column()), name, FindingCode.PUPIL_TWICE);
        }
      }
    }
    for (PupilDraft pupil : pupils) {
      if (!seen.contains(pupil)) {
        findings.add(grid.name(), null, pupil.fullName, FindingCode.PUPIL_ABSENT);
      }
    }
    return rows;
  }

  private PupilDraft pupil(Grid grid, int row, int column, int order, String name) {
    String ref = Grid.ref(row, column);
    PupilDraft expected = pupils.stream().filter(p -> p.order == order).findFirst().orElse(null);
    if (expected != null && expected.fullName.equals(name)) {
      return expected;
    }
    List<PupilDraft> same = pupils.stream().filter(p -> p.fullName.equals(name)).toList();
    if (order == 0 && same.size() == 1) {
      return same.getFirst();
    }
    if (!same.isEmpty()) {
      // a numbered row about somebody else may have slipped, with the marks of the neighbour
      findings.add(grid.name(), ref, name, FindingCode.PUPIL_OUT_OF_ORDER, order, same.getFirst().order);
    } else if (expected != null && Folding.fold(expected.fullName).equals(Folding.fold(name))) {
      findings.add(grid.name(), ref, expected.fullName, FindingCode.PUPIL_NAME_DIFFERS, name, expected.fullName);
      return expected;
    } else {
      findings.add(grid.name(), ref, name, FindingCode.PUPIL_UNKNOWN, name);
    }
    return null;
  }
}
