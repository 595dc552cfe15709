package vn.hocba.demo;

import java.math.BigDecimal;
import java.util.List;
import vn.hocba.assessment.Level;
import vn.hocba.classbook.BookMark;
import vn.hocba.classbook.BookPupil;
import vn.hocba.classbook.BookResult;
import vn.hocba.classbook.ClassBook;

/** Makes up a year that has ended and is not closed: re-tests, summer training and a newcomer's first term are open. */
final class DemoRetests {

  /** Two, for a single weak subject is made up for by the others (TT 22/2021 Điều 9.3). */
  private static final List<String> WEAK = List.of("TOAN", "KHTN");
  private static final BigDecimal HIGHEST = new BigDecimal("3.2");
  private static final int PUPILS = 24;
  private static final int ONE_IN = 5;
  private static final int TO_TRAIN = 6;
  private static final int NEWCOMER = 20;

  private DemoRetests() {}

  static ClassBook of(String className, int grade, int firstYear) {
    ClassBook year = DemoClassBooks.of(className, grade, firstYear, 2);
    return new ClassBook(year.schoolName(), year.className(), year.schoolYear(), year.grade(), PUPILS,
        year.homeroomTeacher(), year.subjects(), year.pupils().stream().limit(PUPILS).map(DemoRetests::changed).toList());
  }

  private static BookPupil changed(BookPupil p) {
    boolean weak = p.order() % ONE_IN == 3;
    return new BookPupil(p.order(), p.identifier(), p.fullName(), p.birthDate(), p.birthPlace(), p.gender(),
        p.ethnicity(), p.priority(), p.address(), p.father(), p.mother(), p.phone(), p.note(),
        p.results().stream().map(r -> new BookResult(r.subject(), marks(p, r, weak), null, null, null, false)).toList(),
        p.conductTermOne(), p.order() == TO_TRAIN ? Level.CHUA_DAT : p.conductTermTwo(), p.excused(), p.unexcused(),
        p.homeroomComment());
  }

  private static List<BookMark> marks(BookPupil p, BookResult r, boolean weak) {
    return r.marks().stream().filter(m -> p.order() != NEWCOMER || m.term() == 2)
        .map(m -> weak && WEAK.contains(r.subject())
            ? new BookMark(m.term(), m.kind(), m.ordinal(), m.score().min(HIGHEST), null) : m).toList();
  }
}
