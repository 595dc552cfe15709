package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.tt58.Tt58Conduct;

/** Books of the years under TT 58/2011 are read by its own form, subjects and rules. */
class OldClassBookTest {

  private final ClassBookReading old = ClassBookReader.read(new OldWorkbook("8A1", "2018-2019").workbook());

  @Test
  void readsTheFormOfItsTime() {
    assertEquals(List.of(), errors(old));
    ClassBook book = old.book();
    assertEquals("8A1", book.className());
    assertEquals(List.of(new BookSubject("VAT_LI", true, "Trần Hoài Ý", 3, 2), new BookSubject("THE_DUC", false, "Lê An", 3,
        3)), book.subjects());
    BookPupil an = book.pupils().getFirst();
    assertEquals("7.5", an.result("VAT_LI").mark(1, MarkKind.MIDTERM, 1).text());
    assertEquals("8.5", an.result("VAT_LI").mark(1, MarkKind.MIDTERM, 2).text());
    assertEquals("8.0", an.result("VAT_LI").mark(1, MarkKind.FINAL, 1).text());
    assertEquals(List.of(Tt58Conduct.TOT, Tt58Conduct.KHA, Tt58Conduct.TOT),
        List.of(an.conductTermOne(), an.conductTermTwo(), an.conductYear()));
    assertEquals(Tt58Conduct.YEU, book.pupils().getLast().conductYear());
    assertEquals("Việt Nam", an.nationality());
    assertEquals("Đắk Lắk", an.hometown());
  }

  @Test
  void whatIsPrintedIsCheckedByTheRulesOfTheTime() {
    assertEquals(List.of(), differing(old), "two thirds of the comments and every test of weight 2 count");
    ClassBookReading wrong = ClassBookReader.read(new OldWorkbook("8A1", "2018-2019")
        .marks("Vật lí", "8|7|9|7,5|8,5|8|8,5||7|8|9|8|7,5|7,9||7,9", "5|6|4|5|6|5,5|5,4||6|5|6|5|6|5,7||5,6")
        .marks("Thể dục", "Đ|Đ|CĐ|Đ|Đ|Đ|CĐ||Đ|Đ|Đ|Đ|Đ|Đ||Đ", "Đ|CĐ|CĐ|CĐ|Đ|Đ|CĐ||Đ|Đ|Đ|Đ|Đ|Đ||Đ").workbook());
    assertEquals(List.of(List.of("8.5", "8.0", "TT 58/2011 Điều 10.1"), List.of("CĐ", "D", "TT 58/2011 Điều 10.2")),
        differing(wrong).stream().map(f -> f.args().subList(0, 3)).toList());
  }

  @ParameterizedTest
  @CsvSource({"9A1, 2023-2024, true", "9A1, 2024-2025, false", "6A1, 2020-2021, true", "6A1, 2021-2022, false"})
  void gradeAndYearTellWhichFormItIs(String className, String year, boolean isOld) {
    ClassBookReading read = ClassBookReader.read(new OldWorkbook(className, year).workbook());
    assertEquals(isOld, read.book().subject("VAT_LI") != null);
    assertEquals(isOld ? Tt58Conduct.TOT : Level.TOT, read.book().pupils().getFirst().conductTermOne());
    assertEquals(isOld, read.book().pupils().getFirst().conductYear() != null);
  }

  @Test
  void aLevelOfAnotherRegulationIsRefusedAndChemistryIsMissedOnlyWhereItIsTaught() {
    assertTrue(missing(old).contains("HOA_HOC"));
    assertFalse(missing(old).contains("TIN_HOC"), "the subject was optional");
    assertFalse(missing(ClassBookReader.read(new OldWorkbook("7A1", "2018-2019").workbook())).contains("HOA_HOC"));
    ClassBookReading newer = ClassBookReader.read(new OldWorkbook("8A1", "2025-2026").workbook());
    assertTrue(newer.findings().stream().anyMatch(f -> f.code() == FindingCode.CONDUCT_UNREADABLE
        && f.args().equals(List.of("Yếu", "TT 22/2021 Điều 8", "TOT,KHA,DAT,CHUA_DAT"))), newer.findings().toString());
    assertNull(newer.book().pupils().getLast().conductTermTwo());
  }

  @Test
  void marksThatTheGridHasNoColumnForAreNotTakenOverUnseen() {
    ClassBookReading amended = ClassBookReader.read(new OldWorkbook("8A1", "2020-2021").workbook());
    List<Finding> over = amended.findings().stream().filter(f -> f.code() == FindingCode.COLUMN_OVER_FORM).toList();
    assertEquals(4, over.size(), "the second test of weight 2 of two subjects and two terms");
    assertEquals(List.of("1 tiết", "1", "TT 58/2011, TT 26/2020"), over.getFirst().args().subList(0, 3));
    assertEquals(Severity.ERROR, over.getFirst().severity());
  }

  private static List<Finding> errors(ClassBookReading reading) {
    return reading.findings().stream().filter(f -> f.severity() == Severity.ERROR).toList();
  }

  private static List<Finding> differing(ClassBookReading reading) {
    return reading.findings().stream().filter(f -> f.code().name().matches("AVERAGE_.*|RESULT_DIFFERS")).toList();
  }

  private static List<String> missing(ClassBookReading reading) {
    return reading.findings().stream().filter(f -> f.code() == FindingCode.SUBJECT_SHEET_MISSING)
        .map(f -> f.args().getFirst()).toList();
  }
}
