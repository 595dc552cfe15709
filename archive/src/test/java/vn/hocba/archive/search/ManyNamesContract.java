package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.index;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** However many names begin alike, those that most people bear are offered, wherever they stand in the alphabet, on every engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ManyNamesContract {
  private static final int NAMES = 5_200;

  /** An empty index. */
  abstract TranscriptSearch open();

  @Test
  void theCommonestNameIsOfferedThoughThousandsComeBeforeIt() {
    try (TranscriptSearch search = open()) {
      index(search, IntStream.range(0, NAMES).mapToObj(i -> aTranscript("once " + i, "Nguyễn Văn " + syllable(i)))
          .toArray(SearchFixture[]::new));
      index(search, IntStream.range(0, 5).mapToObj(i -> aTranscript("often " + i, i < 3 ? "Nguyễn Văn Yến" : "Nguyễn Vy Ý"))
          .toArray(SearchFixture[]::new));
      List<String> commonest = List.of("Nguyễn Văn Yến", "Nguyễn Vy Ý");
      assertEquals(commonest, search.complete(SearchQuery.of("nguyễn v"), 2));
      assertEquals(commonest, search.complete(SearchQuery.of("nguyen v"), 2), "asked again");
      assertEquals(commonest, search.complete(SearchQuery.of("nguyễn v").within(Set.of("S1", "S2")), 2));
      search.remove(List.of("often 0", "often 1", "often 2"));
      search.refresh();
      assertEquals("Nguyễn Vy Ý", search.complete(SearchQuery.of("nguyễn v"), 1).getFirst(), "whom nobody bears any more is not offered");
    }
  }

  private static String syllable(int i) {
    return new String(new char[] {(char) ('A' + i / 1000), (char) ('a' + i / 100 % 10), (char) ('a' + i / 10 % 10), (char) ('a' + i % 10)});
  }
}
