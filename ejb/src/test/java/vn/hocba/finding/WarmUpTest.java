package vn.hocba.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.hocba.archive.search.DemoPaperCatalogueGenerator;
import vn.hocba.archive.search.LuceneTranscriptSearch;
import vn.hocba.archive.search.TranscriptSearch;

/** The first questions after a start are asked by the server itself. */
class WarmUpTest {

  private static final Duration LONG = Duration.ofMinutes(2);

  @TempDir
  Path directory;

  @Test
  void asksWithTheNamesThatAreInTheIndexAndEnds() {
    try (TranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      search.upsert(new DemoPaperCatalogueGenerator(5, 9).entries(2_000).map(e -> e.indexed(e.number(), e.schoolName(), 1)).toList());
      search.refresh();
      int asked = new WarmUp(search, LONG, () -> false).run();
      assertTrue(asked > 500, asked + " questions");
    }
  }

  @Test
  void isOverWithItsTimeWithTheServerAndWhereNothingAnswers() {
    TranscriptSearch search = new LuceneTranscriptSearch(directory);
    assertEquals(0, new WarmUp(search, Duration.ZERO, () -> false).run());
    assertEquals(0, new WarmUp(search, LONG, () -> true).run());
    assertTrue(new WarmUp(search, LONG, () -> false).run() > 0, "an empty index is asked as well");
    search.close();
    assertEquals(0, new WarmUp(search, LONG, () -> false).run());
  }
}
