package vn.hocba.school;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** One rule for the names of people, whoever types them. */
class PersonNamesTest {

  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Thị Thanh Hằng", "H'Linh Niê", "K’Brơi", "Y Ngọc-Niê", "Nguyễn Văn A. Bình"})
  void takesTheNamesOfThePeoplesOfVietnam(String name) {
    assertEquals(name, PersonNames.typed("  " + name.replace(" ", "  ") + " ", 120));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "=HYPERLINK(1)", "+1", "@SUM(1)", "<b>An</b>", "Nguyễn\u202EAn", "An\u200BBình",
      "Nguyễn An\u0000", "{0}", "An; Bình"})
  void takesNothingAProgramWouldActOn(String text) {
    assertEquals(ProblemCode.PERSON_NAME,
        assertThrows(Problem.class, () -> PersonNames.typed(text, 120)).code());
  }

  @Test
  void composesAndLimits() {
    assertEquals("Bế", PersonNames.typed("Be\u0302\u0301", 120));
    assertEquals(ProblemCode.TEXT_TOO_LONG,
        assertThrows(Problem.class, () -> PersonNames.typed("A".repeat(121), 120)).code());
  }
}
