package vn.hocba.classbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import vn.hocba.assessment.Award;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.MarkKind;
import vn.hocba.assessment.Missing;
import vn.hocba.assessment.Promotion;
import vn.hocba.assessment.YearAssessment;

class ClassBookReaderTest {

  private final ClassBookReading grade9 = ClassBookReader.read(SampleWorkbooks.grade9());
  private final ClassBookReading grade6 = ClassBookReader.read(SampleWorkbooks.grade6());

  @Test
  void findsExactlyWhatIsWrongInTheNinthGradeBook() {
    assertEquals(List.of(
        "Sơ yếu lý lịch M36 Phan Phương Uyên TRANSFER_NOTE [Chuyển đến ngày 15/01/2025 từ THCS khác]",
        "Ngữ văn I9 Nguyễn Thanh Hùng AVERAGE_DIFFERS [8.6, 8.5, TT 22/2021 Điều 9.1b]",
        "Ngữ văn I27 Hồ Thế Minh AVERAGE_DIFFERS [8.4, 8.3, TT 22/2021 Điều 9.1b]",
        "Tin học I33 Lê Gia Khôi MARK_MISSING [ĐĐGtx]",
        "Tin học L33 Lê Gia Khôi AVERAGE_WITHOUT_ALL_MARKS [6.4]",
        "Giáo dục thể chất M35 Quách Gia Sơn EXEMPTION_NOTE [Miễn học]"),
        told(grade9, Severity.WARNING));
    assertEquals(List.of(), told(grade9, Severity.ERROR));
    assertTrue(grade9.isImportable());
  }

  @Test
  void tellsWhatItTookOverInAnotherForm() {
    List<Finding> infos = grade9.findings().stream().filter(f -> f.severity() == Severity.INFO).toList();
    assertEquals(10, infos.stream().filter(f -> f.code() == FindingCode.NAME_NORMALISED).count());
    assertEquals(8, infos.stream().filter(f -> f.code() == FindingCode.MARKS_AS_TEXT).count());
    assertEquals(List.of("Điểm danh L40 Nguyễn Ngọc Vân ABSENCES_OVER_LIMIT [48, 45]"),
        told(grade9, Severity.INFO).stream().filter(t -> t.contains("OVER")).toList());
    assertEquals(19, infos.size());
  }

  @Test
  void findsOnlyTheKnownGapsInTheSixthGradeBook() {
    assertEquals(List.of("TRANSFER_NOTE", "MARK_MISSING", "AVERAGE_WITHOUT_ALL_MARKS", "EXEMPTION_NOTE"),
        grade6.findings().stream().filter(f -> f.severity() == Severity.WARNING).map(f -> f.code().name()).toList());
    assertTrue(grade6.isImportable());
    assertEquals(0, grade6.findings().stream().filter(f -> f.code() == FindingCode.NAME_NORMALISED).count());
  }

  @Test
  void readsTheCover() {
    ClassBook book = grade9.book();
    assertEquals("TRƯỜNG THCS MẪU", book.schoolName());
    assertEquals("9A1", book.className());
    assertEquals("2024-2025", book.schoolYear());
    assertEquals(9, book.grade());
    assertEquals(40, book.headcount());
    assertEquals("Nguyễn Thị Thanh Hòa", book.homeroomTeacher());
    assertEquals(SubjectCatalogue.thcs().subjects().stream().filter(s -> s.partOf() == null).map(Subject::code).toList(),
        book.subjects().stream().map(BookSubject::code).toList());
    assertEquals(new BookSubject("HDTN_HN", false, "Nguyễn Thùy Hân", 2, 2), book.subject("HDTN_HN"));
    assertEquals(new BookSubject("CONG_NGHE", true, "Trần Hoài Ý", 3, 3), book.subject("CONG_NGHE"));
  }

  @Test
  void readsAPupilWithMarksAbsencesAndConduct() {
    assertEquals(40, grade6.book().pupils().size());
    BookPupil pupil = grade6.book().pupils().getFirst();
    assertEquals("066220000000", pupil.identifier());
    assertEquals("Nguyễn Đức An", pupil.fullName());
    assertEquals(LocalDate.of(2014, 8, 12), pupil.birthDate());
    assertEquals("MALE", pupil.gender());
    assertEquals("0971378952", pupil.phone());
    assertEquals(12, pupil.results().size());
    assertEquals(12, pupil.result("NGU_VAN").marks().size());
    assertEquals(new BookMark(1, MarkKind.FINAL, 1, new BigDecimal("7.8"), null),
        pupil.result("NGU_VAN").mark(1, MarkKind.FINAL, 1));
    assertEquals(new BookMark(2, MarkKind.REGULAR, 4, new BigDecimal("7.0"), null),
        pupil.result("NGU_VAN").mark(2, MarkKind.REGULAR, 4));
    assertEquals(new BookMark(2, MarkKind.MIDTERM, 1, null, true), pupil.result("GDTC").mark(2, MarkKind.MIDTERM, 1));
    BookPupil exempt = grade6.book().pupils().get(31);
    assertTrue(exempt.result("GDTC").exempt());
    assertEquals("Miễn học", exempt.result("GDTC").note());
    BookPupil absent = grade6.book().pupils().get(38);
    assertEquals(48, absent.excused() + absent.unexcused());
    assertTrue(pupil.homeroomComment().length() > 5);
  }

  @Test
  void acceptsADecimalCommaAsTheSameMark() {
    BookPupil pupil = grade9.book().pupils().get(5);
    assertEquals("9.3", pupil.result("NGU_VAN").mark(1, MarkKind.MIDTERM, 1).text());
    assertEquals("8.0", pupil.result("NGU_VAN").mark(1, MarkKind.REGULAR, 1).text());
  }

  @Test
  void keepsEveryTextInNormalFormC() {
    assertTrue(Normalizer.isNormalized(grade9.book().toString(), Normalizer.Form.NFC));
    assertEquals("Vàng A Sử", grade9.book().pupils().get(32).fullName());
  }

  @Test
  void thePupilsOfTheNinthGradeBookCanBeAssessed() {
    List<YearAssessment> years = grade9.book().pupils().stream()
        .map(p -> YearAssessment.of(BookYears.of(grade9.book(), p))).toList();
    YearAssessment open = years.get(29);
    assertEquals(List.of(new Missing(Missing.What.REGULAR_MARK, "TIN_HOC", 2, 2)), open.missing());
    assertEquals(Promotion.UNDECIDED, open.promotion().promotion());
    assertEquals(Promotion.RETAINED, years.get(38).promotion().promotion());
    assertEquals(39, years.stream().filter(YearAssessment::isComplete).count());
    assertEquals("CD", years.get(11).subjects().get(8).year().text());
    assertEquals("8.5", years.get(5).subjects().getFirst().termOne().text());
    for (YearAssessment year : years) {
      assertEquals(year.award().award() != null,
          year.learningYear().level() == Level.TOT && year.conduct().year() == Level.TOT);
    }
    assertTrue(years.stream().anyMatch(y -> y.award().award() == Award.EXCELLENT));
  }

  static List<String> told(ClassBookReading reading, Severity severity) {
    return reading.findings().stream().filter(f -> f.severity() == severity)
        .map(f -> f.sheet() + " " + f.cell() + " " + f.pupil() + " " + f.code() + " "
            + f.args().stream().limit(3).toList())
        .collect(Collectors.toList());
  }
}
