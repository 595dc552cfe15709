package vn.hocba.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.search.SearchResult;
import vn.hocba.archive.search.SearchResult.Facet;
import vn.hocba.archive.search.SearchResult.FacetValue;
import vn.hocba.archive.search.TranscriptKind;

class CurrentNamesTest {

  @Test
  void aFacetTellsTheNameOfTodayAndOfAnUnknownSchoolTheOneOnPaper() {
    SearchResult found = new SearchResult(List.of(), 3, true, Map.of(Facet.SCHOOL, List.of(new FacetValue("S1", "Trường cấp 2 Số 1", 2),
        new FacetValue("S9", "Trường cấp 2 Số 9", 1)), Facet.KIND, List.of(new FacetValue("PAPER", "PAPER", 3))), List.of(), null, Set.of(), 1,
        Duration.ZERO);
    SearchResult told = CurrentNames.in(found, codes -> Map.of("S1", "THCS Nguyễn Du"));
    assertEquals(List.of(new FacetValue("S1", "THCS Nguyễn Du", 2), new FacetValue("S9", "Trường cấp 2 Số 9", 1)),
        told.facets().get(Facet.SCHOOL));
    assertEquals(found.facets().get(Facet.KIND), told.facets().get(Facet.KIND));
  }

  @Test
  void aRowTellsTheNameOfTodayAndTheOneOnPaperWhereTheyDiffer() {
    TranscriptRow row = new TranscriptRow("1", TranscriptKind.PAPER, "Lê An", null, 1983, null, "S1", "Trường cấp 2 Số 1", null, "9A", "1997-1998",
        null, "Kho 1", null, 0, false, List.of(), null, 0, null);
    assertEquals("THCS Nguyễn Du", row.called("THCS Nguyễn Du").schoolName());
    assertEquals("Trường cấp 2 Số 1", row.called("THCS Nguyễn Du").formerSchoolName());
    assertNull(row.called("Trường cấp 2 Số 1").formerSchoolName());
    assertEquals("Trường cấp 2 Số 1", row.called(null).schoolName());
  }
}
