package vn.hocba.archive.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static vn.hocba.archive.catalogue.Likeness.DAY_AND_MONTH_SWAPPED;
import static vn.hocba.archive.catalogue.Likeness.MARKS_DIFFER;
import static vn.hocba.archive.catalogue.Likeness.NEXT_CLASS;
import static vn.hocba.archive.catalogue.Likeness.ONE_LETTER;
import static vn.hocba.archive.catalogue.Likeness.SAME_BIRTH_DATE;
import static vn.hocba.archive.catalogue.Likeness.SAME_BIRTH_YEAR;
import static vn.hocba.archive.catalogue.Likeness.SAME_CLASS;
import static vn.hocba.archive.catalogue.Likeness.SAME_NAME;
import static vn.hocba.archive.catalogue.Likeness.SAME_SCHOOL;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LikenessTest {

  private static Person person(String name, String born, String school, String className, String year) {
    LocalDate day = born.length() == 4 ? null : LocalDate.parse(born);
    return new Person(name, day, Integer.valueOf(born.substring(0, 4)), school, className, year);
  }

  private static final Person LAN = person("Nguyễn Thị Hoà", "1985-03-05", "A", "6B", "1996-1997");

  @Test
  void theSamePersonInAnotherSchoolIsSuggestedWithWhy() {
    assertEquals(Set.of(SAME_NAME, SAME_BIRTH_DATE), Likeness.of(LAN, person("NGUYỄN THỊ HÒA", "1985-03-05", "B", "9A", "1999-2000")));
    assertEquals(Set.of(MARKS_DIFFER, SAME_BIRTH_DATE), Likeness.of(LAN, person("Nguyen Thi Hoa", "1985-03-05", "B", null, null)));
    assertEquals(Set.of(SAME_NAME, DAY_AND_MONTH_SWAPPED), Likeness.of(LAN, person("Nguyễn Thị Hòa", "1985-05-03", "B", null, null)));
    assertEquals(Set.of(ONE_LETTER, SAME_BIRTH_DATE), Likeness.of(LAN, person("Nguyễn Thị Hoàn", "1985-03-05", "B", null, null)));
  }

  @Test
  void aYearAloneNeedsTheSchoolOrTheNextClass() {
    assertEquals(Set.of(), Likeness.of(LAN, person("Nguyễn Thị Hòa", "1985", "B", "9A", "1999-2000")));
    assertEquals(Set.of(SAME_NAME, SAME_BIRTH_YEAR, NEXT_CLASS), Likeness.of(LAN, person("Nguyễn Thị Hòa", "1985", "B", "7B", "1997-1998")));
    assertEquals(Set.of(SAME_NAME, SAME_BIRTH_YEAR, SAME_SCHOOL, SAME_CLASS), Likeness.of(LAN, person("Nguyễn Thị Hòa", "1985", "A", "6B", "1996-1997")));
  }

  @Test
  void othersAreNotSuggested() {
    assertEquals(Set.of(), Likeness.of(LAN, person("Nguyễn Thị Hòa", "1985-03-06", "A", "7B", "1997-1998")), "another day");
    assertEquals(Set.of(), Likeness.of(LAN, person("Nguyễn Thị Lan", "1985-03-05", "A", "6B", "1996-1997")), "another name");
    assertEquals(Set.of(), Likeness.of(LAN, person("Nguyễn Thị Hoàn", "1985-05-03", "A", null, null)), "a slip and another day");
    assertEquals(Set.of(), Likeness.of(person("Lê An", "1985-03-05", "A", null, null), person("Lê Ân", "1985-03-06", "A", null, null)));
  }

  @Test
  void aSlipIsOneLetterInANameLongEnough() {
    assertTrue(Likeness.oneLetterApart("tran van hung", "tran van hugn"));
    assertTrue(Likeness.oneLetterApart("tran van hung", "tran van hun"));
    assertTrue(Likeness.oneLetterApart("tran van hung", "tran van cung"));
    assertFalse(Likeness.oneLetterApart("tran van hung", "tran van cuong"));
    assertFalse(Likeness.oneLetterApart("le an", "le am"), "short names differ by a letter");
  }
}
