package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.search.SearchFixture.aTranscript;
import static vn.hocba.archive.search.SearchFixture.ids;
import static vn.hocba.archive.search.SearchFixture.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.archive.search.SearchResult.Note;
import vn.hocba.archive.search.SearchResult.Tier;

/** What every engine answers alike; one index for all questions, which none of them changes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class TranscriptSearchContract {
  private TranscriptSearch search;

  /** An empty index, closed after the last question. */
  abstract TranscriptSearch open();

  @BeforeAll
  void fillIndex() {
    search = open();
    index(search,
        aTranscript("dung", "Nguyễn Văn Dung").born("1985-11-06"),
        aTranscript("dũng", "Nguyễn Văn Dũng").born("1985-11-05").withCode("079214000001").inClass("9A1", 2009),
        aTranscript("dụng", "Nguyễn Văn Dụng").bornIn(1985),
        aTranscript("văn", "Trần Dũng Văn").born("2009-01-02").inClass("9A1", 2023),
        aTranscript("hoà", "Trần Thị Hoà").born("1990-01-01").at("S2", "THCS số 9"),
        aTranscript("thuỷ", "Lê Thuỷ").born("1991-01-01"),
        aTranscript("đạt", "\u0110\u1ed7 Đạt"),
        aTranscript("hlinh", "H'Linh Niê").at("S2", "THCS số 9"),
        aTranscript("ybham", "Y Bhăm Êban"),
        aTranscript("giấy", "Phạm Thanh Hà").withCode("HB-1995-00005").inClass("9D", 1995)
            .onPaper("học lực Yếu hạnh kiểm Tốt được lên lớp", 7));
  }

  @AfterAll
  void closeIndex() {
    search.close();
  }

  private SearchResult find(String text) {
    return search.search(SearchQuery.of(text));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {
    "Nguyễn Văn Dũng; dũng", "nguyễn văn dũng; dũng", "văn dũng nguyễn; dũng", "Nguyễn Văn Dụng; dụng",
    "nguyen van dung; dung", "dũng; dũng", "trần thị hòa; hoà", "TRAN THI HOA; hoà", "hoà; hoà", "thủy; thuỷ",
    "thuy le; thuỷ", "Ðỗ Ðạt; đạt", "do dat; đạt", "h'linh; hlinh", "h’linh niê; hlinh", "hlinh nie; hlinh",
    "h linh; hlinh", "linh; hlinh", "y bham; ybham", "êban y; ybham", "nguyen van dungg; dung",
    "nguyễn vă dũng; dũng", "nguyen vna dung; dung", "h'lin nie; hlinh",
    "dung 05/11/1985; dũng", "nguyen van dung 5-11-85; dũng", "1985-11-06; dung", "05111985 dung; dũng",
    "dung 2009 9a1; văn", "079214000001; dũng", "079 214 000 001; dũng", "079214; dũng", "hb 1995 00005; giấy",
    "HB-1995-00005; giấy", "hb199500005; giấy", "hoa thcs so 9; hoà", "thanh h; giấy", "hoc luc yeu; giấy",
    "hạnh kiểm tốt phạm; giấy", "ha 1995-1996; giấy"})
  void findsThePersonFirst(String typed, String first) {
    List<String> found = ids(find(typed));
    assertFalse(found.isEmpty(), "nothing for " + typed);
    assertEquals(first, found.get(0), "for " + typed + " found " + found);
  }

  @Test
  void exactMarksComeBeforeOtherMarksAndSaySo() {
    SearchResult result = find("Nguyễn Văn Dũng");
    assertEquals("dũng", ids(result).get(0));
    assertEquals(Set.of("dung", "dũng", "dụng"), Set.copyOf(ids(result)));
    assertTrue(result.hits().get(0).reasons().contains(MatchReason.WHOLE_NAME_WITH_MARKS));
    assertTrue(result.hits().get(1).reasons().contains(MatchReason.WHOLE_NAME));
    assertFalse(result.hits().get(1).reasons().contains(MatchReason.SAME_MARKS));
  }

  @Test
  void whoIsKnownByYearOnlyFollowsTheExactDay() {
    assertEquals(List.of("dũng", "dụng"), ids(find("dung 05/11/1985")));
    assertEquals(List.of("dũng", "dụng"),
        ids(search.search(SearchQuery.of("dung").born(LocalDate.of(1985, 11, 5), null))));
  }

  @Test
  void aSchoolIsFoundByTheNameThatItBearsNow() {
    SearchQuery typed = SearchQuery.of("nguyễn văn dũng THPT Hồ Gươm");
    assertEquals(List.of(), ids(search.search(typed)));
    SearchResult result = search.search(typed.called(Map.of("S1", "Trường THPT Hồ Gươm", "S0", "THPT Sông Hương")));
    assertEquals("dũng", ids(result).getFirst());
    assertEquals(Tier.NAME_AND_SCHOOL, result.hits().getFirst().tier());
    assertEquals(ids(find("nguyen van dung nguyen du")), ids(search.search(SearchQuery.of("nguyen van dung ho guom").called(Map.of("S1", "THPT Hồ Gươm")))));
    assertEquals(List.of(), ids(search.search(typed.within(Set.of("S0")).called(Map.of("S1", "Trường THPT Hồ Gươm")))), "another school's");
  }

  @Test
  void offersTheLikelySpellingOfAMisspeltName() {
    assertEquals("Nguyễn Văn Dũng", find("nguyễn vă dũng").suggestion());
    assertEquals("Nguyễn Văn Dũng 05/11/1985", find("nguyễn văn dũngg 05/11/1985").suggestion());
    assertNull(find("nguyễn văn dũng").suggestion());
    assertEquals(Tier.NAME_NEARLY, find("nguyễn vă dũng").hits().get(0).tier());
    assertEquals(Tier.SYLLABLES_NEARLY, find("dũng vă nguyễn").hits().get(0).tier());
  }

  @ParameterizedTest
  @ValueSource(strings = {"*", "???", "\"", "()", "~", "\\", "🙂", "\u0000", "- - -"})
  void whatCannotBeReadFindsNothingAndSaysSo(String typed) {
    SearchResult result = find(typed);
    assertEquals(0, result.total());
    assertEquals(Set.of(Note.NOTHING_TO_READ), result.notes());
  }

  @ParameterizedTest
  @ValueSource(strings = {"nguyễn dũ*", "nguy*n dũng", "nguyễn d?ng", "*nguyễn dũng"})
  void charactersThatStandForLettersElsewhereAreLeftOutAndSaidSo(String typed) {
    assertEquals(Set.of(Note.WILDCARDS), find(typed).notes());
    assertEquals(Set.of(), find("nguyễn dũng").notes());
  }

  @Test
  void aLostWordFindsNothingWithoutFailing() {
    assertEquals(0, find("xyzzyq wvut").total());
    assertEquals(0, find("nguyen +van -dung~ xyzzy\\").total());
  }

  @Test
  void listsEverythingInVietnameseOrderWhenNothingIsTyped() {
    assertEquals(List.of("dung", "dũng", "dụng", "đạt"), ids(find("")).subList(0, 4));
    assertEquals(10, find(" ").total());
  }

  @Test
  void refusesToPageBeyondTheDepthAndSaysSo() {
    SearchResult deep = search.search(SearchQuery.of("").at(TranscriptSearch.MAX_DEPTH / 100, 100));
    assertEquals(List.of(), deep.hits());
    assertEquals(10, deep.total());
    assertEquals(Set.of(Note.PAGE_TOO_DEEP), deep.notes());
    assertEquals(4, search.search(SearchQuery.of("").at(1, 6)).hits().size());
  }
}
