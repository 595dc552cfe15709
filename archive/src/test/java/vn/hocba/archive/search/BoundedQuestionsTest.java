package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.hocba.archive.search.SearchResult.Note;

/** Whatever is asked ends soon, and what was not found out is not told. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BoundedQuestionsTest {
  private static final int TRANSCRIPTS = 3_000;

  @TempDir
  static Path directory;

  @BeforeAll
  void anIndex() {
    DemoPaperCatalogueGenerator generator = new DemoPaperCatalogueGenerator(11, 7);
    try (TranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      search.upsert(generator.entries(TRANSCRIPTS).map(e -> e.indexed(e.number(), e.schoolName(), 1)).toList());
      search.commit(1);
    }
  }

  @Test
  void aQuestionWhoseTimeIsOverHasNoAnswerInsteadOfHalfOfOne() {
    try (TranscriptSearch search = new LuceneTranscriptSearch(directory, Duration.ZERO)) {
      for (String typed : List.of("", "nguyen", "nguyễn văn dũng", "hb-20", "\"hoc luc\"", "dungg", "19880")) {
        assertThrows(SearchTooLong.class, () -> search.search(SearchQuery.of(typed)), typed);
        assertThrows(SearchTooLong.class, () -> search.search(SearchQuery.of(typed).withoutFacets()), typed);
        assertThrows(SearchTooLong.class, () -> search.all(SearchQuery.of(typed), 10), typed);
      }
      assertThrows(SearchTooLong.class, () -> search.complete(SearchQuery.of("ng"), 10));
      assertTrue(search.health().usable(), "a slow question says nothing about the index");
    }
  }

  static List<String> hostile() {
    return List.of("*", "?".repeat(5_000), "a* b* c*", "nguyen~2 OR *:*", "[* TO *]", "n".repeat(100_000), "a ".repeat(50_000),
        "nguyen van ".repeat(2_000), "\"".repeat(9_999), "\"a\" ".repeat(3_000), "((((".repeat(3_000), "1 ".repeat(9_000), "1/1/2000 ".repeat(3_000),
        "9a ".repeat(4_000), "00000-00000 ".repeat(2_000), "-".repeat(20_000), "\u0301".repeat(20_000), "e" + "\u0302\u0301".repeat(9_000),
        "\ud83d\ude00".repeat(5_000), "\ud800 \udc00", "\u0000\u0001\u0002", "' or 1=1 --", "${jndi:ldap://x}", "a'".repeat(9_000), "h'linh".repeat(5_000),
        "\"a b c d e f g h i j k l\" ".repeat(4) + "n m o p q r s t u v w x", "b'c'd'e'f'g'".repeat(8) + "y chăm ngoan");
  }

  /** Ten times the bound of one question is a machine that does something else. */
  @ParameterizedTest
  @MethodSource("hostile")
  void whateverIsTypedIsReadAsFarAsItMayBeAndAnsweredSoon(String typed) {
    try (TranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      long started = System.nanoTime();
      SearchResult result = search.search(SearchQuery.of(typed));
      SearchResult scoped = search.search(SearchQuery.of(typed).within(Set.of("no school")));
      search.complete(SearchQuery.of(typed), 10);
      assertTrue(System.nanoTime() - started < Duration.ofSeconds(10).toNanos(), "took too long");
      assertEquals(0, scoped.total());
      assertTrue(typed.length() <= QueryReader.MAX_LENGTH || result.notes().contains(Note.TEXT_SHORTENED), "what was left out is told");
    }
  }

  @Test
  void pagesBeyondTheDepthAreNotCollectedHoweverDeepTheyLie() {
    try (TranscriptSearch search = new LuceneTranscriptSearch(directory)) {
      for (int page : List.of(TranscriptSearch.MAX_DEPTH / 200, 1_000_000, Integer.MAX_VALUE)) {
        SearchResult result = search.search(SearchQuery.of("nguyen").at(page, 200));
        assertEquals(Set.of(Note.PAGE_TOO_DEEP), result.notes());
        assertEquals(List.of(), result.hits());
      }
    }
  }
}
