package vn.hocba.web.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.search.SearchResult.Hit;
import vn.hocba.archive.search.SearchResult.Tier;
import vn.hocba.archive.search.TranscriptKind;
import vn.hocba.finding.TranscriptRow;
import vn.hocba.web.wording.CsvText;
import vn.hocba.web.wording.Wording;

class ExportColumnsTest {

  @Test
  void everyColumnHasItsHeadingItsWidthAndNoGap() {
    for (String language : List.of("vi", "en")) {
      ExportColumns columns = new ExportColumns(new Wording(Locale.of(language)));
      List<String> cells = columns.cells(paper("Lê Văn An", "Kho 2"));
      assertEquals(columns.heading().size(), cells.size());
      assertEquals(ExportColumns.WIDTHS.size(), cells.size());
      assertTrue(cells.contains("1983") && cells.contains("Kho 2"), cells.toString());
    }
  }

  @Test
  void aCatalogueThatHoldsFormulasGivesTexts() {
    for (String evil : List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx", " =1")) {
      String line = CsvText.line(new ExportColumns(new Wording(Locale.of("vi"))).cells(paper(evil, evil)).stream());
      String guarded = "\"'" + evil.replace("\"", "\"\"") + "\"";
      assertEquals(2, line.split(Pattern.quote(guarded), -1).length - 1, line);
    }
  }

  private static TranscriptRow paper(String name, String location) {
    return new TranscriptRow("1", TranscriptKind.PAPER, name, null, 1983, null, "S1", "THCS Nguyễn Du", null, null, null, null,
        location, null, 0, false, List.of(), null, 0, new Hit("1", TranscriptKind.PAPER, Tier.NAME, Set.of()));
  }
}
