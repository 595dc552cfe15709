package vn.hocba.classbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import vn.hocba.assessment.ResultLevel;

/** A pupil while the sheets of the book are read one after the other. */
final class PupilDraft {

  final int order;
  final String fullName;
  String identifier;
  LocalDate birthDate;
  String birthPlace;
  String gender;
  String ethnicity;
  String priority;
  String address;
  String father;
  String mother;
  String phone;
  String nationality;
  String hometown;
  String guardian;
  String note;
  final List<BookResult> results = new ArrayList<>();
  ResultLevel conductTermOne;
  ResultLevel conductTermTwo;
  ResultLevel conductYear;
  Integer excused;
  Integer unexcused;
  String homeroomComment;

  PupilDraft(int order, String fullName) {
    this.order = order;
    this.fullName = fullName;
  }

  BookPupil toPupil() {
    return new BookPupil(order, identifier, fullName, birthDate, birthPlace, gender, ethnicity, priority, address,
        father, mother, phone, note, results, conductTermOne, conductTermTwo, excused, unexcused, homeroomComment,
        nationality, hometown, guardian, conductYear);
  }

  /** Whether the book has no mark of the pupil in the subject. */
  boolean without(String subject) {
    return results.stream().filter(r -> r.subject().equals(subject)).allMatch(r -> r.marks().isEmpty());
  }
}
