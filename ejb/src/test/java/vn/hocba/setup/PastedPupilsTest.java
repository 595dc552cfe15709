package vn.hocba.setup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** Lists of pupils as people copy them from spreadsheets. */
class PastedPupilsTest {

  @Test
  void readsTabsAndSemicolonsWithAHeadingAndEmptyLines() {
    List<NewPupil> pupils = PastedPupils.read("Mã\tHọ và tên\tNgày sinh\r\n\r\n0662169001\t Vũ  Thị Nga \t2/3/2016\tNữ\t"
        + "Đắk Lắk\tKinh\tPhường An Lạc\n0662169002;Nguyễn Văn An;12-11-2016;NAM");
    assertEquals(List.of("Vũ Thị Nga", "Nguyễn Văn An"), pupils.stream().map(NewPupil::fullName).toList());
    assertEquals(LocalDate.of(2016, 3, 2), pupils.getFirst().birthDate());
    assertEquals("FEMALE", pupils.getFirst().gender());
    assertEquals("Phường An Lạc", pupils.getFirst().address());
    assertEquals("MALE", pupils.getLast().gender());
  }

  @Test
  void namesTheLineAndTheFieldThatCannotBeRead() {
    refused("0662169001;Vũ Thị Nga;31/02/2016", 1, "birthDate");
    refused("0662169001;Vũ Thị Nga;02/03/2016\n0662169002;;02/03/2016", 2, "fullName");
    refused("0662169001;Vũ Thị Nga;02/03/2016\n0662169002;An;02/03/2016", 2, "name");
    refused("0662169001;Vũ Thị @Nga1;02/03/2016", 1, "name");
    refused(";Vũ Thị Nga;02/03/2016", 1, "identifier");
    refused("0662169001;Vũ Thị Nga;02/03/2016;x", 1, "gender");
    refused("0662169001;Vũ Thị Nga;02/03/2016\n".repeat(PastedPupils.MOST + 1), PastedPupils.MOST + 1, "most");
  }

  @Test
  void takesDecomposedLettersAsTheSameLetters() {
    assertEquals("Vũ Thị Nga",
        PastedPupils.read("0662169001;Vu\u0303 Thi\u0323 Nga;02/03/2016").getFirst().fullName());
  }

  private static void refused(String text, int line, String field) {
    Problem problem = assertThrows(Problem.class, () -> PastedPupils.read(text));
    assertEquals(ProblemCode.PASTED_LINE, problem.code());
    assertEquals(List.of(line, field), problem.args());
  }
}
