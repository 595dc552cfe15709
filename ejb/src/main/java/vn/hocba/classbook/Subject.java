package vn.hocba.classbook;

import java.util.List;

/**
 * A subject of the programme.
 *
 * @param code as in {@code LS_DL}
 * @param position 1 for the first of the form
 * @param name in Vietnamese, as printed
 * @param englishName in English
 * @param scored true for scores, false for comments (TT 22/2021 Điều 5)
 * @param lessons lessons a year in grades 6 to 9; 0 where a grade is not taught it
 * @param optional whether a class may go without it
 * @param partOf code of the subject it is a content of, of which a class may keep books instead; null for most
 */
public record Subject(String code, int position, String name, String englishName, boolean scored,
    List<Integer> lessons, boolean optional, String partOf) {

  public Subject {
    lessons = List.copyOf(lessons);
  }

  /** Whether every class of the grade has a book of it. */
  public boolean expectedIn(int grade) {
    return !optional && (grade < 6 || grade > 9 || lessons.get(grade - 6) > 0);
  }

  /**
   * How many regular assessments a term needs (TT 22/2021 Điều 6.2b): two up to 35 lessons a year, three up to 70,
   * four beyond; two for comment subjects.
   *
   * @param grade 6 to 9
   */
  public int regularPerTerm(int grade) {
    int perYear = lessons.get(grade - 6);
    return !scored || perYear <= 35 ? 2 : perYear <= 70 ? 3 : 4;
  }
}
