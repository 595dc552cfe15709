package vn.hocba.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.Regulation;
import vn.hocba.assessment.primary.PrimaryRule;

/** The table of regulations by grade and school year, every cell of it. */
class RegulationTableTest {

  private static final String[] NEW_FROM_PRIMARY = {"2020-2021", "2021-2022", "2022-2023", "2023-2024", "2024-2025"};
  private static final String[] NEW_FROM_SECONDARY =
      {"2021-2022", "2022-2023", "2023-2024", "2024-2025", "2022-2023", "2023-2024", "2024-2025"};

  private final Curriculum curriculum = CurriculumSource.national();

  @Test
  void everyGradeOfEveryYear() {
    List<String> wrong = new ArrayList<>();
    for (int start = 2008; start <= 2040; start++) {
      String year = Years.name(start);
      for (SchoolLevel level : SchoolLevel.values()) {
        for (int grade = 1; grade <= 12; grade++) {
          String found = curriculum.regulation(level, grade, year).map(r -> r.edition()).orElse("-");
          String expected = level.has(grade) ? expected(level, grade, year) : "-";
          if (!expected.equals(found)) {
            wrong.add(level + " " + grade + " " + year + ": " + found + " instead of " + expected);
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
  }

  private static String expected(SchoolLevel level, int grade, String year) {
    if (level == SchoolLevel.PRIMARY) {
      return year.compareTo(NEW_FROM_PRIMARY[grade - 1]) >= 0 ? "TT27_2020"
          : year.compareTo("2016-2017") >= 0 ? "VBHN03_2016" : year.compareTo("2014-2015") >= 0 ? "TT30_2014" : "-";
    }
    boolean programmeOf2018 = year.compareTo(NEW_FROM_SECONDARY[grade - 6]) >= 0;
    if (level == SchoolLevel.GDTX) {
      return programmeOf2018 ? "TT43_2021" : "-";
    }
    return programmeOf2018 ? "TT22_2021" : year.compareTo("2020-2021") >= 0 ? "TT58_TT26"
        : year.compareTo("2012-2013") >= 0 ? "TT58_2011" : "-";
  }

  @Test
  void everyYearHasRulesOrIsListedAsOneWithout() throws IOException {
    List<String> wrong = new ArrayList<>();
    for (int start = 2011; start <= 2040; start++) {
      for (SchoolLevel level : SchoolLevel.values()) {
        for (int grade = 1; grade <= 12; grade++) {
          boolean rules = curriculum.regulation(level, grade, Years.name(start)).isPresent();
          boolean listed = Uncovered.regulation(level, grade, Years.name(start)).isPresent();
          if (rules == listed && level.has(grade)) {
            wrong.add(level + " " + grade + " " + Years.name(start) + (rules ? " twice" : " nowhere"));
          }
        }
      }
    }
    assertEquals(List.of(), wrong);
    String page = Files.readString(Path.of("..", "docs", "uncovered-years.md"));
    Uncovered.holes().forEach(h -> {
      String grades = h.grades().first() == h.grades().last() ? "" + h.grades().first()
          : h.grades().first() + "-" + h.grades().last();
      String years = Years.name(h.years().first())
          + (h.years().first() == h.years().last() ? "" : " to " + Years.name(h.years().last()));
      String line = "| " + String.join(" | ", h.level().name(), grades, years, h.regulation(), h.source()) + " |";
      assertTrue(page.contains(line), line);
    });
    assertEquals(Uncovered.holes().size(), page.lines().filter(l -> l.matches("\\| [A-Z].*")).count());
  }

  /** The table as the specification prints it, row by row. */
  @Test
  void asPrinted() {
    assertEquals("27 03 03 03 03 | 26 26 26 26 26 26 26", printed("2020-2021"));
    assertEquals("27 27 03 03 03 | 22 26 26 26 26 26 26", printed("2021-2022"));
    assertEquals("27 27 27 03 03 | 22 22 26 26 22 26 26", printed("2022-2023"));
    assertEquals("27 27 27 27 03 | 22 22 22 26 22 22 26", printed("2023-2024"));
    assertEquals("27 27 27 27 27 | 22 22 22 22 22 22 22", printed("2024-2025"));
    assertEquals("03 03 03 03 03 | 58 58 58 58 58 58 58", printed("2019-2020"));
    assertEquals("?? ?? ?? ?? ?? | 58 58 58 58 58 58 58", printed("2012-2013"));
  }

  private String printed(String year) {
    StringBuilder row = new StringBuilder();
    IntStream.rangeClosed(1, 12).forEach(grade -> {
      SchoolLevel level = grade <= 5 ? SchoolLevel.PRIMARY : grade <= 9 ? SchoolLevel.THCS : SchoolLevel.THPT;
      row.append(curriculum.regulation(level, grade, year).map(applied -> switch (applied.regulation()) {
        case TT27_2020 -> "27";
        case VBHN03_2016 -> "03";
        case TT22_2021 -> "22";
        case TT58_TT26 -> "26";
        case TT58_2011 -> "58";
        case TT43_2021 -> "43";
      }).orElse("??")).append(grade == 5 ? " | " : " ");
    });
    return row.toString().strip();
  }

  @Test
  void theTextBeforeItsAmendmentIsAnEditionOfItsOwn() {
    AppliedRegulation applied = curriculum.regulation(SchoolLevel.PRIMARY, 4, "2015-2016").orElseThrow();
    assertEquals(Regulation.VBHN03_2016, applied.regulation());
    assertEquals(PrimaryRule.TT30_2014, applied.primaryRule().orElseThrow());
    assertEquals(Section.REGULATIONS, curriculum.row(Section.REGULATIONS, applied.rowId()).orElseThrow().section());
  }

  @Test
  void whatIsNoSchoolYearIsRefused() {
    for (String year : List.of("2024", "2024-2026", "2024/2025", "")) {
      assertThrows(IllegalArgumentException.class, () -> curriculum.regulation(SchoolLevel.THCS, 6, year), year);
    }
  }
}
