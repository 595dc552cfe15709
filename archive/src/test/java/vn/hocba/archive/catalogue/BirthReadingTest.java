package vn.hocba.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the column of births beside whole dates. */
class BirthReadingTest {

  @ParameterizedTest
  @ValueSource(strings = {"5 tháng 12 năm 1980", "Ngày 05 tháng 12 năm 1980", "NGÀY 5 THÁNG 12, NĂM 1980", "5/12/1980", "05 - 12 - 1980", "1980-12-05"})
  void aDayIsReadHoweverItIsSpelled(String typed) {
    assertEquals(new BirthReading(LocalDate.of(1980, 12, 5), 1980, true), BirthReading.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1980", "năm 1980", "Sinh năm 1980", "00/00/1980", "--/--/1980"})
  void aYearIsAllThatSomeSay(String typed) {
    assertEquals(new BirthReading(null, 1980, true), BirthReading.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"5/1980", "05.1980", "00/05/1980", "?/5/1980", "tháng 5 năm 1980", "tháng 5/1980", "30/02/1980", "31 tháng 4 năm 1980", "12/25/1980", "1980-02-30",
      "khoảng 1980", "Khoảng năm 1980", "chừng 1980", "~1980", "1980?", "1980 (?)"})
  void theYearIsKeptWhereTheDayCannotBe(String typed) {
    assertEquals(new BirthReading(null, 1980, false), BirthReading.of(typed));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1/1/81", "5/81", "81", "30961", "05121980", "trước 1980", "sau 1980", "1980-1981", "1980 hoặc 1981", "QĐ 1980", "5/12/19800", "5/12/1880", "x"})
  void nothingIsGuessed(String typed) {
    assertEquals(new BirthReading(null, null, false), BirthReading.of(typed));
  }
}
