package vn.hocba.curriculum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.hocba.assessment.Regulation;

/** What a province may add or supersede, and how each mistake is named with its line. */
class ProvincialFileTest {

  private static final String SUBJECTS = """
      [subjects]
      id ; level ; grades ; from ; to ; programme ; code ; assessment ; role ; lessons ; replaces ; source
      """;
  private static final String REGULATIONS = """
      [regulations]
      id ; level ; grades ; from ; to ; regulation ; edition ; replaces ; source
      """;

  @Test
  void aNewVersionHoldsForItsYearsAndTheOldOneBefore() throws Exception {
    Curriculum curriculum = with(SUBJECTS + """
        X-TIN-1 ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; THCS18-TIN_HOC ; QD 1
        """);
    assertEquals("THCS18-TIN_HOC 35 2", told(curriculum, 6, "2026-2027"));
    assertEquals("X-TIN-1 70 3", told(curriculum, 6, "2027-2028"));
    assertEquals("THCS18-TIN_HOC 35 2", told(curriculum, 7, "2027-2028"));
    assertEquals("35", curriculum.row(Section.SUBJECTS, "THCS18-TIN_HOC").orElseThrow().get("lessons"));
  }

  @Test
  void aVersionForSomeYearsGivesWayAgain() throws Exception {
    Curriculum curriculum = with(SUBJECTS + """
        X-TIN-1 ; THCS ; 6-9 ; 2027-2028 ; 2028-2029 ; CT2018 ; TIN_HOC ; score ; required ; 70 ; THCS18-TIN_HOC ; a
        X-TIN-2 ; THCS ; 6 ; 2028-2029 ; 2028-2029 ; CT2018 ; TIN_HOC ; score ; required ; 105 ; X-TIN-1 ; b
        """);
    assertEquals("X-TIN-1 70 3", told(curriculum, 6, "2027-2028"));
    assertEquals("X-TIN-2 105 4", told(curriculum, 6, "2028-2029"));
    assertEquals("X-TIN-1 70 3", told(curriculum, 7, "2028-2029"));
    assertEquals("THCS18-TIN_HOC 35 2", told(curriculum, 6, "2029-2030"));
  }

  @Test
  void aSubjectOfTheProvinceBringsItsNames() throws Exception {
    Curriculum curriculum = with("""
        [codes]
        code ; name_vi ; name_en
        TIENG_CHAM ; Tiếng Chăm ; Cham language
        """ + SUBJECTS + """
        X-CHAM ; THCS ; 6-9 ; 2026-2027 ; ; CT2018 ; TIENG_CHAM ; score ; optional ; 70 ; ; QD 2
        """);
    assertEquals("Tiếng Chăm", curriculum.name("TIENG_CHAM", "vi").orElseThrow());
    assertEquals("Cham language", curriculum.name("TIENG_CHAM", "en").orElseThrow());
    assertEquals("Toán", curriculum.name("TOAN", "vi").orElseThrow());
    assertEquals(3, curriculum.plan(SchoolLevel.THCS, 8, "2026-2027", "TIENG_CHAM").orElseThrow().regularCount());
  }

  @Test
  void aSubjectCanBeWithdrawn() throws Exception {
    Curriculum curriculum = with(SUBJECTS + """
        X-GDDP ; THCS ; 6-9 ; 2027-2028 ; ; CT2018 ; GDDP ; comment ; withdrawn ; 35 ; THCS18-GDDP ; QD 3
        """);
    assertTrue(curriculum.plan(SchoolLevel.THCS, 6, "2027-2028", "GDDP").isEmpty());
    assertTrue(curriculum.plan(SchoolLevel.THCS, 6, "2026-2027", "GDDP").isPresent());
  }

