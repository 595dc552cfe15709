package vn.hocba.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.hocba.problem.Problem;
import vn.hocba.problem.ProblemCode;

/** What is read of a list of checksums that comes with files from outside. */
class MediumListTest {

  private static final String SUM = "AB".repeat(32);
  private static final String LOWER = "ab".repeat(32);

  @Test
  void transcriptsAreReadAndWhatLiesBesideThemIsNot() {
    assertEquals(Map.of("files/a b.pdf", LOWER, "files/c.PDF", "0".repeat(64)), MediumList.read(SUM + "  files/a b.pdf\r\n"
        + "0".repeat(64) + " *.\\files\\c.PDF\n\n" + SUM + "  index.html\n# made on a Monday\n", 10));
  }

  @Test
  void theUsualWritingsAreRead() {
    for (String written : List.of(SUM + "  files/á.pdf", "\uFEFF" + SUM + " *./files/á.pdf\r\n", SUM + "\tfiles/á.pdf",
        "SHA256 (files/á.pdf) = " + SUM + "\n", "\\" + SUM + "  files\\\\á.pdf\n")) {
      assertEquals(Map.of("files/á.pdf", LOWER), MediumList.read(written, 10), written);
    }
    assertEquals(Map.of("ab.pdf", LOWER), MediumList.read("\\" + SUM + "  a\\nb.pdf\n", 10), "the end of a line in a name");
    assertEquals(MediumList.path("files\\nam.pdf"), MediumList.read(SUM + "  files\\nam.pdf", 10).keySet().iterator().next(), "no escape");
  }

  @Test
  void aLineThatIsNoChecksumIsToldWithItsNumber() {
    String good = SUM + "  a.pdf\n";
    for (String bad : List.of("no line of a list", SUM, SUM + "  ", "d41d8cd98f00b204e9800998ecf8427e  b.pdf", SUM.substring(1) + "  b.pdf",
        SUM + "0  b.pdf", "G" + SUM.substring(1) + "  b.pdf")) {
      assertRefused(good + "\n" + bad + "\n" + good, 3, "NO_SUM");
    }
  }

  @Test
  void whatIsWrittenInAnotherEncodingIsToldAsThat() {
    byte[] wide = (SUM + "  b.pdf\n").getBytes(StandardCharsets.UTF_16LE);
    assertRefused(new String(wide, StandardCharsets.UTF_8), 1, "ENCODING");
    assertRefused(SUM + "  a.pdf\n" + new String((SUM + "  h\u00e0.pdf\n").getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8), 2, "ENCODING");
  }

  @Test
  void aListThatNamesNoTranscriptIsNone() {
    for (String empty : List.of("", "\uFEFF", " \r\n\n", SUM + "  index.html\n")) {
      assertRefused(empty, "", "EMPTY");
    }
  }

  @Test
  void aListThatContradictsItselfIsToldAndOneThatRepeatsItselfIsNot() {
    assertRefused("1".repeat(64) + "  a.pdf\n" + "2".repeat(64) + "  ./a.pdf\n", 2, "TWICE");
    assertEquals(Map.of("a.pdf", LOWER), MediumList.read(SUM + "  a.pdf\n" + LOWER + "  a.pdf\n", 10));
  }

  @Test
  void aListLongerThanARunIsNotCutShort() {
    String three = "1".repeat(64) + "  a.pdf\n" + "2".repeat(64) + "  b.pdf\n" + "3".repeat(64) + "  c.pdf\n";
    assertEquals(3, MediumList.read(three, 3).size());
    assertEquals(ProblemCode.CHECK_FULL, assertThrows(Problem.class, () -> MediumList.read(three, 2)).code());
  }

  private static void assertRefused(String list, Object line, String why) {
    Problem told = assertThrows(Problem.class, () -> MediumList.read(list, 10), list);
    assertEquals(ProblemCode.CHECK_LIST, told.code());
    assertEquals(List.of(line, why), told.args(), list);
  }

  @Test
  void aPathKeepsItsEndAndNoControlCharacter() {
    assertEquals("files/a.pdf", MediumList.path("/./files\\a\u0000.pdf "));
    assertEquals("files/agpj.pdf", MediumList.path("files/a\u202Egpj\u202C\u2066.pdf\u2069\u200E\u200F"));
    assertEquals("x".repeat(296) + ".pdf", MediumList.path("y".repeat(50) + "x".repeat(296) + ".pdf"));
  }
}
