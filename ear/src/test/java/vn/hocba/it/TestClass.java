package vn.hocba.it;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import vn.hocba.assessment.Level;
import vn.hocba.assessment.MarkKind;
import vn.hocba.classbook.BookMark;
import vn.hocba.classbook.BookPupil;
import vn.hocba.classbook.BookResult;
import vn.hocba.classbook.BookSubject;
import vn.hocba.classbook.ClassBook;

/** A class book with two pupils and one subject, whose teacher is the demo's subject teacher. */
final class TestClass {

  static final String SCHOOL_CODE = "66643401";
  static final String YEAR = "2024-2025";
  static final String TEACHER = "Tạ Diệu Hoa";
  static final String SUBJECT = "TOAN";

  private TestClass() {}

  static ClassBook book(String name, String mark) {
    return book(name, mark, 0, "Ngoan.", null);
  }

  /** @param note beside the subject's marks */
  static ClassBook book(String name, String mark, int excused, String comment, String note) {
    List<BookPupil> pupils = IntStream.rangeClosed(1, 2).mapToObj(i -> new BookPupil(i,
        String.format(Locale.ROOT, "%06d%04d", Math.abs(name.hashCode()) % 1_000_000, i), "Học Sinh Thử " + i,
        LocalDate.of(2009, 5, i), "Đắk Lắk", "FEMALE", "Kinh", null, null, null, null, null, null,
        List.of(new BookResult(SUBJECT, marks(mark), null, null, note, false)), Level.TOT, Level.TOT, excused, 0, comment))
        .toList();
    return new ClassBook("Trường THCS Mẫu", name, YEAR, 9, 2, "Nguyễn Thị Thanh Hòa",
        List.of(new BookSubject(SUBJECT, true, TEACHER, 4, 4)), pupils);
  }

  /** The same with a second subject, whose teacher is the homeroom teacher. */
  static ClassBook ofTwoSubjects(String name) {
    ClassBook one = book(name, "8.0");
    List<BookPupil> pupils = one.pupils().stream().map(p -> new BookPupil(p.order(), p.identifier(), p.fullName(),
        p.birthDate(), p.birthPlace(), p.gender(), p.ethnicity(), null, null, null, null, null, null,
        List.of(p.results().getFirst(), new BookResult("NGU_VAN", marks("7.0"), null, null, null, false)), Level.TOT, Level.TOT, 0,
        0, "Ngoan.")).toList();
    return new ClassBook(one.schoolName(), name, YEAR, 9, 2, one.homeroomTeacher(), List.of(one.subjects().getFirst(),
        new BookSubject("NGU_VAN", true, one.homeroomTeacher(), 4, 4)), pupils);
  }

  private static List<BookMark> marks(String mark) {
    List<BookMark> marks = new ArrayList<>();
    for (int term = 1; term <= 2; term++) {
      for (int i = 1; i <= 4; i++) {
        marks.add(new BookMark(term, MarkKind.REGULAR, i, new BigDecimal(mark), null));
      }
      marks.add(new BookMark(term, MarkKind.MIDTERM, 1, new BigDecimal(mark), null));
    }
    return marks;
  }
}