  @Test
  void aRegulationCanBeReplacedFromAYearOn() throws Exception {
    Curriculum curriculum = with(REGULATIONS + """
        X-9 ; GDTX ; 9 ; 2024-2025 ; 2024-2025 ; TT22_2021 ; TT22_2021 ; R-GDTX-43-9 ; pilot
        """);
    assertEquals(Regulation.TT22_2021,
        curriculum.regulation(SchoolLevel.GDTX, 9, "2024-2025").orElseThrow().regulation());
    assertEquals(Regulation.TT43_2021,
        curriculum.regulation(SchoolLevel.GDTX, 9, "2025-2026").orElseThrow().regulation());
  }

  @Test
  void theNumberOfAssessmentsIsDataToo() throws Exception {
    Curriculum curriculum = with("""
        [regular]
        id ; regulation ; assessment ; from_lessons ; count ; from ; to ; replaces ; source
        X-N ; TT22_2021 ; score ; 71 ; 5 ; 2027-2028 ; ; N-22-71 ; QD 4
        """);
    assertEquals(5, curriculum.plan(SchoolLevel.THCS, 6, "2027-2028", "TOAN").orElseThrow().regularCount());
    assertEquals(4, curriculum.plan(SchoolLevel.THCS, 6, "2026-2027", "TOAN").orElseThrow().regularCount());
  }

