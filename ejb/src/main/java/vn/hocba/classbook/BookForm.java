package vn.hocba.classbook;

import java.util.Optional;
import vn.hocba.assessment.Regulation;
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

  /** Grades whose books can be read. */
  static final int FIRST_GRADE = 6;
  static final int LAST_GRADE = 12;

  /** Tests of weight 2 a term that a book of TT 58/2011 has columns for. */
  private static final int MOST_TESTS = 6;

  /** @param schoolYear as in {@code 2018-2019}, or null; a year without rules is read like the usual one */
  static BookForm of(Curriculum curriculum, int grade, String schoolYear) {
    return grade == 0 || schoolYear == null ? USUAL
        : regulation(curriculum, grade, schoolYear).map(r -> of(curriculum, grade, schoolYear, r)).orElse(USUAL);
  }

  /** By which regulation a class of lower or upper secondary school was assessed; empty where there are no rules. */
  static Optional<Regulation> regulation(Curriculum curriculum, int grade, String schoolYear) {
    return curriculum.regulation(level(grade), grade, schoolYear).map(r -> r.regulation());
  }

  /** Lower or upper secondary school. */
  static SchoolLevel level(int grade) {
    return SchoolLevel.THCS.has(grade) ? SchoolLevel.THCS : SchoolLevel.THPT;
  }

  private static BookForm of(Curriculum curriculum, int grade, String schoolYear, Regulation regulation) {
    return level(grade) == SchoolLevel.THCS && isOld(regulation) ? new BookForm(regulation, SubjectCatalogue.thcs2006())
        : new BookForm(regulation, SubjectCatalogue.of(curriculum, level(grade), grade, schoolYear));
  }

  /** Whether it is that of TT 58/2011, the Sổ gọi tên và ghi điểm. */
  boolean old() {
    return isOld(regulation);
  }

  /** Whether its columns are named by the weight of the marks, and there may be several of weight 2. */
  boolean byWeight() {
    return regulation == Regulation.TT58_2011;
  }

  /** Tests of weight 2 that a term has columns for. */
  int tests() {
    return tests(regulation);
  }

  /** The same of every form of a regulation. */
  static int tests(Regulation regulation) {
    return regulation == Regulation.TT58_2011 ? MOST_TESTS : 1;
  }

  private static boolean isOld(Regulation regulation) {
    return regulation == Regulation.TT58_2011 || regulation == Regulation.TT58_TT26;
  }
}
