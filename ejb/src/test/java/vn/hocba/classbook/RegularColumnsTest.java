package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.Workbook.Sheet;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.YearAssessment;

/** A book with fewer regular assessments than the rule asks for lacks them; it does not make them unnecessary. */
class RegularColumnsTest {

  @Test
  void theColumnsABookLacksAreMissingAssessments() {
    ClassBookReading read = ClassBookReader.read(without(SampleWorkbooks.grade6(), "Toán", "E", "F", "L", "M"));
    assertTrue(read.isImportable());
    assertEquals(List.of("Toán [TOAN, 1, 2, 4, TT 22/2021 Điều 6.2b]", "Toán [TOAN, 2, 2, 4, TT 22/2021 Điều 6.2b]"),
        told(read));
    assertEquals(4, read.book().subject("TOAN").regularTermOne());
    YearAssessment year = YearAssessment.of(BookYears.of(read.book(), read.book().pupils().getFirst()));
    assertEquals(Promotion.UNDECIDED, year.promotion().promotion());
    assertEquals(List.of("TOAN 1 3", "TOAN 1 4", "TOAN 2 3", "TOAN 2 4"), year.missing().stream()
        .filter(m -> m.what() == Missing.What.REGULAR_MARK).map(m -> m.subject() + " " + m.term() + " " + m.ordinal()).toList());
  }

  @Test
  void aCommentSubjectIsToldByItsOwnClause() {
    ClassBookReading read = ClassBookReader.read(without(SampleWorkbooks.grade6(), "Nghệ thuật", "D"));
    assertEquals(List.of("Nghệ thuật [NGHE_THUAT, 1, 1, 2, TT 22/2021 Điều 6.2a]"), told(read));
  }

  @Test
  void aTermWithoutAnyColumnIsNotToldOf() {
    Workbook oneTerm = without(SampleWorkbooks.grade6(), "Tin học", "H", "I", "J", "K", "L");
    ClassBookReading read = ClassBookReader.read(oneTerm);
    assertEquals(List.of(), told(read));
    assertEquals(List.of(2, 0), List.of(read.book().subject("TIN_HOC").regularTermOne(),
        read.book().subject("TIN_HOC").regularTermTwo()));
  }

  @Test
  void underTheOlderRuleTheNumberIsTheLeastAndMoreIsRight() {
    ClassBookReading read = ClassBookReader.read(new OldWorkbook("8A1", "2018-2019").workbook());
    assertEquals(List.of("Thể dục [THE_DUC, 2, 2, 3, TT 58/2011 Điều 8.2]"), told(read));
    assertEquals(3, read.book().subject("VAT_LI").regularTermOne(), "one more than the least number");
  }

  private static List<String> told(ClassBookReading read) {
    return read.findings().stream().filter(f -> f.code() == FindingCode.REGULAR_COLUMNS_FEW)
        .map(f -> f.sheet() + " " + f.args()).toList();
  }

  private static Workbook without(Workbook book, String sheet, String... columns) {
    return new Workbook(book.sheets().stream().map(s -> s.name().equals(sheet) ? new Sheet(s.name(), s.cells().stream()
        .filter(c -> List.of(columns).stream().noneMatch(column -> c.ref().matches(column + "\\d+"))).toList()) : s).toList());
  }
}
