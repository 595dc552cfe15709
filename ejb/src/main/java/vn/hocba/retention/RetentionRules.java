package vn.hocba.retention;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.hocba.archiving.LedgerEntry.Kind;

/** Computes from the table of retention times how long a record is kept (Luật Lưu trữ 2024; DOMAIN C.3). */
public final class RetentionRules {

  /**
   * What a table can let go; all else is kept for ever whatever it says: transcripts and registers, a class's signed book among them
   * (S1 Điều 3.3), and what proves others stays with them.
   */
  private static final Set<Kind> BY_TABLE = EnumSet.of(Kind.CORRECTIONS, Kind.SHEET);
  private static final int LAST_MONTH = 12;
  private static final int LAST_DAY = 31;

  private RetentionRules() {}

  /** Whether records of that kind never leave the archive. */
  public static boolean forEver(Kind kind) {
    return !BY_TABLE.contains(kind);
  }

  /** The row that holds on a day; of two that begin on the same the one recorded later. @param rows as they were recorded */
  public static Optional<RetentionTerm> inForce(List<RetentionTerm> rows, Kind kind, LocalDate day) {
    return rows.stream().filter(r -> r.kind() == kind && !r.firstDay().isAfter(day))
        .reduce((before, next) -> next.firstDay().isBefore(before.firstDay()) ? before : next);
  }

  /**
   * How long a record is kept by the row that holds today. Years are counted from the one after the school year's work
   * ended; where no row holds, it is kept for ever.
   *
   * @param schoolYearEnds year in which its school year ends
   */
  public static Keeping of(List<RetentionTerm> rows, Kind kind, int schoolYearEnds, LocalDate today) {
    RetentionTerm row = inForce(rows, kind, today).orElse(null);
    if (row == null || row.years() == null || forEver(kind)) {
      return new Keeping(null, row == null ? null : row.source(), row != null && row.confirmed());
    }
    return new Keeping(LocalDate.of(schoolYearEnds + row.years(), LAST_MONTH, LAST_DAY), row.source(), row.confirmed());
  }
}
