package vn.hocba.retention;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archiving.LedgerEntry.Kind;

/** How long a record is kept by a table whose rows follow each other. */
class RetentionRulesTest {

  private static final LocalDate TODAY = LocalDate.of(2046, 12, 31);

  @Test
  void yearsAreCountedFromTheOneAfterTheSchoolYearEnded() {
    List<RetentionTerm> rows = List.of(row(Kind.CORRECTIONS, "2026-01-01", 20));
    Keeping keeping = RetentionRules.of(rows, Kind.CORRECTIONS, 2026, TODAY);
    assertEquals(TODAY, keeping.until());
    assertFalse(keeping.over(TODAY), "its last day is a day on which it is kept");
    assertTrue(keeping.over(TODAY.plusDays(1)));
  }

  @Test
  void aTranscriptIsKeptForEverWhateverARowSays() {
    for (Kind kind : Kind.values()) {
      boolean kept = kind != Kind.CORRECTIONS && kind != Kind.SHEET;
      assertEquals(kept, RetentionRules.forEver(kind), kind.name());
      assertEquals(kept, RetentionRules.of(List.of(row(kind, "2000-01-01", 1)), kind, 2001, TODAY).until() == null, kind.name());
    }
  }

  @Test
  void theRowInForceTodayCountsAndOfTheSameDayTheLaterOne() {
    List<RetentionTerm> rows = List.of(row(Kind.SHEET, "2030-01-01", 10), row(Kind.SHEET, "2026-01-01", null),
        row(Kind.SHEET, "2030-01-01", 15), row(Kind.SHEET, "2047-01-01", 1));
    assertNull(RetentionRules.of(rows, Kind.SHEET, 2026, LocalDate.of(2029, 12, 31)).until());
    assertEquals(LocalDate.of(2041, 12, 31), RetentionRules.of(rows, Kind.SHEET, 2026, LocalDate.of(2030, 1, 1)).until());
    assertEquals(LocalDate.of(2041, 12, 31), RetentionRules.of(rows, Kind.SHEET, 2026, TODAY).until());
  }

  @Test
  void whereNoRowHoldsItIsKeptForEver() {
    assertNull(RetentionRules.of(List.of(), Kind.SHEET, 2026, TODAY).until());
    assertNull(RetentionRules.of(List.of(row(Kind.CORRECTIONS, "2000-01-01", 1)), Kind.SHEET, 2026, TODAY).until());
  }

  private static RetentionTerm row(Kind kind, String firstDay, Integer years) {
    return new RetentionTerm(kind, LocalDate.parse(firstDay), years, "TT 08/2025/TT-BGDĐT", true);
  }
}
