package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import vn.hocba.archive.workbook.SheetDraft;
import vn.hocba.archive.workbook.Workbook;
import vn.hocba.archive.workbook.Workbook.Cell;
import vn.hocba.archive.workbook.Workbook.Sheet;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.ResultLevel;
import vn.hocba.assessment.secondary.SecondaryAssessment;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.CurriculumSource;

/** A class book filled into its template comes back from the reader as it was, under every regulation and level. */
class BookTemplateTest {

  private static final int PUPILS = 4;

  private final Curriculum curriculum = CurriculumSource.national();

  @ParameterizedTest
  @EnumSource(BookKind.class)
  void whatIsFilledInComesBack(BookKind kind) {
    long seed = System.nanoTime();
    ClassBook book = filled(kind, new Random(seed));
    BookForm form = BookForm.of(curriculum, book.grade(), book.schoolYear());
    ClassBookReading read = ClassBookReader.read(workbook(new BookTemplate(form).of(book)), curriculum);
    String told = "seed " + seed + ": " + read.findings();
    assertTrue(read.isImportable(), told);
    assertEquals(book.pupils(), read.book().pupils(), told);
    assertEquals(book.subjects().stream().map(BookSubject::code).toList(),
        read.book().subjects().stream().map(BookSubject::code).toList(), told);
    assertEquals(List.of(book.className(), book.schoolYear(), book.grade(), book.homeroomTeacher()),
        List.of(read.book().className(), read.book().schoolYear(), read.book().grade(), read.book().homeroomTeacher()));
  }

  @ParameterizedTest
  @EnumSource(BookKind.class)
  void theEmptyTemplateIsUnderstoodSheetBySheet(BookKind kind) {
    List<SheetDraft> sheets = BookTemplate.empty(curriculum, kind);
    assertEquals(sheets.size(), sheets.stream().map(SheetDraft::name).distinct().count());
    assertTrue(sheets.stream().allMatch(s -> s.name().length() <= 31), sheets.stream().map(SheetDraft::name).toList()::toString);
    List<Sheet> filled = new ArrayList<>(workbook(sheets).sheets());
    List<Cell> cover = new ArrayList<>(filled.getFirst().cells());
    cover.add(new Cell("B3", 2, 1, kind.grade() + "A1", false));
    cover.add(new Cell("B4", 3, 1, kind.schoolYear(), false));
    filled.set(0, new Sheet(filled.getFirst().name(), cover));
    List<FindingCode> found = ClassBookReader.read(new Workbook(filled), curriculum).findings().stream().map(Finding::code)
        .filter(c -> List.of(FindingCode.SHEET_IGNORED, FindingCode.COLUMN_UNKNOWN, FindingCode.HEADINGS_MISSING,
            FindingCode.COVER_MISSING, FindingCode.SUBJECT_TWICE, FindingCode.SUBJECT_UNKNOWN,
            FindingCode.SUBJECT_SHEET_MISSING, FindingCode.GRADE_IMPOSSIBLE).contains(c)).toList();
    assertEquals(List.of(), found);
  }

  @ParameterizedTest
  @CsvSource({"6A1, 2011-2012, 'QĐ 40/2006, TT 51/2008, TT 58/2011'", "10A1, 2011-2012, 'QĐ 40/2006, TT 51/2008, TT 58/2011'",
    "9A1, 2009-2010, ", "4X, 2018-2019, "})
  void aYearWithoutRulesIsRefusedByTheRegulationOfItsTime(String className, String year, String regulation) {
    ClassBook book = filled(BookKind.THCS_TT58, new Random(1));
    ClassBook early = new ClassBook(book.schoolName(), className, year, 6, book.headcount(), book.homeroomTeacher(),
        book.subjects(), book.pupils());
    ClassBookReading read = ClassBookReader.read(
        workbook(new BookTemplate(BookForm.of(curriculum, 9, "2018-2019")).of(early)), curriculum);
    // only the cover is told: by no rule can anything be said of the other sheets
    assertEquals(1, read.findings().size(), () -> read.findings().toString());
    Finding only = read.findings().getFirst();
    assertEquals(regulation != null ? FindingCode.REGULATION_MISSING : className.startsWith("4")
        ? FindingCode.GRADE_IMPOSSIBLE : FindingCode.REGULATION_NOT_KNOWN, only.code());
    assertTrue(regulation == null || only.args().get(2).equals(regulation), only.toString());
    assertTrue(!read.isImportable());
  }

