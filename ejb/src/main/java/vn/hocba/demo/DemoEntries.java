package vn.hocba.demo;

import java.math.BigDecimal;
import java.util.List;
import java.util.Random;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.primary.Period;
import vn.hocba.gradebook.FormColumn;

/** Makes up entries of a year that has come to the middle of its first term. */
final class DemoEntries {

  private static final int GOOD = 80;
  private static final int FAIR = 60;

  private DemoEntries() {}

  /** @return as typed; null for a cell that is still empty */
  static String next(FormColumn column, int strength, Random random) {
    int today = Math.clamp(strength + random.nextInt(31) - 15L, 30, 100);
    if (!due(column) || random.nextInt(10) == 0) {
      return null;
    }
    return switch (column.entry()) {
      case SCORE -> BigDecimal.valueOf(today, 1).toPlainString();
      case INTEGER -> String.valueOf(today / 10);
      case PASSED -> "D";
      case LEVEL -> today >= GOOD ? "T" : today >= FAIR / 2 ? "H" : "C";
      case QUALITY -> today >= FAIR ? "T" : "D";
      case TEXT -> remark(random);
    };
  }

  private static boolean due(FormColumn column) {
    return column.period() == null
        ? column.column().term() == 1 && !column.column().kind().equals(MarkKind.FINAL.name())
        : column.period() == Period.MID_TERM_1;
  }

  private static String remark(Random random) {
    List<String> comments = DemoData.list("comments");
    int which = random.nextInt(comments.size() * 2);
    return which < comments.size() ? comments.get(which) : null;
  }
}