  @Test
  void aFileFromASpreadsheetIsReadAlike() throws Exception {
    Curriculum curriculum = with("\uFEFF[regular];;;;;;;;;\r\n"
        + "id;regulation;assessment;from_lessons;count;from;to;replaces;source;\r\n"
        + "X-N;TT22_2021;score;71;5;2027-2028;;N-22-71;QD 4;\r\n;;;;;;;;;\r\n");
    assertEquals(5, curriculum.plan(SchoolLevel.THCS, 6, "2027-2028", "TOAN").orElseThrow().regularCount());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "X ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; ; a | OVERLAP "
          + "[THCS18-TIN_HOC, X, 6, 2027-2028]",
      "X ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; PHEP_THUAT ; score ; required ; 70 ; ; a | UNKNOWN_SUBJECT [PHEP_THUAT]",
      "X ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; NOBODY ; a | UNKNOWN_PREDECESSOR "
          + "[NOBODY]",
      "X ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; THCS18-TOAN ; a | UNKNOWN_PREDECESSOR "
          + "[THCS18-TOAN]",
      "THCS18-TIN_HOC ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; ; a | DUPLICATE_ID "
          + "[THCS18-TIN_HOC]",
      "X ; THCS ; 6 ; 2027-2028 ; 2026-2027 ; CT2018 ; TIN_HOC ; score ; required ; 70 ; ; a | BAD_YEARS "
          + "[2027-2028, 2026-2027]",
      "X ; THCS ; 6 ; 2027 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; ; a | BAD_VALUE [from, 2027]",
      "X ; THCS ; 5 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; ; a | BAD_VALUE [grades, 5]",
      "X ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; points ; required ; 70 ; ; a | BAD_VALUE [assessment, points]",
      "X ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 0 ; ; a | BAD_VALUE [lessons, 0]",
      "X ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; ; ; a | EMPTY_CELL [lessons]",
      "X ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; ; a ; b | TOO_MANY_CELLS [13, 12]"})
  void aWrongRowIsNamedByItsLine(String row, String fault) {
    String[] parts = fault.split(" ", 2);
    assertFault("province.csv:3 " + parts[0] + " " + parts[1], SUBJECTS + row + "\n");
  }

  @Test
  void aWrongFileIsNamedByItsLine() {
    assertFault("province.csv:1 UNKNOWN_SECTION [subject]", "[subject]\nid\nX\n");
    assertFault("province.csv:1 NO_COLUMNS []", "X ; THCS\n");
    assertFault("province.csv:2 UNKNOWN_COLUMN [hours]", "[codes]\ncode ; hours\n");
    assertFault("province.csv:2 MISSING_COLUMN [code]", "[codes]\nname_vi\n");
    assertFault("province.csv:3 NAME_MISSING [TIENG_CHAM]", "[codes]\ncode ; name_vi\nTIENG_CHAM ; Tiếng Chăm\n");
    assertFault("province.csv:3 DUPLICATE_ID [TOAN]", "[codes]\ncode ; name_vi ; name_en\nTOAN ; Toán ; Maths\n");
  }

  @Test
  void twoRowsCannotSupersedeEachOther() {
    assertFault("province.csv:3 UNKNOWN_PREDECESSOR [Y]", SUBJECTS + """
        X ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; Y ; a
        Y ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; X ; a
        """);
  }

  @Test
  void aGapBetweenTwoVersionsIsNamed() {
    assertFault("province.csv:7 GAP [SUBJECTS THCS CT2018 TIENG_CHAM, 6, 2027-2028]", """
        [codes]
        code ; name_vi ; name_en
        TIENG_CHAM ; Tiếng Chăm ; Cham language
        """ + SUBJECTS + """
        X-1 ; THCS ; 6 ; 2026-2027 ; 2026-2027 ; CT2018 ; TIENG_CHAM ; score ; optional ; 70 ; ; a
        X-2 ; THCS ; 6 ; 2028-2029 ; ; CT2018 ; TIENG_CHAM ; score ; optional ; 70 ; ; a
        """);
  }

  @Test
  void whatIsLeftOpenIsNamed() {
    assertFault("province.csv:3 UNKNOWN_GROUP [FOREIGN]", SUBJECTS.replace("; role ;", "; role ; group ;")
        + "X ; THPT ; 10 ; 2027-2028 ; ; CT2018 ; NGOAI_NGU_2 ; score ; choice ; FOREIGN ; 105 ; "
        + "THPT18-NGOAI_NGU_2 ; a");
    assertFault("province.csv:3 NO_SUBJECTS [GDTX, 6, 2020-2021]", """
        [programmes]
        id ; level ; grades ; from ; to ; programme ; replaces ; source
        X ; GDTX ; 6 ; 2020-2021 ; 2020-2021 ; CT2018 ; ; a
        """);
    assertFault("province.csv:3 NO_COUNT [TT27_2020, score, 2027-2028]", SUBJECTS
        + "X ; PRIMARY ; 5 ; 2027-2028 ; ; CT2018 ; TOAN ; score ; required ; 175 ; TH18-TOAN-4 ; a");
  }

  @Test
  void everyFaultIsNamedAtOnce() {
    CurriculumFaultsException refused = refused(SUBJECTS + """
        X ; THCS ; 6 ; 2027 ; ; CT2018 ; TIN_HOC ; score ; required ; 70 ; ; a
        Y ; THCS ; 6 ; 2027-2028 ; ; CT2018 ; TIN_HOC ; points ; often ; 70 ; ; a
        """);
    assertEquals(3, refused.faults().size(), refused.getMessage());
    assertEquals("province.csv, line 3: the cell from cannot have the value 2027; province.csv, line 4: the cell assessment"
        + " cannot have the value points; province.csv, line 4: the cell role cannot have the value often", refused.getMessage());
  }

  private static void assertFault(String fault, String text) {
    CurriculumFault first = refused(text).faults().getFirst();
    assertEquals(fault, first.toString());
    assertTrue(first.told().startsWith("province.csv, line " + first.line() + ": "), first.told());
    assertTrue(first.args().stream().allMatch(first.told()::contains) && !first.told().contains("%"), first.told());
  }

  private static CurriculumFaultsException refused(String text) {
    return assertThrows(CurriculumFaultsException.class, () -> with(text));
  }

  private static Curriculum with(String text) throws IOException, CurriculumFaultsException {
    return CurriculumSource.withProvincial("province.csv", new StringReader(text));
  }

  private static String told(Curriculum curriculum, int grade, String year) {
    SubjectPlan plan = curriculum.plan(SchoolLevel.THCS, grade, year, "TIN_HOC").orElseThrow();
    return plan.rowId() + " " + plan.lessons() + " " + plan.regularCount();
  }
}
