package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.ids;
import static vn.hocba.archive.search.SearchFixture.index;

import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.archive.search.SearchResult.Tier;

/** A phrase is found where its words follow each other, and nowhere else, on every engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class PhrasesContract {
  private TranscriptSearch search;

  /** An empty index, closed after the last question. */
  abstract TranscriptSearch open();

  @BeforeAll
  void fillIndex() {
    search = open();
    index(search,
        aTranscript("apart", "Lê Văn An").onPaper("Em học tốt môn toán, học khá môn văn", 2),
        aTranscript("whole", "Lê Văn Bình").onPaper("Em học khá môn toán, học tốt môn văn", 2),
        aTranscript("twice", "Lê Văn Chi").onPaper("Hai ba bốn chín ba bốn năm, rồi một ba bốn sáu", 2),
        aTranscript("quốc", "Lê Quốc Quốc Việt"),
        aTranscript("việt", "Lê Quốc Việt"),
        aTranscript("hrom", "H'Rơm Y H'Lan"),
        aTranscript("hoà", "Phạm Thái Hoà"),
        aTranscript("hoa", "Phạm Thái Hoa"));
  }

  @AfterAll
  void closeIndex() {
    search.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "học tốt môn văn; whole", "học tốt môn toán; apart", "khá môn văn; apart", "em học tốt; apart", "em hoc tot mon van; ''", "môn toán học tốt; whole",
    "hai ba bốn năm; ''", "hai ba bốn; twice", "một ba bốn năm; ''", "một ba bốn sáu; twice", "hai ba bốn chín ba bốn năm rồi; twice", "hai ba bốn sáu; ''",
    "lê quốc việt; việt", "lê quốc quốc việt; quốc", "quốc việt; quốc việt", "h rơm y; hrom", "h lan; hrom", "y h rơm; ''", "y h lan; hrom",
    "thai hoa; hoa hoà", "thái hoà; hoà", "Thái Hòa; hoà", "thái hoa; hoa hoà", "thái hoạ; ''", "h'rơm; hrom", "h'rờm; ''"})
  void findsWordsInSequenceOnly(String phrase, String found) {
    SearchResult result = search.search(SearchQuery.of('"' + phrase + '"'));
    assertEquals(found, ids(result).stream().sorted().collect(Collectors.joining(" ")));
    SearchResult unquoted = search.search(SearchQuery.of(phrase));
    if (!unquoted.hits().isEmpty() && unquoted.hits().getFirst().tier() == Tier.TEXT_PHRASE) {
      assertEquals(found, ids(unquoted).stream().sorted().collect(Collectors.joining(" ")), "without quotation marks");
    }
  }
}
