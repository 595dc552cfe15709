package vn.hocba.archive.search;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClassFormTest {

  @ParameterizedTest
  @CsvSource({"7/A3, 7A3", "7A3, 7A3", "Lớp 07-a3, 7A3", "L9A, 9A", "l.9a, 9A", "09A, 9A", "9/1, 9/1", "10, 10", "01, 1", "10 chuyên Toán 2, 10TOAN2",
    "10 C Sử, 10SU", "12/Chuyên Đức, 12DUC", "10C, 10C", "10CB, 10CB", "9CTOAN, 9CTOAN", "Lá, LA", "A1 K20, A1K20", "007, 007", "'', ''"})
  void oneClassHasOneFormHoweverItIsWritten(String written, String form) {
    assertEquals(form, ClassForm.of(written));
    assertEquals(form, ClassForm.of(form), "a facet's value asks for the same class");
  }
}
