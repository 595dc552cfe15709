package vn.hocba.web.finding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.archive.search.TranscriptSearch;

class QuestionReaderTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 9, 5);

  @ParameterizedTest
  @ValueSource(strings = {"20/5/2009", "20-05-2009", "20.5.2009", "20 05 2009", "2009-05-20", "2009/5/20", "20052009", "20090520",
      "20/5/09", "5/20/2009"})
  void aBirthDateIsReadHoweverItIsWritten(String typed) {
    QuestionReader reader = read(Question.BORN, typed);
    assertEquals(LocalDate.of(2009, 5, 20), reader.query().birthDate());
    assertEquals(Set.of(), reader.unreadable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"9/2009", "09/2009", "09-2009", "9.2009", "2009-09", "2009/9"})
  void aMonthOfBirthIsRead(String typed) {
    QuestionReader reader = read(Question.BORN, typed);
    assertEquals(YearMonth.of(2009, 9), reader.query().birthMonth());
    assertEquals(Set.of(), reader.unreadable());
  }

  @Test
  void noBirthIsInTheFuture() {
    assertEquals(LocalDate.of(1949, 5, 20), read(Question.BORN, "20/5/49").query().birthDate());
  }

  @ParameterizedTest
  @ValueSource(strings = {"31/2/2009", "13/2009", "9/2026a", "10/2026", "20/5/ab", "hôm qua", "200905", "20//", "20/5/209"})
  void whatIsNoDayIsToldToBeUnreadable(String typed) {
    assertEquals(Set.of(Question.BORN), read(Question.BORN, typed).unreadable());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1996", "1996-1997", "1996–1997", "1996 - 1997", "1996/1997", "1996-97", "1996–97", "năm học 1996-1997", "Năm học: 1996-97", "nam hoc 1996",
      "niên khoá 1996-1997"})
  void aSchoolYearIsReadHoweverItIsWritten(String typed) {
    QuestionReader reader = read(Question.FROM, typed);
    assertEquals(1996, reader.query().yearFrom());
    assertEquals(Set.of(), reader.unreadable());
    assertEquals(1996, read(Question.TO, Normalizer.normalize(typed, Normalizer.Form.NFD)).query().yearTo());
  }

  @ParameterizedTest
  @ValueSource(strings = {"1996-1998", "1996-1995", "1996-9", "199", "1996-", "lớp 1996"})
  void whatIsNoSchoolYearIsToldToBeUnreadable(String typed) {
    assertEquals(Set.of(Question.TO), read(Question.TO, typed).unreadable());
  }

  @Test
  void yearsThatEndBeforeTheyBeginAreToldAndNotAsked() {
    assertEquals(Set.of(QuestionReader.YEARS),
        new QuestionReader(Question.of(Map.of(Question.FROM, "1998", Question.TO, "1996-97")), TODAY).unreadable());
    assertEquals(Set.of(), new QuestionReader(Question.of(Map.of(Question.FROM, "1996", Question.TO, "1996-97")), TODAY).unreadable());
  }

  @ParameterizedTest
  @CsvSource({"lớp 9A, 9A", "9a1, 9A1", "Lớp 7-A3, 7A3", "7 a 3, 7A3", "l9A, 9A", "09A, 9A", "LOP9A, 9A", "L9A, 9A", "09a, 9A", "9/1, 9/1", "lop 9/1, 9/1", "10 Toán, 10TOAN", "lá, LA", "7/A3, 7A3", "10 chuyên Toán, 10TOAN", "lớp 10 Toán, 10TOAN"})
  void aClassIsReadAsInTheOneBox(String typed, String read) {
    assertEquals(read, read(Question.CLASS, typed).query().className());
  }

  @ParameterizedTest
  @CsvSource({"1, 0", "500, 499", "501, 500", "5000, 500", "99999999999999999999, 500", "0, 0", "x, 0"})
  void aPageBehindTheLastIsOneThatTheIndexCallsTooDeep(String typed, int page) {
    QuestionReader reader = read(Question.PAGE, typed);
    assertEquals(page, reader.query().page());
    assertEquals(page > 499, (page + 1) * reader.query().size() > TranscriptSearch.MAX_DEPTH);
  }

  private static QuestionReader read(String name, String typed) {
    return new QuestionReader(Question.of(Map.of(name, typed)), TODAY);
  }
}