  private ClassBook filled(BookKind kind, Random random) {
    BookForm form = BookForm.of(curriculum, kind.grade(), kind.schoolYear());
    List<BookSubject> subjects = form.subjects().subjects().stream().filter(s -> s.partOf() == null)
        .filter(s -> s.optional() ? random.nextBoolean() : s.expectedIn(kind.grade()))
        .map(s -> new BookSubject(s.code(), s.scored(), "Trần Văn Thử", 3, 3)).toList();
    List<BookPupil> pupils = new ArrayList<>();
    for (int i = 1; i <= PUPILS; i++) {
      List<BookResult> results = subjects.stream().map(s -> result(s, form, random)).toList();
      ResultLevel one = level(form, random);
      pupils.add(new BookPupil(i, "06620000000" + i, "Nguyễn Thử " + (char) ('A' + i), LocalDate.of(
          Integer.parseInt(kind.schoolYear().substring(0, 4)) - kind.grade() - 5, 8, 10 + i), "Buôn Hồ",
          i % 2 == 0 ? "FEMALE" : "MALE", "Ê Đê", null, "Tổ 1, phường Thử", "Nguyễn Cha", "Trần Mẹ", "0905000111", null,
          results, one, level(form, random), random.nextInt(9), random.nextInt(9), "Chăm ngoan", "Việt Nam", "Đắk Lắk",
          null, form.old() ? level(form, random) : null));
    }
    return new ClassBook("Trường Thử", kind.grade() + "A1", kind.schoolYear(), kind.grade(), PUPILS, "Lê Thị Nhiệm",
        subjects, pupils);
  }

  private static ResultLevel level(BookForm form, Random random) {
    List<ResultLevel> levels = SecondaryAssessment.conductLevels(form.regulation());
    return levels.get(random.nextInt(levels.size()));
  }

  private static BookResult result(BookSubject s, BookForm form, Random random) {
    List<BookMark> marks = new ArrayList<>();
    for (int term = 1; term <= 2; term++) {
      for (int i = 1; i <= 3; i++) {
        marks.add(mark(s, term, MarkKind.REGULAR, i, random));
      }
      if (!s.code().startsWith("CD_")) {
        for (int i = 1; i <= form.tests(); i++) {
          marks.add(mark(s, term, MarkKind.MIDTERM, i, random));
        }
        marks.add(mark(s, term, MarkKind.FINAL, 1, random));
      }
    }
    return new BookResult(s.code(), marks, null, null, null, false);
  }

  private static BookMark mark(BookSubject s, int term, MarkKind kind, int ordinal, Random random) {
    return s.scored() ? new BookMark(term, kind, ordinal, BigDecimal.valueOf(random.nextInt(101), 1), null)
        : new BookMark(term, kind, ordinal, null, random.nextInt(5) > 0);
  }

  private static Workbook workbook(List<SheetDraft> drafts) {
    return new Workbook(drafts.stream().map(BookTemplateTest::sheet).toList());
  }

  private static Sheet sheet(SheetDraft draft) {
    List<Cell> cells = new ArrayList<>();
    for (int row = 0; row < draft.lines().size(); row++) {
      List<Object> line = draft.lines().get(row).cells();
      for (int column = 0; column < line.size(); column++) {
        if (line.get(column) != null) {
          cells.add(new Cell(ref(column) + (row + 1), row, column, line.get(column).toString(),
              line.get(column) instanceof Number));
        }
      }
    }
    return new Sheet(draft.name(), cells);
  }

  private static String ref(int column) {
    return (column >= 26 ? String.valueOf((char) ('A' + column / 26 - 1)) : "") + (char) ('A' + column % 26);
  }
}
