package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Sheet;

/** The cover of a class book says what a class of an upper secondary school is specialised in. */
class SpecialisedBookTest {

  private static final String MARKS = "8|7|9|7,5|8,5|8|8,0||7|8|9|8|7,5|7,9||7,9";

  @ParameterizedTest
  @CsvSource({"Hóa học, HOA_HOC", "Toán, TOAN", "Thể dục, ", "Phép thuật, "})
  void takesAScoredSubjectOnly(String written, String code) {
    ClassBookReading read = ClassBookReader.read(with(new OldWorkbook("10 Hóa", "2018-2019").marks("Hóa học", MARKS, MARKS)
        .marks("Toán", MARKS, MARKS).workbook(), written));
    assertEquals(code, read.book().specialised());
    assertEquals(code == null ? List.of(written) : List.of(), told(read));
  }

  @Test
  void aClassOfLowerSecondarySchoolIsNone() {
    ClassBookReading read = ClassBookReader.read(with(new OldWorkbook("8A1", "2018-2019").workbook(), "Toán"));
    assertNull(read.book().specialised());
    assertEquals(List.of("Toán"), told(read));
  }

  @Test
  void aSubjectThatTheBookHasNoMarksOfIsTold() {
    ClassBookReading read = ClassBookReader.read(with(new OldWorkbook("10 Hóa", "2018-2019").workbook(), "Ngoại ngữ 2"));
    assertNull(read.book().specialised());
    assertEquals(List.of("NGOAI_NGU_2"), read.findings().stream()
        .filter(f -> f.code() == FindingCode.SPECIALISED_NOT_IN_BOOK).map(f -> f.args().getFirst()).toList());
  }

  private static List<String> told(ClassBookReading read) {
    return read.findings().stream().filter(f -> f.code() == FindingCode.SPECIALISED_UNKNOWN).map(f -> f.args().getFirst())
        .toList();
  }

  private static Workbook with(Workbook book, String subject) {
    return new Workbook(book.sheets().stream().map(s -> {
      List<Cell> cells = new ArrayList<>(s.cells());
      if (s.name().equals("Bìa")) {
        cells.add(new Cell("A40", 0, 0, "Môn chuyên", false));
        cells.add(new Cell("B40", 0, 0, subject, false));
      }
      return new Sheet(s.name(), cells);
    }).toList());
  }
}
