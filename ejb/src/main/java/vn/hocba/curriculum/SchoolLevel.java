package vn.hocba.curriculum;

import java.util.stream.Stream;

/** The levels of school that regulations and programmes distinguish; a class has one, a school may have several. */
public enum SchoolLevel {
  /** Primary school, grades 1 to 5. */
  PRIMARY(1, 5),
  /** Lower secondary school, grades 6 to 9. */
  THCS(6, 9),
  /** Upper secondary school, grades 10 to 12. */
  THPT(10, 12),
  /** Continuing education of either secondary level, grades 6 to 12. */
  GDTX(6, 12);

  private final int first;
  private final int last;

  SchoolLevel(int first, int last) {
    this.first = first;
    this.last = last;
  }

  /** Whether classes of that grade exist at this level. */
  public boolean has(int grade) {
    return grade >= first && grade <= last;
  }

  /** The level of a class; a school with classes of several levels is known by one of them. */
  public static SchoolLevel of(String schoolLevel, int grade) {
    return Stream.of(values()).filter(l -> l.name().equals(schoolLevel) && l.has(grade)).findFirst()
        .or(() -> Stream.of(values()).filter(l -> l.has(grade)).findFirst())
        .orElseThrow(() -> new IllegalArgumentException("no such grade: " + grade));
  }

  boolean has(Grades grades) {
    return has(grades.first()) && has(grades.last());
  }
}
