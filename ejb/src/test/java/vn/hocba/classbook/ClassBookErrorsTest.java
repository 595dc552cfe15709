package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Sheet;
import vn.hocba.school.PersonNames;

class ClassBookErrorsTest {

  private static final Workbook CLEAN = SampleWorkbooks.grade6();
  private static final List<Finding> USUAL = ClassBookReader.read(CLEAN).findings();

  @ParameterizedTest(name = "{0} {1} = {2}: {4}")
  @CsvSource(delimiter = ';', value = {
    "Toán; D5; 85; true; MARK_OUT_OF_RANGE 85 8.5 TT 22/2021 Điều 5.3",
    "Toán; D5; 85; false; MARK_OUT_OF_RANGE 85 8.5 TT 22/2021 Điều 5.3",
    "Toán; D5; 10.1; true; MARK_OUT_OF_RANGE 10.1 '' TT 22/2021 Điều 5.3",
    "Toán; D5; -1; true; MARK_OUT_OF_RANGE -1 '' TT 22/2021 Điều 5.3",
    "Toán; D5; -0; false; MARK_OUT_OF_RANGE -0 '' TT 22/2021 Điều 5.3",
    "Toán; D5; abc; false; MARK_UNREADABLE abc '' TT 22/2021 Điều 5.3",
    "Toán; D5; 8:5; false; MARK_UNREADABLE 8:5 8.5 TT 22/2021 Điều 5.3",
    "Toán; D5; 8.75; true; MARK_TOO_PRECISE 8.75 '' TT 22/2021 Điều 5.3",
    "Toán; D5; =1+1; false; MARK_UNREADABLE =1+1 '' TT 22/2021 Điều 5.3",
    "Toán; D5; 1e1; false; MARK_UNREADABLE 1e1 '' TT 22/2021 Điều 5.3",
    "Toán; D5; 1E400; false; MARK_UNREADABLE 1E400 '' TT 22/2021 Điều 5.3",
    "Toán; R5; 11; true; MARK_OUT_OF_RANGE 11 1.1 TT 22/2021 Điều 5.3",
    "Nghệ thuật; D5; 8; true; COMMENT_UNREADABLE 8 TT 22/2021 Điều 9.1a",
    "Toán; B5; Nguyễn Đức An; false; PUPIL_OUT_OF_ORDER 2 1",
    "Toán; B5; Nguyen Thanh Yen; false; PUPIL_NAME_DIFFERS Nguyen Thanh Yen Nguyễn Thanh Yến",
    "Toán; B5; Người Lạ; false; PUPIL_UNKNOWN Người Lạ",
    "Sơ yếu lý lịch; D4; 31/02/2014; false; BIRTH_DATE_UNREADABLE 31/02/2014",
    "Sơ yếu lý lịch; D4; hôm qua; false; BIRTH_DATE_UNREADABLE hôm qua",
    "Sơ yếu lý lịch; B4; 066220000000; false; IDENTIFIER_TWICE 066220000000 Nguyễn Đức An",
    "Sơ yếu lý lịch; B4; 66220000001; true; IDENTIFIER_TRUNCATED 66220000001 066220000001",
    "Sơ yếu lý lịch; B4; abc; false; IDENTIFIER_IMPOSSIBLE abc",
    "Sơ yếu lý lịch; C4; <script>alert(1)</script>; false; NAME_IMPOSSIBLE <script>alert(1)</script>",
    "Sơ yếu lý lịch; C4; =HYPERLINK(1); false; NAME_IMPOSSIBLE =HYPERLINK(1)",
    "Sơ yếu lý lịch; C4; +1+1|cmd; false; NAME_IMPOSSIBLE +1+1|cmd",
    "Sơ yếu lý lịch; C4; @SUM(1+1)#{7*7}; false; NAME_IMPOSSIBLE @SUM(1+1)#{7*7}",
    "Sơ yếu lý lịch; C4; Nguyễn\u202E Đức\u200B An; false; NAME_HID_CHARACTERS Nguyễn Đức An 2",
    "Sơ yếu lý lịch; D4; 12/08/2030; false; BIRTH_DATE_IMPOSSIBLE 2030-08-12",
    "Sơ yếu lý lịch; F4; X; false; GENDER_UNREADABLE X",
    "Bìa; B7; 13A; false; GRADE_IMPOSSIBLE 13A",
    "Bìa; B8; 2025-2027; false; SCHOOL_YEAR_UNREADABLE 2025-2027",
    "Bìa; B9; 41; true; HEADCOUNT_DIFFERS 41 40",
    "Điểm danh; C3; nghỉ; false; ABSENCES_UNREADABLE nghỉ",
    "Điểm danh; L3; 9; true; ABSENCE_TOTAL_DIFFERS 9 6",
    "Rèn luyện; C3; Giỏi; false; CONDUCT_UNREADABLE Giỏi TT 22/2021 Điều 8 TOT,KHA,DAT,CHUA_DAT",
    "Ngữ văn; I4; 7.6; true; AVERAGE_DIFFERS 7.6 7.5 TT 22/2021 Điều 9.1b (8.0 + 8.0 + 7.0 + 9.0 + 2 × 6.0 + 3 × 7.8) / 9",
    "Nghệ thuật; K5; CĐ; false; RESULT_DIFFERS CĐ D TT 22/2021 Điều 9.1a",
  })
  void namesWhatIsWrongInOneCell(String sheet, String cell, String text, boolean number, String expected) {
    List<Finding> findings = new ArrayList<>(
        ClassBookReader.read(SampleWorkbooks.with(CLEAN, sheet, cell, text, number)).findings());
    findings.removeAll(USUAL);
    assertTrue(findings.stream().anyMatch(f -> f.sheet().equals(sheet) && f.cell().equals(cell)
        && (f.code() + " " + String.join(" ", f.args())).strip().equals(expected.replace("''", "").strip())),
        findings::toString);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Nguyễn Đức An", "K’Brơi", "H'Hen Niê", "Y Ngọc-Niê", "Nguyễn Văn A. Bình", "Триеу Ан", "山本"})
  void takesNamesOfEveryPeople(String name) {
    assertTrue(PersonNames.possible(Folding.clean(name)));
  }

  @Test
  void anEndlessNameDoesNotComeBackWithEveryFinding() {
    Workbook book = CLEAN;
    for (int row = 4; row < 24; row++) {
      book = SampleWorkbooks.with(book, "Sơ yếu lý lịch", "C" + row, "a".repeat(32_000), false);
    }
    assertTrue(ClassBookReader.read(book).findings().toString().length() < 400_000);
  }

  @Test
  void anErrorBlocksAndAWarningDoesNot() {
    assertFalse(ClassBookReader.read(SampleWorkbooks.with(CLEAN, "Toán", "D5", "85", true)).isImportable());
    assertTrue(ClassBookReader.read(SampleWorkbooks.with(CLEAN, "Toán", "D5", null, true)).isImportable());
  }

  @Test
  void aPrintedAverageByTheFormulaInCirculationIsRecognised() {
    // 8 8 7 9 | 6 | 7.8 gives 7.5 by the law and (8 + 12 + 23.4) / 6 = 7.2 by the other formula
    List<Finding> findings =
        ClassBookReader.read(SampleWorkbooks.with(CLEAN, "Ngữ văn", "I4", "7,2", false)).findings();
    assertTrue(findings.stream().anyMatch(f -> f.code() == FindingCode.AVERAGE_BY_OTHER_FORMULA
        && f.args().subList(0, 3).equals(List.of("7.2", "7.5", "TT 22/2021 Điều 9.1b"))), findings::toString);
  }

  @ParameterizedTest
  @CsvSource({"Bìa, COVER_MISSING", "Sơ yếu lý lịch, PROFILES_MISSING", "Toán, SUBJECT_SHEET_MISSING",
    "Điểm danh, ATTENDANCE_MISSING", "Rèn luyện, CONDUCT_SHEET_MISSING"})
  void namesAMissingSheet(String sheet, FindingCode expected) {
    List<Finding> findings = ClassBookReader.read(SampleWorkbooks.without(CLEAN, sheet)).findings();
    assertTrue(findings.stream().anyMatch(f -> f.code() == expected), findings::toString);
  }

  @ParameterizedTest
  @CsvSource({"Lịch sử và Địa lí, Lich su va Dia li", "Lịch sử và Địa lí, LỊCH SỬ  và ĐỊA LÝ", "Toán, Môn Toán",
    "Toán, Sheet4", "Khoa học tự nhiên, KHTN", "Bìa, BIA", "Bìa, Sheet1", "Sơ yếu lý lịch, so yeu ly lich"})
  void recognisesASheetByNameOrHeadingHoweverWritten(String sheet, String other) {
    for (String name : List.of(other, Normalizer.normalize(other, Normalizer.Form.NFD))) {
      Workbook renamed = new Workbook(CLEAN.sheets().stream()
          .map(s -> s.name().equals(sheet) ? new Sheet(name, s.cells()) : s).toList());
      ClassBookReading reading = ClassBookReader.read(renamed);
      assertEquals(USUAL.size(), reading.findings().size(), () -> reading.findings().toString());
      assertEquals(ClassBookReader.read(CLEAN).book(), reading.book());
    }
  }

  @Test
  void aSheetOfAnUnknownSubjectBlocksAndASummaryIsIgnored() {
    Sheet toan = CLEAN.sheets().get(3);
    List<Cell> cells = toan.cells().stream()
        .map(c -> c.ref().equals("A1") ? new Cell("A1", 0, 0, "MÔN PHÉP THUẬT", false) : c).toList();
    List<Sheet> sheets = new ArrayList<>(CLEAN.sheets());
    sheets.add(new Sheet("Phép thuật", cells));
    sheets.add(new Sheet("Tổng hợp HK I", toan.cells()));
    sheets.add(new Sheet("Toán 2", List.of()));
    List<Finding> findings = new ArrayList<>(ClassBookReader.read(new Workbook(sheets)).findings());
    findings.removeAll(USUAL);
    assertEquals(List.of("Phép thuật SUBJECT_UNKNOWN", "Tổng hợp HK I SHEET_IGNORED"),
        findings.stream().map(f -> f.sheet() + " " + f.code()).toList());
  }

  @Test
  void textThatASpreadsheetWouldTakeForAFormulaIsOnlyText() {
    ClassBookReading reading = ClassBookReader.read(
        SampleWorkbooks.with(CLEAN, "Sơ yếu lý lịch", "I3", " =cmd|' /C calc'!A0\u00a0 \u200b", false));
    assertEquals("=cmd|' /C calc'!A0", reading.book().pupils().getFirst().address());
  }

  @Test
  void aBookOfTheFirstTermOnlyNamesEmptyColumnsOnceAndNotEveryPupil() {
    Workbook half = new Workbook(CLEAN.sheets().stream().map(s -> !s.name().equals("Toán") ? s
        : new Sheet(s.name(), s.cells().stream()
            .filter(c -> !c.ref().matches("[J-Q]([4-9]|[1-9][0-9])")).toList())).toList());
    List<Finding> findings = new ArrayList<>(ClassBookReader.read(half).findings());
    findings.removeAll(USUAL);
    assertEquals(List.of("J3", "K3", "L3", "M3", "N3", "O3"), findings.stream().map(Finding::cell).toList());
    assertTrue(findings.stream().allMatch(f -> f.code() == FindingCode.COLUMN_EMPTY));
  }

  @Test
  void aListLongerThanAnyClassIsRefusedWithoutReadingOn() {
    List<Cell> cells = new ArrayList<>(CLEAN.sheets().get(1).cells());
    for (int row = 43; row < 20_000; row++) {
      cells.add(new Cell("B" + row, 0, 0, "0" + row, false));
      cells.add(new Cell("C" + row, 0, 0, "A", false));
    }
    List<Sheet> sheets = new ArrayList<>(CLEAN.sheets());
    sheets.set(1, new Sheet(sheets.get(1).name(), cells));
    ClassBookReading reading = ClassBookReader.read(new Workbook(sheets));
    assertEquals(100, reading.book().pupils().size());
    assertTrue(reading.findings().stream().anyMatch(f -> f.code() == FindingCode.TOO_MANY_PUPILS));
    assertFalse(reading.isImportable());
  }

  @Test
  void findingsAreListedUpToALimitAndTheRestCounted() {
    Workbook full = new Workbook(CLEAN.sheets().stream()
        .map(s -> new Sheet(s.name(), s.cells().stream()
            .map(c -> c.number() && !c.ref().startsWith("A") ? new Cell(c.ref(), 0, 0, "?", false) : c).toList()))
        .toList());
    ClassBookReading reading = ClassBookReader.read(full);
    assertEquals(2_000, reading.count(Severity.ERROR));
    assertEquals(FindingCode.MORE_FINDINGS, reading.findings().getLast().code());
    assertFalse(reading.isImportable());
  }

  @Test
  void aSheetWithoutNumbersIsMatchedByName() {
    Workbook unnumbered = new Workbook(CLEAN.sheets().stream().map(s -> !s.name().equals("Toán") ? s
        : new Sheet(s.name(), s.cells().stream().filter(c -> !c.ref().matches("A([4-9]|[1-9][0-9])")).toList()))
        .toList());
    assertEquals(ClassBookReader.read(CLEAN).book(), ClassBookReader.read(unnumbered).book());
  }

  @Test
  void anEmptyWorkbookIsAnsweredWithFindings() {
    ClassBookReading reading = ClassBookReader.read(new Workbook(List.of()));
    assertFalse(reading.isImportable());
    assertNull(reading.book().className());
  }

  @Test
  void garbageAnywhereIsAnsweredWithFindingsAndNeverWithAFailure() {
    long seed = Long.getLong("seed", new Random().nextLong());
    Random random = new Random(seed);
    String[] garbage = {"", " ", "85", "abc", "#REF!", "-1", "1e999", "9999999999999999999", "Đ", "CĐ", "0P", "99P99K",
      "\u0000\u0007", "\u202e8,5", "Nguye\u0302\u0303n", "=1+1", "x".repeat(5_000), "31/02/2014", "Môn", "HỌC KỲ II",
      "ĐĐGtx", "Họ và tên", "Số TT", "🙂", "٣", "8,55", "40000", "Bìa", ":", "Lớp:", "-", "TRƯỜNG"};
    String[] refs = {"A1", "ZZZ9999999", "A0", "", "a1", "AAAA1", "XFD1048576"};
    for (int round = 0; round < 60; round++) {
      Workbook mutated = round % 2 == 0 ? CLEAN : SampleWorkbooks.grade9();
      StringBuilder told = new StringBuilder("seed " + seed + " round " + round);
      for (int i = 0; i <= random.nextInt(8); i++) {
        Sheet sheet = mutated.sheets().get(random.nextInt(mutated.sheets().size()));
        Cell cell = sheet.cells().get(random.nextInt(sheet.cells().size()));
        String ref = random.nextInt(10) == 0 ? refs[random.nextInt(refs.length)] : cell.ref();
        String text = garbage[random.nextInt(garbage.length)];
        told.append("\n").append(sheet.name()).append(' ').append(ref).append(" = ").append(text.length());
        mutated = SampleWorkbooks.with(mutated, sheet.name(), ref, text, random.nextBoolean());
      }
      try {
        ClassBookReading reading = ClassBookReader.read(mutated);
        assertTrue(Normalizer.isNormalized(reading.book().toString(), Normalizer.Form.NFC), told::toString);
        reading.book().pupils().forEach(p -> BookYears.of(reading.book(), p));
        ClassBookComparison.of(reading.book(), reading.book());
      } catch (RuntimeException e) {
        throw new AssertionError(told.toString(), e);
      }
    }
  }
}
