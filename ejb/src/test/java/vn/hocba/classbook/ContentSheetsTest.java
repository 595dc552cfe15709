package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.Workbook.Sheet;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumSource;
import vn.hocba.curriculum.SchoolLevel;

/** A class has one book of Nghệ thuật or two of its contents; a class book says it by its sheets. */
class ContentSheetsTest {

  private static final Workbook BOOK = SampleWorkbooks.grade6();
  private final Curriculum curriculum = CurriculumSource.national();

  @Test
  void twoSheetsOfTheContentsAreTwoBooksInsteadOfOne() {
    ClassBookReading read = ClassBookReader.read(instead("Âm nhạc", "Mĩ thuật"));
    assertTrue(read.isImportable(), read.findings().toString());
    assertNull(read.book().subject("NGHE_THUAT"));
    assertEquals(new BookSubject("AM_NHAC", false, null, 2, 2), read.book().subject("AM_NHAC"));
    assertEquals(new BookSubject("MI_THUAT", false, null, 2, 2), read.book().subject("MI_THUAT"));
    assertEquals(List.of(), missing(read));
  }

  @Test
  void oneContentCallsForTheOther() {
    assertEquals(List.of("MI_THUAT"), missing(ClassBookReader.read(instead("Âm nhạc"))));
  }

  @Test
  void aSheetOfTheWholeBesideItsContentsIsTooMuchUnlessItIsEmpty() {
    ClassBookReading both = ClassBookReader.read(instead("Âm nhạc", "Mĩ thuật", "Nghệ thuật"));
    assertTrue(both.findings().stream().anyMatch(f -> f.code() == FindingCode.SUBJECT_AND_CONTENTS
        && f.args().equals(List.of("NGHE_THUAT", "AM_NHAC"))), both.findings().toString());
    Workbook empty = new Workbook(instead("Âm nhạc", "Mĩ thuật", "Nghệ thuật").sheets().stream()
        .map(s -> !s.name().equals("Nghệ thuật") ? s : new Sheet(s.name(), s.cells().stream()
            .filter(c -> !c.ref().matches("[C-Z]([4-9]|[1-9][0-9])")).toList())).toList());
    ClassBookReading read = ClassBookReader.read(empty);
    assertTrue(read.isImportable(), read.findings().toString());
    assertNull(read.book().subject("NGHE_THUAT"));
    assertNull(read.book().pupils().getFirst().result("NGHE_THUAT"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"NGHE_THUAT; AM_NHAC; SUBJECT_KEPT_OTHERWISE [AM_NHAC, NGHE_THUAT]",
    "AM_NHAC MI_THUAT; NGHE_THUAT; SUBJECT_KEPT_OTHERWISE [NGHE_THUAT, AM_NHAC]", "AM_NHAC; AM_NHAC MI_THUAT; ''"})
  void aBookIsToldHowTheClassKeepsIts(String stored, String brought, String expected) {
    assertEquals(expected, together(SchoolLevel.THCS, 6, stored, brought));
  }

  @ParameterizedTest
  @CsvSource(delimiter = ';', value = {"DIA_LI VAT_LI HOA_HOC TIN_HOC; CD_DIA_LI CD_TOAN CD_VAT_LI TOAN; ''",
    "DIA_LI VAT_LI HOA_HOC TIN_HOC; SINH_HOC; CHOICES_TOO_MANY [4, 5]",
    "DIA_LI VAT_LI HOA_HOC TIN_HOC SINH_HOC; SINH_HOC DIA_LI; ''",
    "DIA_LI VAT_LI HOA_HOC TIN_HOC SINH_HOC; SINH_HOC GDKT_PL; CHOICES_TOO_MANY [4, 6]",
    "DIA_LI VAT_LI HOA_HOC TIN_HOC; CD_SINH_HOC; TOPIC_WITHOUT_SUBJECT [CD_SINH_HOC, SINH_HOC]",
    "CD_TOAN CD_VAT_LI CD_DIA_LI VAT_LI DIA_LI; CD_NGU_VAN NGU_VAN; TOPICS_TOO_MANY [3, 4]"})
  void choicesAndTopicsAreThoseAClassMayHave(String stored, String brought, String expected) {
    assertEquals(expected, together(SchoolLevel.THPT, 10, stored, brought));
  }

  private String together(SchoolLevel level, int grade, String stored, String brought) {
    ClassBook book = new ClassBook(null, "A", "2025-2026", grade, null, null, Stream.of(brought.split(" "))
        .map(code -> new BookSubject(code, true, null, 1, 1)).toList(), List.of());
    return String.join("", new SubjectsTogether(curriculum.subjects(level, grade, "2025-2026"),
        curriculum.choices(level, grade, "2025-2026")).of(book, Set.of(stored.split(" "))).stream().limit(1)
        .map(f -> f.code() + " " + f.args()).toList());
  }

  private static List<String> missing(ClassBookReading read) {
    return read.findings().stream().filter(f -> f.code() == FindingCode.SUBJECT_SHEET_MISSING)
        .map(f -> f.args().getFirst()).toList();
  }

  /** The sheet of Nghệ thuật under each of these names, and no more under its own. */
  private static Workbook instead(String... names) {
    return new Workbook(BOOK.sheets().stream().flatMap(s -> !s.name().equals("Nghệ thuật") ? Stream.of(s)
        : Stream.of(names).map(name -> new Sheet(name, s.cells().stream()
            .filter(c -> !c.text().contains("Nghệ thuật") && !c.text().contains("NGHỆ THUẬT")).toList()))).toList());
  }
}
