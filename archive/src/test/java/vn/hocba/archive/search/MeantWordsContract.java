package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.ids;
import static vn.hocba.archive.search.SearchFixture.index;

import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.archive.search.SearchResult.Facet;

/** Words that are conditions, and names that are such words: people come first, and what was understood is told, on every engine. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class MeantWordsContract {
  private TranscriptSearch search;

  /** An empty index, closed after the last question. */
  abstract TranscriptSearch open();

  @BeforeAll
  void fillIndex() {
    search = open();
    index(search,
        aTranscript("giỏi", "Lê Văn Giỏi").born("2010-01-01").inClass("11A1", 2024).signed(List.of(), "KHA", KeptFor.EVER, null),
        aTranscript("an", "Lê Văn An").born("2009-03-05").inClass("10 chuyên Toán", 2024).signed(List.of(), "GIOI", KeptFor.EVER, null),
        aTranscript("bình", "Lê Văn Bình").born("2010-05-05").inClass("12A1", 2024).signed(List.of(), null, KeptFor.EVER, null)
            .onPaper("Học lực giỏi, hạnh kiểm tốt", 2),
        aTranscript("sinh", "Lê Văn Sinh").born("2009-07-01").inClass("10A1", 2024).signed(List.of(), "KHA", KeptFor.EVER, null),
        aTranscript("em", "Lê Bảo Em").born("2012-07-01").inClass("Lớp 05/A", 2024).signed(List.of("Trần Quốc Toản"), "TOT", KeptFor.A_TIME, null),
        aTranscript("chi", "Lê Thị Chi").born("2011-07-01").inClass("1A", 2024).signed(List.of(), "GIOI", KeptFor.A_TIME, null),
        aTranscript("hằng", "Vũ Kim Hằng").at("S2", "THCS Hai").inClass("8B", 2024)
            .signed(List.of(), null, KeptFor.EVER, "Đạt danh hiệu học sinh giỏi cấp huyện"));
  }

  @AfterAll
  void closeIndex() {
    search.close();
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "le van gioi; giỏi; ''", "giỏi; giỏi; ''", "lê giỏi; giỏi; ''", "an giỏi; an; LEVEL GIOI", "le van gioi kha; an giỏi sinh; LEVEL GIOI LEVEL KHA",
    "văn khá; giỏi sinh; LEVEL KHA", "an kém; ''; LEVEL KEM", "chi \"giỏi\"; ''; ''", "lê \"giỏi\"; bình giỏi; ''", "van gioi \"kha\"; ''; LEVEL GIOI",
    "bản giấy; bình; KIND PAPER", "giấy; bình; KIND PAPER", "giay le; bình; KIND PAPER",
    "an chưa ký; ''; ELSEWHERE UNSIGNED", "da thu hoi; ''; ELSEWHERE REVOKED", "lê văn đã thu hồi; ''; ELSEWHERE REVOKED", "học bạ giấy lê văn; bình; KIND PAPER", "le van hoc ba so; an giỏi sinh; KIND SIGNED",
    "lê thị có thời hạn; chi; KEPT A_TIME", "lê thị vĩnh viễn; ''; KEPT EVER",
    "văn sinh 2009; sinh; ''", "an sinh 2009; an; BORN 2009", "lê sinh năm 2009; an sinh; BORN 2009", "an sinh 5/3/2009; an; BORN", "sinh 05/03/2009; an; BORN", "sinh 31/12/2012; ''; BORN", "lê lớp 01; chi; GRADE 1", "khối 01; chi; GRADE 1",
    "lớp 1; chi; GRADE 1", "lê lớp 10; an sinh; GRADE 10", "khối 11; giỏi; GRADE 11", "10toan; an; ''", "lê 10 toán; an; CLASS 10TOAN",
    "lê lớp 10 toán; an; GRADE 10 CLASS 10TOAN", "học lực giỏi hạnh kiểm; bình; ''", "van gioii; giỏi; ''",
    "em bình; bình; ''", "học sinh lê văn bình; bình; ''", "hoc sinh gioi chi; chi; LEVEL GIOI", "tìm học bạ của em bình; bình; RECORD", "họ tên: lê thị chi; chi; ''",
    "người ký trần quốc toản; em; SIGNER trần quốc toản", "nguoi ky toan; em; SIGNER toan", "em nguoi ky quoc toan; em; SIGNER quoc toan", "bình người ký trần quốc toản; ''; SIGNER trần quốc toản",
    "lê sinh trước 2010; an sinh; BORN_YEARS -2009", "lê sinh từ 2011 đến 2012; chi em; BORN_YEARS 2011-2012", "bình từ 2020; bình; SCHOOL_YEARS 2020-", "bình 2019 đến 2024; bình; SCHOOL_YEARS 2019-2024", "bình trước 2024; ''; SCHOOL_YEARS -2023",
    "le thi chi 12; chi; RECORD", "3. Lê Thị Chi; chi; RECORD", "em lê; em; ''"})
  void findsAndTellsWhatWasUnderstood(String typed, String found, String meant) {
    SearchResult result = search.search(SearchQuery.of(typed));
    assertEquals(found, ids(result).stream().sorted(RegisterOrder.VIETNAMESE).collect(Collectors.joining(" ")));
    assertEquals(meant, result.meant().stream().map(m -> (m.kind() + " " + m.value()).strip()).collect(Collectors.joining(" ")));
  }

  @Test
  void aFacetCountsWhatChoosingItGivesAlsoWhereWordsWereUnderstood() {
    SearchResult result = search.search(SearchQuery.of("văn khá"));
    result.facets().get(Facet.CLASS).forEach(of ->
        assertEquals(of.count(), search.search(SearchQuery.of("văn khá").inClass(of.value())).total(), of.value()));
    assertEquals(2, result.facets().get(Facet.CLASS).size());
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"5A; em", "5-A; em", "L5A; em", "lớp 5A; em", "05A; em", "10 Toán; an", "10CTOAN; an", "5B; ''"})
  void aChosenClassIsFoundAsTheOneBoxFindsIt(String typed, String found) {
    assertEquals(found, String.join(" ", ids(search.search(SearchQuery.of("").inClass(typed)))));
    assertEquals(found, String.join(" ", ids(search.search(SearchQuery.of(typed)))));
  }

  @ParameterizedTest
  @ValueSource(strings = {"giỏi", "gioi", "hằng giỏi", "giỏi hằng", "học sinh giỏi", "giỏi huyện", "giỏi cấp huyện", "vũ giỏi"})
  void aResultThatNobodyInScopeHasIsAWord(String typed) {
    SearchResult result = search.search(SearchQuery.of(typed).within(Set.of("S2")));
    assertEquals(List.of("hằng"), ids(result), result.meant().toString());
    assertEquals(List.of(), result.meant());
  }

  @Test
  void whoBearsAWordThatCouldBeAConditionComesFirst() {
    assertEquals("giỏi", ids(search.search(SearchQuery.of("le van gioi kha"))).getFirst());
    assertEquals("giỏi", ids(search.search(SearchQuery.of("giỏi khá"))).getFirst());
  }

  @Test
  void aMonthOfBirthNarrows() {
    assertEquals(List.of("an"), ids(search.search(SearchQuery.of("lê").bornIn(YearMonth.of(2009, 3)))));
    assertEquals(List.of(), ids(search.search(SearchQuery.of("lê").bornIn(YearMonth.of(2009, 4)))));
  }
}
