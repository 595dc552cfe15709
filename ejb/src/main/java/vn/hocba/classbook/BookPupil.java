package vn.hocba.classbook;

import java.time.LocalDate;
import java.util.List;
import vn.hocba.assessment.ResultLevel;

/**
 * One pupil of the class with everything the book says; text is NFC, and what the book leaves empty is null.
 *
 * @param order number in the class list, from 1
 * @param identifier the Ministry's identifier (mã định danh)
 * @param gender {@code MALE}, {@code FEMALE} or null
 * @param father name and trade as written
 * @param mother name and trade as written
 * @param note changes during the year, such as a transfer
 * @param results one for each subject of the book
 * @param excused sessions missed with leave; null when the book has no attendance
 * @param unexcused sessions missed without leave; null when the book has no attendance
 * @param conductYear as the homeroom teacher decided it (TT 58/2011 Điều 3.2); null under every other regulation
 */
public record BookPupil(int order, String identifier, String fullName, LocalDate birthDate, String birthPlace,
    String gender, String ethnicity, String priority, String address, String father, String mother, String phone,
    String note, List<BookResult> results, ResultLevel conductTermOne, ResultLevel conductTermTwo, Integer excused,
    Integer unexcused, String homeroomComment, String nationality, String hometown, String guardian,
    ResultLevel conductYear) {

  /** Without nationality, place of origin, guardian and a year's conduct of its own. */
  public BookPupil(int order, String identifier, String fullName, LocalDate birthDate, String birthPlace,
      String gender, String ethnicity, String priority, String address, String father, String mother, String phone,
      String note, List<BookResult> results, ResultLevel conductTermOne, ResultLevel conductTermTwo, Integer excused,
      Integer unexcused, String homeroomComment) {
    this(order, identifier, fullName, birthDate, birthPlace, gender, ethnicity, priority, address, father, mother,
        phone, note, results, conductTermOne, conductTermTwo, excused, unexcused, homeroomComment, null, null, null, null);
  }

  public BookPupil {
    results = List.copyOf(results);
  }

  /** What the pupil has in a subject, or null. */
  public BookResult result(String subject) {
    return results.stream().filter(r -> r.subject().equals(subject)).findFirst().orElse(null);
  }
}
