package vn.hocba.classbook;

import vn.hocba.assessment.Regulation;
import vn.hocba.curriculum.AppliedRegulation;
import vn.hocba.curriculum.Curriculum;
import vn.hocba.curriculum.SchoolLevel;

/**
 * By which subjects and rules a class book is read and checked; it follows from grade and school year, never from today.
 *
 * @param regulation TT 22/2021, TT 58/2011 or that as amended by TT 26/2020
 */
record BookForm(Regulation regulation, SubjectCatalogue subjects) {

  /** Of the programme of 2018, and of a book that does not say its year. */
  static final BookForm USUAL = new BookForm(Regulation.TT22_2021, SubjectCatalogue.thcs());

  /** @param schoolYear as in {@code 2018-2019}, or null */
  static BookForm of(Curriculum curriculum, int grade, String schoolYear) {
    return grade == 0 || schoolYear == null ? USUAL
        : curriculum.regulation(SchoolLevel.THCS, grade, schoolYear).map(AppliedRegulation::regulation)
            .filter(BookForm::isOld).map(r -> new BookForm(r, SubjectCatalogue.thcs2006())).orElse(USUAL);
  }

  /** Whether it is that of TT 58/2011, the Sổ gọi tên và ghi điểm. */
  boolean old() {
    return isOld(regulation);
  }

  private static boolean isOld(Regulation regulation) {
    return regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
  }
}
