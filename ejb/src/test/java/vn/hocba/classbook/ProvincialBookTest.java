package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.Workbook.Sheet;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumSource;

/** A class book is read by the curriculum its class is judged by: with the subjects that the province added, or without. */
class ProvincialBookTest {

  private static final String ROWS = """
      [codes]
      code ; name_vi ; name_en
      XOANG ; Múa xoang ; Xoang dance
      [subjects]
      id ; level ; grades ; from ; to ; programme ; code ; assessment ; role ; lessons ; source
      DL-XOANG ; THCS ; 6-9 ; 2021-2022 ; ; CT2018 ; XOANG ; comment ; required ; 35 ; QD 1
      """;

  @Test
  void aSubjectOfTheProvincesLowerSecondarySchoolsComesInByItsSheet() throws Exception {
    ClassBookReading read = ClassBookReader.read(book("Múa xoang"), provincial());
    assertTrue(read.isImportable(), read.findings().toString());
    assertEquals(new BookSubject("XOANG", false, null, 2, 2), read.book().subject("XOANG"));
    assertEquals(List.of(), missing(read));
    assertEquals(List.of("XOANG"), missing(ClassBookReader.read(book("Toán"), provincial())));
  }

  @Test
  void whichCurriculumIsAskedOfTheClassOnTheCover() throws Exception {
    Curriculum provincial = provincial();
    ClassBookReading own = ClassBookReader.read(book("Múa xoang"), (year, name) ->
        List.of(year, name).equals(List.of("2025-2026", "6A2")) ? provincial : CurriculumSource.national());
    assertTrue(own.isImportable(), own.findings().toString());
    ClassBookReading other = ClassBookReader.read(book("Múa xoang"), (year, name) -> CurriculumSource.national());
    assertNull(other.book().subject("XOANG"));
    assertTrue(other.findings().stream().anyMatch(f -> f.code() == FindingCode.SUBJECT_UNKNOWN), other.findings().toString());
  }

  private static Curriculum provincial() throws Exception {
    return CurriculumSource.withProvincial("daklak.csv", new StringReader(ROWS));
  }

  private static List<String> missing(ClassBookReading read) {
    return read.findings().stream().filter(f -> f.code() == FindingCode.SUBJECT_SHEET_MISSING).map(f -> f.args().getFirst())
        .toList();
  }

  /** The sample of grade 6 with the sheet of Nghệ thuật once more under that name; once only where it has it already. */
  private static Workbook book(String name) {
    List<Sheet> sheets = new ArrayList<>(SampleWorkbooks.grade6().sheets());
    if (sheets.stream().noneMatch(s -> s.name().equals(name))) {
      Sheet arts = sheets.stream().filter(s -> s.name().equals("Nghệ thuật")).findFirst().orElseThrow();
      sheets.add(new Sheet(name, arts.cells().stream()
          .filter(c -> !c.text().contains("Nghệ thuật") && !c.text().contains("NGHỆ THUẬT")).toList()));
    }
    return new Workbook(sheets);
  }
}
