package vn.hocba.web.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.archive.search.SearchQuery;
import vn.hocba.archive.search.TranscriptKind;

class TranscriptQuestionTest {

  @Test
  void asksForTheFirstTwentyOfEverythingWhenNothingIsGiven() {
    SearchQuery query = ask();
    assertEquals(0, query.page());
    assertEquals(20, query.size());
    assertNull(query.kind());
    assertEquals("", query.text());
  }

  @Test
  void readsEveryFilter() {
    SearchQuery query = ask("q", "nguyen van dung", "year", "2024-2025", "kind", "SIGNED", "level", "TOT",
        "birthDate", "2010-05-21", "class", "9A1", "page", "3", "size", "50");
    assertEquals(2024, query.yearFrom());
    assertEquals(2024, query.yearTo());
    assertEquals(TranscriptKind.SIGNED, query.kind());
    assertEquals(LocalDate.of(2010, 5, 21), query.birthDate());
    assertEquals(2, query.page());
    assertEquals(50, query.size());
  }

  @ParameterizedTest
  @CsvSource({"page,0", "page,x", "page,99999999999", "size,0", "size,201", "year,2024-2026", "year,24", "kind,signed",
      "level,A", "birthDate,21/05/2010", "birthDate,2010-02-30", "birthMonth,05/2010", "birthMonth,2010-13", "birthYear,10", "from,2024-"})
  void refusesWhatItCannotUseAndNamesIt(String name, String value) {
    assertEquals(name, assertThrows(BadParameter.class, () -> ask(name, value)).name());
  }

  @Test
  void refusesAYearTogetherWithARange() {
    assertThrows(BadParameter.class, () -> ask("year", "2024", "to", "2025"));
    assertThrows(BadParameter.class, () -> ask("from", "2025", "to", "2024"));
  }

  @Test
  void readsAMonthOfBirthInsteadOfADayOrYear() {
    assertEquals(YearMonth.of(2010, 5), ask("birthMonth", "2010-05").birthMonth());
    assertThrows(BadParameter.class, () -> ask("birthMonth", "2010-05", "birthYear", "2010"));
  }

  private static SearchQuery ask(String... pairs) {
    MultivaluedMap<String, String> given = new MultivaluedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      given.putSingle(pairs[i], pairs[i + 1]);
    }
    return TranscriptQuestion.read(new Parameters(given));
  }
}
