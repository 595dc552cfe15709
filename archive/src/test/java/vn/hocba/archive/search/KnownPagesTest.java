package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Questions with so many hits that their first page is remembered. */
class KnownPagesTest {

  private static final int MANY = 6_000;

  @TempDir
  Path directory;

  @Test
  void aPageThatIsRememberedIsThatOfTheScopeAndOfTheIndexAsItIs() {
    try (TranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      List<IndexedTranscript> all = new ArrayList<>();
      for (int i = 0; i < 2 * MANY; i++) {
        all.add(entry(i, "Nguyễn Văn B" + Character.toString('a' + i % 20)).indexed("n" + i, i % 2 == 0 ? "EVEN" : "ODD", i));
      }
      search.upsert(all);
      search.refresh();
      SearchQuery asked = SearchQuery.of("nguyen");
      List<String> first = ids(search, asked);
      assertEquals(first, ids(search, asked));
      SearchQuery even = asked.within(Set.of("EVEN"));
      assertEquals(ids(search, even.withoutFacets()), ids(search, even));
      assertEquals(ids(search, even.withoutFacets()), ids(search, even), "asked again");
      assertNotEquals(ids(search, asked), ids(search, asked.at(1, 20)));
      search.upsert(List.of(entry(1, "Nguyễn An").indexed("new", "EVEN", 2L * MANY)));
      search.refresh();
      assertEquals("new", ids(search, asked).getFirst());
    }
  }

  private static PaperEntry entry(int number, String name) {
    return new PaperEntry("X" + number, name, null, 1990, "A", "9A", 2005, "", "");
  }

  private static List<String> ids(TranscriptSearch search, SearchQuery query) {
    return search.search(query).hits().stream().map(SearchResult.Hit::id).toList();
  }
}
