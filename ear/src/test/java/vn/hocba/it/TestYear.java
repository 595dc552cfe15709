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
import vn.hocba.curriculum.Assessment;
import vn.hocba.curriculum.Role;
import vn.hocba.curriculum.SubjectPlan;

/** A class book with every subject of the curriculum and two pupils, whose marks the test says. */
final class TestYear {

  private TestYear() {}

  /** What a pupil has in a subject's term: one mark for all its assessments, null for none. */
  interface Given {
    String mark(int pupil, String subject, int term);
  }

  /** Everything is 8.0 or Đạt but what {@code given} says otherwise; conduct is good throughout. */
  static ClassBook of(String name, int grade, String year, List<SubjectPlan> plans, Given given, Level conductTwo) {
    List<SubjectPlan> required = plans.stream().filter(p -> p.role() == Role.REQUIRED).toList();
    List<BookPupil> pupils = IntStream.rangeClosed(1, 2).mapToObj(i -> new BookPupil(i,
        String.format(Locale.ROOT, "%06d%04d", Math.abs((name + year).hashCode()) % 1_000_000, i), "Học Sinh Năm " + i,
        LocalDate.of(2009, 5, i), "Đắk Lắk", "MALE", "Kinh", null, null, null, null, null, null,
        required.stream().map(p -> new BookResult(p.code(), marks(p, i, given), null, null, null, false)).toList(),
        Level.TOT, i == 1 ? conductTwo : Level.TOT, 1, 0, "Ngoan.")).toList();
    return new ClassBook("Trường THCS Mẫu", name, year, grade, 2, "Nguyễn Thị Thanh Hòa",
        required.stream().map(p -> new BookSubject(p.code(), scored(p),
            p.code().equals(TestClass.SUBJECT) ? TestClass.TEACHER : "Cô Giáo Khác", p.regularCount(),
            p.regularCount())).toList(), pupils);
  }

  private static List<BookMark> marks(SubjectPlan p, int pupil, Given given) {
    List<BookMark> marks = new ArrayList<>();
    for (int term = 1; term <= 2; term++) {
      String mark = given.mark(pupil, p.code(), term);
      if (mark != null) {
        for (int i = 1; i <= p.regularCount(); i++) {
          marks.add(mark(p, term, MarkKind.REGULAR, i, mark));
        }
        marks.add(mark(p, term, MarkKind.MIDTERM, 1, mark));
        marks.add(mark(p, term, MarkKind.FINAL, 1, mark));
      }
    }
    return marks;
  }

  private static BookMark mark(SubjectPlan p, int term, MarkKind kind, int ordinal, String mark) {
    boolean passed = !mark.startsWith("C");
    return scored(p) ? new BookMark(term, kind, ordinal, new BigDecimal(mark), null)
        : new BookMark(term, kind, ordinal, null, passed);
  }

  private static boolean scored(SubjectPlan p) {
    return p.assessment() == Assessment.SCORE;
  }
}
