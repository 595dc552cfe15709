package vn.hocba.classbook;

import java.util.List;
import java.util.Objects;

/**
 * One class's year as its book has it. After a reading with errors, what could not be read is null or absent.
 *
 * @param schoolName as on the cover
 * @param className as in {@code 9A1}
 * @param schoolYear as in {@code 2024-2025}
 * @param grade 6 to 12; 0 when it could not be read
 * @param headcount as on the cover, or null
 * @param homeroomTeacher full name
 * @param subjects in the order of the form
 * @param pupils in the order of the class list
 * @param specialised code of the subject of a specialised class, or null
 */
public record ClassBook(String schoolName, String className, String schoolYear, int grade, Integer headcount,
    String homeroomTeacher, List<BookSubject> subjects, List<BookPupil> pupils, String specialised) {

  public ClassBook {
    subjects = List.copyOf(subjects);
    pupils = List.copyOf(pupils);
  }

  /** The book of an ordinary class. */
  public ClassBook(String schoolName, String className, String schoolYear, int grade, Integer headcount,
      String homeroomTeacher, List<BookSubject> subjects, List<BookPupil> pupils) {
    this(schoolName, className, schoolYear, grade, headcount, homeroomTeacher, subjects, pupils, null);
  }

  /** The pupil with this identifier, or null. */
  public BookPupil pupil(String identifier) {
    return pupils.stream().filter(p -> Objects.equals(p.identifier(), identifier)).findFirst().orElse(null);
  }

  /** The subject with this code, or null. */
  public BookSubject subject(String code) {
    return subjects.stream().filter(s -> s.code().equals(code)).findFirst().orElse(null);
  }
}
