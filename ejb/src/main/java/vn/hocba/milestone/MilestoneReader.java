package vn.hocba.milestone;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.hocba.curriculum.SchoolLevel;
import vn.hocba.lock.LockContent;

/** Takes a file of milestones apart; what is wrong is told with its line, and nothing is guessed. */
final class MilestoneReader {

  private static final String WITHDRAWN = "WITHDRAWN";
  private static final List<String> COLUMNS =
      List.of("id", "from", "to", "week", "levels", "content", "term", "half", "day", "time", "source");
  private static final int LAST_WEEK = 53;

  private final String file;
  private final List<Milestone> milestones = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private List<String> columns;
  private int line;

  MilestoneReader(String file) {
    this.file = file;
  }

  void read(Reader text) throws IOException {
    BufferedReader lines = new BufferedReader(text);
    for (String next = lines.readLine(); next != null; next = lines.readLine()) {
      line++;
      String content = next.replace("\uFEFF", "").strip();
      if (!content.isEmpty() && !content.startsWith("#")) {
        take(content.split(";", -1));
      }
    }
  }

  List<Milestone> milestones() {
    return milestones;
  }

  List<String> faults() {
    return faults;
  }

  private void take(String[] cells) {
    if (columns == null) {
      columns = List.of(cells).stream().map(String::strip).toList();
      if (!columns.containsAll(COLUMNS)) {
        faults.add(file + ":" + line + ": columns must be " + COLUMNS);
      }
      return;
    }
    Map<String, String> row = new HashMap<>();
    for (int i = 0; i < Math.min(cells.length, columns.size()); i++) {
      row.put(columns.get(i), cells[i].strip());
    }
    try {
      milestones.add(milestone(row));
    } catch (IllegalArgumentException | DateTimeException wrong) {
      faults.add(file + ":" + line + ": " + wrong.getMessage());
    }
  }

  private static Milestone milestone(Map<String, String> row) {
    LockContent content = cell(row, "content").equals(WITHDRAWN) ? null : LockContent.valueOf(cell(row, "content"));
    Integer term = number(row, "term", 2);
    Integer half = number(row, "half", 2);
    Integer week = number(row, "week", LAST_WEEK);
    check(cell(row, "id").matches("[A-Z0-9_]{1,40}"), "id");
    check(cell(row, "from").matches("\\d{4}-\\d{4}"), "from");
    check(cell(row, "to").matches("(\\d{4}-\\d{4})?"), "to");
    check(week != null || content == null, "week");
    check(content == null || content.isOfTerm() == (term != null), "term");
    check(content == null || half == null || content.isOfHalf(), "half");
    Set<SchoolLevel> levels = new TreeSet<>();
    for (String level : cell(row, "levels").split(" +")) {
      if (!level.isEmpty()) {
        levels.add(SchoolLevel.valueOf(level));
      }
    }
    check(!levels.isEmpty() || content == null, "levels");
    return new Milestone(cell(row, "id"), cell(row, "from"), cell(row, "to").isEmpty() ? null : cell(row, "to"),
        week == null ? 0 : week, Set.copyOf(levels), content, term, half,
        content == null ? null : DayOfWeek.valueOf(cell(row, "day")),
        content == null ? null : LocalTime.parse(cell(row, "time")), cell(row, "source"));
  }

  private static String cell(Map<String, String> row, String column) {
    return row.getOrDefault(column, "");
  }

  private static Integer number(Map<String, String> row, String column, int most) {
    String text = cell(row, column);
    check(text.matches("\\d{0,2}"), column);
    if (text.isEmpty()) {
      return null;
    }
    int n = Integer.parseInt(text);
    check(n >= 1 && n <= most, column);
    return n;
  }

  private static void check(boolean right, String column) {
    if (!right) {
      throw new IllegalArgumentException(column);
    }
  }
}
