package vn.hocba.classbook;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.hocba.assessment.PromotionRules;

/** Reads the attendance sheet: absences by month as {@code 1P0K}, with leave (P) and without (K), and the totals. */
final class AttendanceReader {

  private static final Pattern MONTH = Pattern.compile("(?:([0-9]{1,3}) ?[Pp])?[ ,;+]*(?:([0-9]{1,3}) ?[Kk])?");

  private final Grid grid;
  private final Roster roster;
  private final Findings findings;

  AttendanceReader(Grid grid, Roster roster, Findings findings) {
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
    int excused = grid.column(header.row(), "column.excused");
    int unexcused = grid.column(header.row(), "column.unexcused");
    List<Integer> months = grid.columns(header.row()).stream()
        .filter(c -> Words.means("column.month", grid.text(header.row(), c))).toList();
    List<Integer> values = new ArrayList<>(months);
    values.addAll(List.of(excused, unexcused));
    for (Roster.Row row : roster.rows(grid, header, values)) {
      int[] sums = months(row, months);
      row.pupil().excused = total(row, excused, sums[0], months.isEmpty());
      row.pupil().unexcused = total(row, unexcused, sums[1], months.isEmpty());
      Integer all = sum(row.pupil().excused, row.pupil().unexcused);
      if (all != null && all > PromotionRules.ABSENCE_LIMIT) {
        int column = excused > 0 ? excused : header.column();
        findings.add(grid.name(), Grid.ref(row.number(), column), row.pupil().fullName,
            FindingCode.ABSENCES_OVER_LIMIT, all, PromotionRules.ABSENCE_LIMIT);
      }
    }
  }

  /** An empty month is one without absences. */
  private int[] months(Roster.Row row, List<Integer> months) {
    int[] sums = new int[2];
    for (int column : months) {
      String text = grid.text(row.number(), column);
      Matcher month = MONTH.matcher(text);
      if (month.matches()) {
        sums[0] += number(month.group(1));
        sums[1] += number(month.group(2));
      } else if (!text.equals("0")) {
        findings.add(grid.name(), Grid.ref(row.number(), column), row.pupil().fullName,
            FindingCode.ABSENCES_UNREADABLE, text);
      }
    }
    return sums;
  }

  private Integer total(Roster.Row row, int column, int computed, boolean withoutMonths) {
    String text = column == 0 ? "" : grid.text(row.number(), column);
    boolean readable = text.matches("[0-9]{1,3}");
    if (withoutMonths) {
      if (!readable && !text.isEmpty()) {
        findings.add(grid.name(), Grid.ref(row.number(), column), row.pupil().fullName,
            FindingCode.ABSENCES_UNREADABLE, text);
      }
      return readable ? Integer.valueOf(text) : null;
    }
    if (!text.isEmpty() && !(readable && Integer.parseInt(text) == computed)) {
      findings.add(grid.name(), Grid.ref(row.number(), column), row.pupil().fullName,
          FindingCode.ABSENCE_TOTAL_DIFFERS, text, computed);
    }
    return computed;
  }

  private static Integer sum(Integer one, Integer two) {
    return one == null || two == null ? null : one + two;
  }

  private static int number(String digits) {
    return digits == null ? 0 : Integer.parseInt(digits);
  }
}
