package vn.hocba.checking;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.api.Test;

/** What is read of a list of checksums that comes with files from outside. */
class MediumListTest {

  private static final String SUM = "AB".repeat(32);

  @Test
  void transcriptsAreReadAndWhatLiesBesideThemIsNot() {
    assertEquals(Map.of("files/a b.pdf", SUM.toLowerCase(java.util.Locale.ROOT), "files/c.PDF", "0".repeat(64)), MediumList.read(SUM + "  files/a b.pdf\r\n"
        + "0".repeat(64) + " *.\\files\\c.PDF\n" + SUM + "  index.html\nno line of a list\n" + SUM + "  \n", 10));
  }

  @Test
  void theFirstOfTwoLinesForOneFileCountsAndNoMoreAreReadThanAsked() {
    assertEquals(Map.of("a.pdf", "1".repeat(64)), MediumList.read("1".repeat(64) + "  a.pdf\n" + "2".repeat(64) + "  a.pdf\n", 10));
    assertEquals(2, MediumList.read("1".repeat(64) + "  a.pdf\n" + "2".repeat(64) + "  b.pdf\n" + "3".repeat(64) + "  c.pdf\n", 2).size());
  }

  @Test
  void aPathKeepsItsEndAndNoControlCharacter() {
    assertEquals("files/a.pdf", MediumList.path("/./files\\a\u0000.pdf "));
    assertEquals("x".repeat(296) + ".pdf", MediumList.path("y".repeat(50) + "x".repeat(296) + ".pdf"));
  }
}
