package vn.hocba.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.catalogue.CatalogueLine;
import vn.hocba.archive.catalogue.LineFault;
import vn.hocba.archive.catalogue.LineFault.Kind;

class LineDoubtsTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 7, 31);

  private static List<LineFault> notes(LocalDate day, Integer year, String schoolYear) {
    CatalogueLine line = LineDoubts.noted(
        new CatalogueLine(2, "HB-1", "Lê An", day, year, null, "9A", schoolYear, null, null, null, List.of()), TODAY);
    assertTrue(line.good(), "a note refuses nothing");
    return line.faults();
  }

  private static List<LineFault> notes(Integer year, String schoolYear) {
    return notes(null, year, schoolYear);
  }

  @Test
  void birthsAheadAreTold() {
    assertEquals(List.of(new LineFault(Kind.BIRTH_AHEAD, "01/08/2026")), notes(LocalDate.of(2026, 8, 1), 2026, "1999-2000"));
    assertEquals(List.of(new LineFault(Kind.BIRTH_AHEAD, "2027")), notes(2027, null));
    assertEquals(List.of(), notes(TODAY, 2026, null));
    assertEquals(List.of(), notes(2026, null));
  }

  @Test
  void schoolYearsAheadAreTold() {
    assertEquals(List.of(new LineFault(Kind.YEAR_AHEAD, "2026-2027")), notes(2012, "2026-2027"));
    assertEquals(List.of(), notes(2012, "2025-2026"));
    assertEquals(List.of(Kind.BIRTH_AHEAD, Kind.YEAR_AHEAD), notes(2085, "2099-2100").stream().map(LineFault::kind).toList());
  }

  @Test
  void agesAtWhichNobodyIsInThatYearAreTold() {
    assertEquals(List.of(new LineFault(Kind.AGE, "4")), notes(1996, "2000-2001"));
    assertEquals(List.of(new LineFault(Kind.AGE, "-5")), notes(2005, "2000-2001"));
    assertEquals(List.of(new LineFault(Kind.AGE, "26")), notes(LocalDate.of(1974, 12, 31), 1974, "2000-2001"));
    assertEquals(List.of(), notes(1995, "2000-2001"));
    assertEquals(List.of(), notes(1975, "2000-2001"));
  }

  @Test
  void whatIsNotSaidIsNotDoubted() {
    assertEquals(List.of(), notes(null, null));
    assertEquals(List.of(), notes(1900, null));
    assertEquals(List.of(), notes(null, "1999-2000"));
  }
}
